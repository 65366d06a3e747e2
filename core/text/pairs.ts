/** A table of pairs of letters: a cheap look whether one of some words may begin at a place. */
export type PairSet = Uint8Array;

const PAIRS = 0xffff;

/** A place in a table of pairs; now and then two pairs share one. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & PAIRS;
}

/** The pairs that words of two letters and more begin with. */
export function pairSet(words: Iterable<string>): PairSet {
  const set = new Uint8Array(PAIRS + 1);
  for (const word of words) if (word.length > 1) set[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return set;
}
