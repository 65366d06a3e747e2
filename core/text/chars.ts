/**
 * Character sets as look-up tables: asking for the last letter of a paragraph must not cost a walk over it,
 * as a regular expression that ends in `$` does.
 */
export type CharSet = Uint8Array;

/** The set of the UTF-16 code units of a string. */
export function charSet(chars: string): CharSet {
  const set = new Uint8Array(65536);
  for (let i = 0; i < chars.length; i++) set[chars.charCodeAt(i)] = 1;
  return set;
}

/** True when the text is not empty and its last code unit is in the set. */
export function endsIn(text: string, set: CharSet): boolean {
  return text.length > 0 && set[text.charCodeAt(text.length - 1)] === 1;
}

/** True for a letter of the main block of Chinese characters. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
