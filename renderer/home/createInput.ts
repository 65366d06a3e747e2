import type { FactCard } from '../../core/slots/facts.ts';

/** What `draft.create` takes; fact lists are copied because the wire knows no read-only ones. */
export interface CreateInput {
  template: string;
  facts: Record<string, string | string[]>;
  points?: number;
  minutes?: number;
}

/** A fact card as the wire carries it. */
export function wireFacts(facts: FactCard): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(facts).map(([slot, value]) => [slot, typeof value === 'string' ? value : [...value]]),
  );
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
    facts: wireFacts(facts),
    ...(points === null ? {} : { points }),
    ...(minutes === null ? {} : { minutes }),
  };
}
