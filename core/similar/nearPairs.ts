import { shingleHashes } from './shingles.ts';

/** Two texts of a list, by their places, and the share of their three-character stretches that both have. */
export interface NearPair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

const BINS = 64;
const BANDS = 16;
const ROWS = BINS / BANDS;
const EMPTY = 0xffffffff;
/** Tells values taken over from another bin from a bin's own, which have 26 bits. */
const MOVED = 0x4000000;
/** Three and a half standard deviations of what 64 bins estimate. */
const MARGIN = 0.2;
const MOST_SHINGLES = 4096;
/** A bucket as full as this holds a stock phrase; its texts meet in other buckets if they are alike. */
const FULL_BUCKET = 64;

/**
 * Pairs of texts that say nearly the same: their sets of three-character stretches have at least `threshold` of
 * their union in common (Jaccard). Candidates come from one-permutation minhash (64 bins, 16 bands of 4) and are
 * then compared exactly. Of many equal texts each is paired with the first. Punctuation does not count. Texts are
 * looked at up to 4,096 characters.
 */
export function nearPairs(texts: readonly string[], threshold = 0.7): NearPair[] {
  const buffer = new Uint32Array(MOST_SHINGLES);
  const signatures = new Uint32Array(texts.length * BINS);
  for (const [index, text] of texts.entries()) {
    const count = shingleHashes(text, buffer);
    sign(buffer, count, signatures, index * BINS);
  }
  const sets = new ShingleSets(texts);
  const pairs: NearPair[] = [];
  const seen = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) {
    eachMeeting(signatures, texts.length, band, (one, other) => {
      const key = one * texts.length + other;
      if (seen.has(key)) return;
      seen.add(key);
      if (!mayReach(signatures, one, other, threshold)) return;
      const likeness = sets.likeness(one, other);
      if (likeness >= threshold) pairs.push({ one, other, likeness });
    });
  }
  return pairs;
}

/** The smallest hash in each of 64 bins; an empty bin takes over the next filled one's, moved along. */
function sign(hashes: Uint32Array, count: number, signatures: Uint32Array, at: number): void {
  for (let bin = 0; bin < BINS; bin += 1) signatures[at + bin] = EMPTY;
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index] ?? 0;
    const place = at + (hash >>> 26);
    const rest = hash & 0x3ffffff;
    if (rest < (signatures[place] ?? EMPTY)) signatures[place] = rest;
  }
  if (count === 0) return;
  // The first filled bin from the front closes the ring for the empty ones at the end.
  let filled = EMPTY;
  let distance = 0;
  for (let bin = 0; bin < BINS && filled === EMPTY; bin += 1) {
    filled = signatures[at + bin] ?? EMPTY;
    distance = bin;
  }
  for (let bin = BINS - 1; bin >= 0; bin -= 1) {
    const own = signatures[at + bin] ?? EMPTY;
    if (own === EMPTY) {
      distance += 1;
      signatures[at + bin] = (MOVED + filled + Math.imul(distance, 0x1234567)) >>> 0;
    } else {
      filled = own;
      distance = 0;
    }
  }
}

/** Calls `meet` for the texts that agree in all four rows of a band: each later one with the first few of its bucket. */
function eachMeeting(
  signatures: Uint32Array,
  count: number,
  band: number,
  meet: (one: number, other: number) => void,
): void {
  let size = 1;
  while (size < count * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const keys = new Uint32Array(count);
  const mask = size - 1;
  for (let index = 0; index < count; index += 1) {
    const at = index * BINS + band * ROWS;
    if (signatures[at] === EMPTY) continue;
    let key = 0;
    for (let row = 0; row < ROWS; row += 1) {
      key = Math.imul(key ^ (signatures[at + row] ?? 0), 0x85ebca6b);
      key ^= key >>> 13;
    }
    keys[index] = key;
    const slot = key & mask;
    let tried = 0;
    for (let other = heads[slot] ?? -1; other >= 0 && tried < FULL_BUCKET; other = next[other] ?? -1) {
      if (keys[other] !== key >>> 0) continue;
      tried += 1;
      meet(other, index);
    }
    next[index] = heads[slot] ?? -1;
    heads[slot] = index;
  }
}

/** Signatures estimate the likeness; far below the threshold the exact comparison can be spared. */
function mayReach(signatures: Uint32Array, one: number, other: number, threshold: number): boolean {
  let same = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    if (signatures[one * BINS + bin] === signatures[other * BINS + bin]) same += 1;
  }
  return same / BINS >= threshold - MARGIN;
}

/** The sorted stretches of texts, each computed when it is first asked for. */
class ShingleSets {
  readonly #texts: readonly string[];
  readonly #sets = new Map<number, Uint32Array>();
  readonly #buffer = new Uint32Array(MOST_SHINGLES);

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  likeness(one: number, other: number): number {
    const a = this.#set(one);
    const b = this.#set(other);
    let shared = 0;
    let left = 0;
    let right = 0;
    while (left < a.length && right < b.length) {
      const from = a[left] ?? 0;
      const to = b[right] ?? 0;
      if (from === to) shared += 1;
      if (from <= to) left += 1;
      if (to <= from) right += 1;
    }
    const union = a.length + b.length - shared;
    return union === 0 ? 0 : shared / union;
  }

  #set(index: number): Uint32Array {
    const known = this.#sets.get(index);
    if (known !== undefined) return known;
    const count = shingleHashes(this.#texts[index] ?? '', this.#buffer);
    const sorted = this.#buffer.slice(0, count).sort();
    let unique = 0;
    for (let at = 0; at < count; at += 1) {
      if (at === 0 || sorted[at] !== sorted[at - 1]) {
        sorted[unique] = sorted[at] ?? 0;
        unique += 1;
      }
    }
    const set = sorted.subarray(0, unique);
    this.#sets.set(index, set);
    return set;
  }
}
