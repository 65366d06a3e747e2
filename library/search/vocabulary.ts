import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson, isTexts } from '../json.ts';
import { readingOfPair } from './pinyin.ts';

/**
 * The pairs of characters of a library, in parallel lists ordered by first character: what typing errors are mended
 * and pinyin is read by.
 */
export interface Vocabulary {
  readonly size: number;
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** In how many blocks the pair stands. */
  readonly blocks: Uint32Array;
  /** How its characters are read, as places in `syllables`. */
  readonly firstReading: Uint16Array;
  readonly secondReading: Uint16Array;
  readonly syllables: readonly string[];
  /** The order of the pairs by second character. */
  readonly bySecond: Uint32Array;
}

/** So many of the commonest pairs are kept; the rest of a very large library are mostly chance. */
const MOST_PAIRS = 300_000;
const BYTES_PER_PAIR = 12;
/** A vocabulary counts as current until the library has grown or shrunk by this share. */
const DRIFT = 0.1;
/** Libraries up to this size gather their vocabulary when a search asks for it. */
const SMALL = 30_000;

interface Kept {
  readonly blocks: number;
  readonly vocabulary: Vocabulary;
}

const kept = new WeakMap<ReadableDb, Kept>();

/**
 * The vocabulary of a library: the kept one, or, where the library is small and has changed, a new one held in
 * memory. Null for a large library that has none yet.
 */
export function vocabularyOf(db: ReadableDb): Vocabulary | null {
  const blocks = countBlocks(db);
  const known = kept.get(db);
  if (known && isNear(known.blocks, blocks)) return known.vocabulary;
  const stored = load(db);
  const usable = stored !== null && (isNear(stored.blocks, blocks) || blocks > SMALL) ? stored : null;
  const fresh = usable ?? (blocks <= SMALL ? { blocks, vocabulary: gather(db) } : null);
  if (fresh !== null) kept.set(db, fresh);
  return fresh?.vocabulary ?? null;
}

/** Whether `refreshVocabulary` has something to do. */
export function vocabularyIsStale(db: ReadableDb): boolean {
  const blocks = countBlocks(db);
  const stored = db.value<number>('SELECT blocks FROM search_vocabulary') ?? 0;
  return !isNear(stored, blocks);
}

/** Gathers the vocabulary anew and keeps it: about 7 µs a block. */
export function refreshVocabulary(db: WritableDb): void {
  const vocabulary = gather(db);
  const blocks = countBlocks(db);
  db.run('INSERT OR REPLACE INTO search_vocabulary (id, blocks, syllables, pairs) VALUES (1, ?, ?, ?)', [
    blocks,
    JSON.stringify(vocabulary.syllables),
    pack(vocabulary),
  ]);
  kept.set(db, { blocks, vocabulary });
}

/** The stretch of pairs that begin with a character: from, to. */
export function pairsFrom({ first, size }: Vocabulary, unit: number): readonly [number, number] {
  return [
    lowerBound((index) => first[index] ?? 0, size, unit),
    lowerBound((index) => first[index] ?? 0, size, unit + 1),
  ];
}

/** The stretch of `bySecond` whose pairs end with a character. */
export function pairsTo({ second, bySecond, size }: Vocabulary, unit: number): readonly [number, number] {
  const at = (index: number): number => second[bySecond[index] ?? 0] ?? 0;
  return [lowerBound(at, size, unit), lowerBound(at, size, unit + 1)];
}

/** In how many blocks a pair stands; 0 for one that is not in the vocabulary. */
export function blocksWith(vocabulary: Vocabulary, first: number, second: number): number {
  const [from, to] = pairsFrom(vocabulary, first);
  const index = from + lowerBound((each) => vocabulary.second[from + each] ?? 0, to - from, second);
  return index < to && vocabulary.second[index] === second ? (vocabulary.blocks[index] ?? 0) : 0;
}

function lowerBound(at: (index: number) => number, size: number, wanted: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countBlocks(db: ReadableDb): number {
  return db.value<number>('SELECT coalesce(sum(blocks), 0) FROM block_counts') ?? 0;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= DRIFT * Math.max(one, other);
}

const HAN = /^[\u3400-\u9fff]{2}$/u;

function gather(db: ReadableDb): Vocabulary {
  const found: { readonly term: string; readonly blocks: number }[] = [];
  const rows = db.each<{ term: string; blocks: number }>('SELECT term, doc AS blocks FROM pair_terms');
  for (const row of rows) if (HAN.test(row.term)) found.push(row);
  if (found.length > MOST_PAIRS) found.sort((a, b) => b.blocks - a.blocks).splice(MOST_PAIRS);
  found.sort((a, b) => (a.term < b.term ? -1 : 1));
  const numbers = new Map<string, number>();
  const numberOf = (syllable: string): number => {
    const known = numbers.get(syllable);
    if (known !== undefined) return known;
    numbers.set(syllable, numbers.size);
    return numbers.size - 1;
  };
  const made = empty(found.length);
  for (const [index, { term, blocks }] of found.entries()) {
    const [one, two] = readingOfPair(term.charAt(0), term.charAt(1));
    made.first[index] = term.charCodeAt(0);
    made.second[index] = term.charCodeAt(1);
    made.blocks[index] = blocks;
    made.firstReading[index] = numberOf(one);
    made.secondReading[index] = numberOf(two);
  }
  return finish(made, [...numbers.keys()]);
}

type Lists = Pick<Vocabulary, 'size' | 'first' | 'second' | 'blocks' | 'firstReading' | 'secondReading'>;

function empty(size: number): Lists {
  return {
    size,
    first: new Uint16Array(size),
    second: new Uint16Array(size),
    blocks: new Uint32Array(size),
    firstReading: new Uint16Array(size),
    secondReading: new Uint16Array(size),
  };
}

function finish(lists: Lists, syllables: readonly string[]): Vocabulary {
  const { second } = lists;
  const bySecond = Uint32Array.from(second.keys()).sort(
    (a, b) => (second[a] ?? 0) - (second[b] ?? 0) || a - b,
  );
  return { ...lists, syllables, bySecond };
}

function pack({ size, first, second, blocks, firstReading, secondReading }: Vocabulary): Buffer {
  const bytes = Buffer.alloc(size * BYTES_PER_PAIR);
  let at = 0;
  for (const list of [blocks, first, second, firstReading, secondReading]) {
    bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
    at += list.byteLength;
  }
  return bytes;
}

function load(db: ReadableDb): Kept | null {
  const row = db.one<{ blocks: number; syllables: string; pairs: Buffer }>(
    'SELECT blocks, syllables, pairs FROM search_vocabulary',
  );
  if (!row) return null;
  const size = row.pairs.length / BYTES_PER_PAIR;
  const bytes = Uint8Array.from(row.pairs).buffer;
  const lists: Lists = {
    size,
    blocks: new Uint32Array(bytes, 0, size),
    first: new Uint16Array(bytes, size * 4, size),
    second: new Uint16Array(bytes, size * 6, size),
    firstReading: new Uint16Array(bytes, size * 8, size),
    secondReading: new Uint16Array(bytes, size * 10, size),
  };
  return { blocks: row.blocks, vocabulary: finish(lists, fromJson(row.syllables, isTexts, '搜索词表')) };
}
