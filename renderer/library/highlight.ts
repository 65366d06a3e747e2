import type { Span } from '../../core/text/span.ts';

/** A piece of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly found: boolean;
}

/** A text cut at the borders of the spans in it, in order; overlapping spans count as one. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const all: Piece[] = [];
  const add = (start: number, end: number, found: boolean): void => {
    if (end > start) all.push({ text: text.slice(start, end), start, found });
  };
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(span.start, text.length));
    const end = Math.min(span.end, text.length);
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return all;
}
