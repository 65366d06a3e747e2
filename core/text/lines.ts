import type { Span } from './span.ts';

/** A non-empty line of a source without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Empty lines between the line before and this one. */
  readonly gap: number;
}

const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/** The non-empty lines of a text, trimmed; every non-white character of the text lies in exactly one of them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let gap = 0;
  for (const raw of text.split(BREAK)) {
    const line = raw.trim();
    if (line.length > 0) {
      const start = at + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + line.length, text: line, gap });
      gap = 0;
    } else gap += 1;
    at += raw.length + 1;
  }
  return lines;
}
