import type { NodeId } from '../../../core/speech/speech.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Alignment } from './properties.ts';

/** Where a paragraph stood in the document. Notes and text boxes follow after the running text they belong to. */
export type Place = 'body' | 'table' | 'text-box' | 'footnote' | 'endnote';

/** A stretch of a paragraph in one look. Its span counts from the beginning of the document's text. */
export interface StyledRun extends Span {
  readonly chineseFont: string | null;
  readonly latinFont: string | null;
  /** In half-points: 三号 is 32. */
  readonly size: number | null;
  readonly bold: boolean;
}

/** A paragraph of a Word document with the looks that tell what it is. Its span excludes the line end. */
export interface StyledParagraph extends Span {
  readonly place: Place;
  readonly styleId: string | null;
  readonly styleName: string | null;
  /** 1 to 9 for headings in Word's outline; null for body text. */
  readonly outlineLevel: number | null;
  readonly alignment: Alignment;
  /** In twips. */
  readonly leftIndent: number;
  readonly rightIndent: number;
  /** In twips; negative where the first line hangs. */
  readonly firstLineIndent: number;
  /** What Word's automatic numbering prints; these characters stand at the beginning of the span. */
  readonly ordinal: string;
  /** Paragraphs of the draft that went into this one, by the bookmarks the export left; usually one or none. */
  readonly nodeIds: readonly NodeId[];
  readonly runs: readonly StyledRun[];
}
