/** A text without marks and spaces, with the place of each of its characters in the text. */
export interface Folded {
  readonly chars: string;
  /** Offset in the text of each character of `chars`. */
  readonly at: Uint32Array;
}

const KEPT = /[\p{L}\p{N}]/u;

const isKept = (code: number, char: string): boolean => (code >= 0x4e00 && code <= 0x9fff) || KEPT.test(char);

/** Leaves out what copying changes most easily: punctuation, white space, width of figures. */
export function fold(text: string): Folded {
  const at = new Uint32Array(text.length);
  let chars = '';
  let count = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const char = text.charAt(place);
    if (!isKept(code, char)) continue;
    // Full-width figures and letters stand 0xfee0 above their half-width twins.
    chars += code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : char;
    at[count] = place;
    count += 1;
  }
  return { chars, at: at.subarray(0, count) };
}

/** Characters a print is taken of. With a window of 5, any 9 characters in common share a print. */
export const GRAM = 5;
const WINDOW = 5;

/** A hash of each run of five characters, by where it begins. */
export function gramsOf(chars: string): Uint32Array {
  const grams = new Uint32Array(Math.max(0, chars.length - GRAM + 1));
  for (let at = 0; at < grams.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + GRAM; next += 1)
      hash = Math.imul(hash ^ chars.charCodeAt(next), 0x01000193);
    grams[at] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return grams;
}

/**
 * The prints of a text 指纹: of every five neighbouring hashes the least (winnowing), so that two texts with
 * nine characters in common have a print in common wherever these stand. A shorter text has its least hash.
 */
export function printsOf(chars: string): Uint32Array {
  const grams = gramsOf(chars);
  const chosen: number[] = [];
  let last = -1;
  for (let from = 0; from + WINDOW <= Math.max(grams.length, WINDOW); from += 1) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + WINDOW, grams.length); at += 1)
      if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
    if (least === last || least >= grams.length) continue;
    chosen.push(grams[least] ?? 0);
    last = least;
  }
  return Uint32Array.from(new Set(chosen));
}
