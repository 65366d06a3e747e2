import type { Genre } from './classify/genre.ts';
import type { Role } from './classify/role.ts';
import type { NoiseSpan } from './clean/noise.ts';
import type { OutlineNode } from './outline/node.ts';
import type { Span, Warning } from './text/span.ts';

/** A leaf of a speech: every non-white character of a source lies in one leaf or in one noise span. */
export interface LeafSpan extends Span {
  readonly role: Role;
  /** Index of the innermost outline node this leaf belongs to; null outside every point. */
  readonly node: number | null;
}

/** A stretch of a speech that its blocks hold as a slot 槽位: "青禾县" becomes {{地区}}, the source stays as it is. */
export interface SlotMark extends Span {
  /** The name of the slot, one that `isSlotName` takes. */
  readonly slot: string;
}

/** One speech (讲稿) found in a source. */
export interface DecomposedSpeech extends Span {
  readonly title: string | null;
  readonly byline: string | null;
  readonly salutation: string | null;
  readonly genre: Genre;
  readonly opening: Span | null;
  readonly closing: Span | null;
  readonly nodes: readonly OutlineNode[];
  readonly spans: readonly LeafSpan[];
  /** What a reader made slots of, in reading order, none across the edge of a leaf; absent where nothing. */
  readonly slots?: readonly SlotMark[] | undefined;
}

/** A source taken apart: its speeches, what was left out, and what the reader should know. */
export interface Decomposition {
  readonly documents: readonly DecomposedSpeech[];
  readonly noise: readonly NoiseSpan[];
  readonly warnings: readonly Warning[];
}
