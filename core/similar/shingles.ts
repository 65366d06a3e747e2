/** Letters, figures and characters of a text; punctuation and white space tell nothing of what it says. */
function isWord(unit: number): boolean {
  if (unit >= 0x3400 && unit < 0xe000) return true;
  if (unit < 0x80) {
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  }
  return (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff5a && unit !== 0xff3b);
}

/**
 * Writes a hash for every stretch of three word characters of a text into `into`, from its beginning, and returns
 * how many there are; at most `into.length`. A text of one or two characters gives one. The hashes are spread over
 * all 32 bits.
 */
export function shingleHashes(text: string, into: Uint32Array): number {
  let count = 0;
  let before = 0;
  let last = 0;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (!isWord(unit)) continue;
    length += 1;
    if (length >= 3 && count < into.length) {
      let hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ Math.imul(unit, 0xc2b2ae35);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      into[count] = hash ^ (hash >>> 13);
      count += 1;
    }
    before = last;
    last = unit;
  }
  if (count === 0 && length > 0) {
    into[0] = Math.imul(before, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
    return 1;
  }
  return count;
}
