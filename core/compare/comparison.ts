import type { NodeId } from '../speech/speech.ts';
import type { DiffPiece } from './textDiff.ts';

/** Kinds of changes: other words, a new paragraph, another place, gone, or another level or ordinal. */
export const CHANGE_KINDS = ['changed', 'added', 'moved', 'deleted', 'relevelled'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Who changed something in Word with tracked changes 修订, and when. */
export interface Editor {
  readonly author: string;
  /** ISO, as the file has it; '' where it has none. */
  readonly date: string;
}

/** One change between two versions of a speech, to be accepted or refused by itself. */
export interface Change {
  /** "changed:n12"; the same comparison gives the same ids. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** The paragraph or point: by its id in `before`, for 'added' by its id in `after`. */
  readonly node: NodeId;
  /** `node` and, of a section that goes as a whole, everything in it. */
  readonly nodes: readonly NodeId[];
  /** Where it stands, for people: "一、（二）", "标题", "开头". */
  readonly place: string;
  /** Its text with ordinal; null where the version has no such paragraph. Of a whole section: its first line. */
  readonly before: string | null;
  readonly after: string | null;
  /** `before` against `after`, without ordinals. */
  readonly pieces: readonly DiffPiece[];
  readonly by: readonly Editor[];
}
