import type { FactCard } from '../../core/slots/facts.ts';

/** What `draft.create` takes. */
export interface CreateInput {
  template: string;
  facts: FactCard;
  points?: number;
  minutes?: number;
  topics?: string[];
  batch?: number;
}

/** What the form of a new draft holds beside the fact card; a number field left empty lets the skeleton decide. */
export interface DraftSize {
  readonly points: number | null;
  readonly minutes: number | null;
  /** Words of the topic; they and the batch choose among the library's blocks, which only a length asks for. */
  readonly topics: readonly string[];
  readonly batch: number;
}

/** The request for a new draft. */
export function createInput(template: string, facts: FactCard, size: DraftSize): CreateInput {
  const { points, minutes, topics, batch } = size;
  return {
    template,
    facts,
    ...(points === null ? {} : { points }),
    ...(minutes === null ? {} : { minutes, topics: [...topics], batch }),
  };
}
