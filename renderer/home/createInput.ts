import type { FactCard } from '../../core/slots/facts.ts';

/** What `draft.create` takes. */
export interface CreateInput {
  template: string;
  facts: FactCard;
  points?: number;
  minutes?: number;
}

/** The request for a new draft; a number field left empty lets the skeleton decide. */
export function createInput(
  template: string,
  facts: FactCard,
  points: number | null,
  minutes: number | null,
): CreateInput {
  return {
    template,
    facts,
    ...(points === null ? {} : { points }),
    ...(minutes === null ? {} : { minutes }),
  };
}
