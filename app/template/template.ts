import type { Genre } from '../../core/classify/genre.ts';
import type { SlotKind } from '../../core/slots/facts.ts';

/** A slot 槽位 as a skeleton declares it in its head. */
export interface TemplateSlot {
  readonly name: string;
  readonly kind: SlotKind;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly default: string | null;
  readonly required: boolean;
  /** True for a slot that every point has for itself: {{nth "举措"}} makes 举措1, 举措2, …. */
  readonly each: boolean;
}

/** A skeleton 骨架: what its head says, and its Handlebars body, already checked against the whitelist. */
export interface Template {
  readonly name: string;
  readonly genre: Genre;
  readonly occasion: string;
  /** The minutes it is written for; `longer` parts appear from their own number on. */
  readonly minutes: number;
  /** How many points it has where the user does not say. */
  readonly points: number;
  readonly slots: readonly TemplateSlot[];
  /** The whole text it was read from. */
  readonly source: string;
  readonly body: string;
  /** The line of the source on which the body begins, for messages. */
  readonly bodyLine: number;
}
