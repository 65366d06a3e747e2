import type { Decomposition } from '../../core/decomposition.ts';
import type { Span } from '../../core/text/span.ts';

/** A decomposition under review, in the form in which it is stored. */
export type Reviewed = Decomposition;
export type ReviewedSpeech = Reviewed['documents'][number];
export type Leaf = ReviewedSpeech['spans'][number];
export type ReviewedNode = ReviewedSpeech['nodes'][number];
export type Noise = Reviewed['noise'][number];

/** The span without white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): { start: number; end: number } | null {
  const inner = text.slice(start, end);
  const kept = inner.trim();
  if (kept === '') return null;
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: from + kept.length };
}

/** The smallest span around all of these; null around nothing. */
export function hull(spans: readonly Span[]): { start: number; end: number } | null {
  if (spans.length === 0) return null;
  return {
    start: spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, span) => Math.max(most, span.end), 0),
  };
}

/** The decomposition with one speech replaced; with null that speech is taken out. */
export function withSpeech(reviewed: Reviewed, index: number, speech: ReviewedSpeech | null): Reviewed {
  const documents = reviewed.documents.flatMap((each, i) =>
    i === index ? (speech === null ? [] : [speech]) : [each],
  );
  return { ...reviewed, documents };
}
