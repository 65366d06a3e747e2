import type { Span } from './span.ts';

/**
 * A paragraph of the cleaned view (自然段): its text without the noise spliced into it, and where it came from.
 * "现代化的重要" + page number + "载体" reads "现代化的重要载体"; the page number is one of its cuts.
 */
export interface Paragraph extends Span {
  readonly text: string;
  /** Spans of the source inside the paragraph that are not in its text, in order. Mostly none. */
  readonly cuts: readonly Span[];
  /** Empty lines before it. */
  readonly gap: number;
}

/** Where the character at `offset` of a paragraph's text stands in the source. */
export function sourceStart(paragraph: Paragraph, offset: number): number {
  let at = paragraph.start + offset;
  for (const cut of paragraph.cuts) {
    if (cut.start > at) break;
    at += cut.end - cut.start;
  }
  return at;
}

/** Where a stretch that ends before `offset` of a paragraph's text ends in the source. */
export function sourceEnd(paragraph: Paragraph, offset: number): number {
  return offset <= 0 ? paragraph.start : sourceStart(paragraph, offset - 1) + 1;
}

/** The part of a paragraph from `from` on (offsets of its text), with the cuts that fall into it. */
export function tailOf(paragraph: Paragraph, from: number): Paragraph {
  return partOf(paragraph, from, paragraph.text.length);
}

/** The part of a paragraph between two offsets of its text, without white space around it. */
export function partOf(paragraph: Paragraph, from: number, to: number): Paragraph {
  const raw = paragraph.text.slice(from, to);
  const text = raw.trim();
  const first = from + raw.length - raw.trimStart().length;
  const start = sourceStart(paragraph, first);
  const end = sourceEnd(paragraph, first + text.length);
  const cuts = paragraph.cuts.filter((cut) => cut.start >= start && cut.end <= end);
  return { start, end, text, cuts, gap: first === 0 ? paragraph.gap : 0 };
}
