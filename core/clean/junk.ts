import type { Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const SHORTEST = 8;
/** The last printable sign of ASCII. */
const LAST_SIGN = 0x7e;
const LEAST_SIGNS = 4;
const SIGNS = /[!-/:-@[-`{-~]/g;
const WORD = /[A-Za-z]{4}/;
const REPEATED = /^(.)(?:\s*\1)+$/;

/** Letters and signs that a forum strews between lines so that nobody copies them 防复制乱码: "0 a$ A* K( c( I& u/ U". */
export function isJunk(text: string): boolean {
  if (text.length < SHORTEST || text.charCodeAt(0) > LAST_SIGN || WORD.test(text) || REPEATED.test(text))
    return false;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST_SIGN) return false;
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters += 1;
  }
  const signs = text.match(SIGNS);
  return letters >= 3 && signs !== null && new Set(signs).size >= LEAST_SIGNS;
}

/** A line without the junk behind its text ("……集体述职。 i( j( e7 Z2 {! |0 K"), and where that stands in the source. */
export function withoutJunk(line: Line): { readonly line: Line; readonly junk: Span | null } {
  const { text, start } = line;
  const last = text.charCodeAt(text.length - 1);
  if (last > 0x7e || last < 0x21 || text.length < SHORTEST) return { line, junk: null };
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) <= 0x7e && text.charCodeAt(at - 1) >= 0x20) at -= 1;
  if (at === 0 || !isJunk(text.slice(at).trim())) return { line, junk: null };
  const end = start + at;
  return {
    line: { ...line, text: text.slice(0, at), end },
    junk: { start: line.end - text.slice(at).trimStart().length, end: line.end },
  };
}
