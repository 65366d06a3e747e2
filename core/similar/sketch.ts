import { shingleHashes } from './shingles.ts';

const BINS = 64;
/** A text is filed under one key a band: a hash of four bins. */
export const BANDS = 16;
const ROWS = BINS / BANDS;
const EMPTY = 0xffffffff;
/** Tells values taken over from another bin from a bin's own, which have 26 bits. */
const MOVED = 0x4000000;
/** Longer texts are looked at up to so many stretches. */
export const MOST_SHINGLES = 4096;
const WORDS = BINS / 4;

/**
 * What is kept of every text of a list to find those like it: one-permutation minhash of its three-character
 * stretches in 64 bins. Each text fills a line of 16 numbers in either array, so that a look at it is a look at one
 * place in memory.
 */
export interface Sketches {
  /** For every text and band a hash of the band's bins: equal where all of them are. */
  readonly keys: Uint32Array;
  /** The lowest byte of every bin, four to a number. */
  readonly bytes: Uint32Array;
  /** 1 for texts with anything to compare. */
  readonly filled: Uint8Array;
}

/** The sketches of some texts; about 2 µs a text. */
export function sketchesOf(texts: readonly string[]): Sketches {
  const keys = new Uint32Array(texts.length * BANDS);
  const bytes = new Uint32Array(texts.length * WORDS);
  const filled = new Uint8Array(texts.length);
  const hashes = new Uint32Array(MOST_SHINGLES);
  const bins = new Uint32Array(BINS);
  for (const [index, text] of texts.entries()) {
    const count = shingleHashes(text, hashes);
    if (count === 0) continue;
    filled[index] = 1;
    smallest(hashes, count, bins);
    takeOver(bins);
    for (let band = 0; band < BANDS; band += 1) {
      const row = band * ROWS;
      keys[index * BANDS + band] = mixed(bins, row);
      bytes[index * WORDS + band] = lowBytes(bins, row);
    }
  }
  return { keys, bytes, filled };
}

/** In how many of the 64 bins two texts agree: their estimated likeness. Chance adds less than one. */
export function sameBins({ bytes }: Sketches, one: number, other: number): number {
  let same = 0;
  for (let word = 0; word < WORDS; word += 1) {
    const differing = (bytes[one * WORDS + word] ?? 0) ^ (bytes[other * WORDS + word] ?? 0);
    if ((differing & 0xff) === 0) same += 1;
    if ((differing & 0xff00) === 0) same += 1;
    if ((differing & 0xff0000) === 0) same += 1;
    if (differing >>> 24 === 0) same += 1;
  }
  return same;
}

/** How many bins must agree for an estimate of this likeness. */
export function binsFor(likeness: number): number {
  return likeness * BINS;
}

/** The smallest hash in each bin. */
function smallest(hashes: Uint32Array, count: number, bins: Uint32Array): void {
  bins.fill(EMPTY);
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index] ?? 0;
    const bin = hash >>> 26;
    const rest = hash & 0x3ffffff;
    if (rest < (bins[bin] ?? EMPTY)) bins[bin] = rest;
  }
}

/** An empty bin takes over the next filled one's value, changed by how far it moved. */
function takeOver(bins: Uint32Array): void {
  // The first filled bin from the front closes the ring for the empty ones at the end.
  let filled = EMPTY;
  let distance = 0;
  for (let bin = 0; bin < BINS && filled === EMPTY; bin += 1) {
    filled = bins[bin] ?? EMPTY;
    distance = bin;
  }
  for (let bin = BINS - 1; bin >= 0; bin -= 1) {
    const own = bins[bin] ?? EMPTY;
    if (own === EMPTY) {
      distance += 1;
      bins[bin] = (MOVED + filled + Math.imul(distance, 0x1234567)) >>> 0;
    } else {
      filled = own;
      distance = 0;
    }
  }
}

function mixed(bins: Uint32Array, from: number): number {
  let key = 0;
  for (let row = from; row < from + ROWS; row += 1) {
    key = Math.imul(key ^ (bins[row] ?? 0), 0x85ebca6b);
    key ^= key >>> 13;
  }
  return key;
}

function lowBytes(bins: Uint32Array, from: number): number {
  let packed = 0;
  for (let row = from; row < from + ROWS; row += 1) packed = (packed << 8) | ((bins[row] ?? 0) & 0xff);
  return packed;
}
