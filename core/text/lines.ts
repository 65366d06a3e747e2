import { CodeRoom } from './codes.ts';
import type { Span } from './span.ts';

/** Kinds of signs that few lines hold: rules for what stands inside a line ask for them before they read it. */
export const SIGN = { space: 1, bracket: 2, tag: 4 } as const;

/** A non-empty line of a source without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Empty lines between the line before and this one. */
  readonly gap: number;
  /** The kinds of signs it holds, the bits of SIGN. */
  readonly signs: number;
}

/** Every way a line may end; CR LF is one end, not two. */
const BREAKS = '\n\r\v\f\u0085\u2028\u2029';
/** What `trim` takes for white space. */
const WHITE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const IS_BREAK = 128;
const IS_WHITE = 64;

/** What each code unit is, in bits. */
const KINDS = kinds([
  [BREAKS, IS_BREAK],
  [WHITE, IS_WHITE],
  [' \u3000', SIGN.space],
  ['（(【[', SIGN.bracket],
  ['<&', SIGN.tag],
]);

function kinds(table: readonly (readonly [chars: string, kind: number])[]): Uint8Array {
  const found = new Uint8Array(0x10000);
  for (const [chars, kind] of table) {
    for (let i = 0; i < chars.length; i += 1) {
      const code = chars.charCodeAt(i);
      found[code] = (found[code] ?? 0) | kind;
    }
  }
  return found;
}

const room = new CodeRoom();
const CR = 0x0d;
const LF = 0x0a;

/** The non-empty lines of a text, trimmed; every non-white character of the text lies in exactly one of them. */
export function linesOf(text: string): Line[] {
  const codes = room.of(text);
  const { length } = text;
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at <= length; at += 1) {
    const from = at;
    let signs = 0;
    while (at < length) {
      const kind = KINDS[codes[at] ?? 0] ?? 0;
      if (kind >= IS_BREAK) break;
      signs |= kind;
      at += 1;
    }
    let start = from;
    let end = at;
    while (start < end && ((KINDS[codes[start] ?? 0] ?? 0) & IS_WHITE) !== 0) start += 1;
    while (end > start && ((KINDS[codes[end - 1] ?? 0] ?? 0) & IS_WHITE) !== 0) end -= 1;
    if (end > start) {
      lines.push({ start, end, text: text.slice(start, end), gap, signs });
      gap = 0;
    } else gap += 1;
    if (codes[at] === CR && at + 1 < length && codes[at + 1] === LF) at += 1;
  }
  return lines;
}
