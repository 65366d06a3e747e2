import { overlapOf } from './overlap.ts';
import { shingleHashes } from './shingles.ts';
import { BANDS, binsFor, MOST_SHINGLES, type Sketches, sameBins, sketchesOf } from './sketch.ts';

/** Two texts of a list, by their places, and the share of their three-character stretches that both have. */
export interface NearPair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Three and a half standard deviations of what 64 bins estimate. */
const MARGIN = 0.2;
/** A bucket as full as this holds a stock phrase; its texts meet in other buckets if they are alike. */
const FULL_BUCKET = 64;

/**
 * Pairs of texts that say nearly the same: their sets of three-character stretches have at least `threshold` of
 * their union in common (Jaccard). Texts meet that agree in one of 16 bands of a minhash; those whose sketches
 * promise enough are then compared exactly. Of many equal texts each is paired with a few of those before it.
 * Punctuation does not count. Texts are looked at up to 4,096 characters.
 */
export function nearPairs(texts: readonly string[], threshold = 0.7): NearPair[] {
  const sketches = sketchesOf(texts);
  const enough = binsFor(threshold - MARGIN);
  const likeness = likenessIn(texts);
  const pairs: NearPair[] = [];
  const compared = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) {
    eachMeeting(sketches, texts.length, band, (one, other) => {
      // Most meetings are chance and cost no more than this line; only the others are worth remembering.
      if (sameBins(sketches, one, other) < enough) return;
      const key = one * texts.length + other;
      if (compared.has(key)) return;
      compared.add(key);
      const share = likeness(one, other);
      if (share >= threshold) pairs.push({ one, other, likeness: share });
    });
  }
  return pairs;
}

/** Calls `meet` for the texts that agree in a band: each later one with the first few of its bucket. */
function eachMeeting(
  { keys, filled }: Sketches,
  count: number,
  band: number,
  meet: (one: number, other: number) => void,
): void {
  let size = 1;
  while (size < count * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const mask = size - 1;
  for (let index = 0; index < count; index += 1) {
    if (filled[index] === 0) continue;
    const key = keys[index * BANDS + band] ?? 0;
    const slot = key & mask;
    let tried = 0;
    for (let other = heads[slot] ?? -1; other >= 0 && tried < FULL_BUCKET; other = next[other] ?? -1) {
      if (keys[other * BANDS + band] !== key) continue;
      tried += 1;
      meet(other, index);
    }
    next[index] = heads[slot] ?? -1;
    heads[slot] = index;
  }
}

/** Compares two of the texts exactly. Their stretches are cut anew each time, faster than they could be kept. */
function likenessIn(texts: readonly string[]): (one: number, other: number) => number {
  const ones = new Uint32Array(MOST_SHINGLES);
  const others = new Uint32Array(MOST_SHINGLES);
  const overlap = overlapOf(MOST_SHINGLES);
  return (one, other) =>
    overlap.share(
      ones,
      shingleHashes(texts[one] ?? '', ones),
      others,
      shingleHashes(texts[other] ?? '', others),
    );
}
