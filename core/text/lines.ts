import type { Span } from './span.ts';

/** A non-empty line of a source without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Empty lines between the line before and this one. */
  readonly gap: number;
}

/** Every way a line may end; CR LF is one end, not two. */
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** The non-empty lines of a text, trimmed; every non-white character of the text lies in exactly one of them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let gap = 0;
  const add = (end: number): void => {
    const raw = text.slice(at, end);
    const line = raw.trim();
    if (line.length > 0) {
      const start = at + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + line.length, text: line, gap });
      gap = 0;
    } else gap += 1;
  };
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    add(match.index);
    at = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}
