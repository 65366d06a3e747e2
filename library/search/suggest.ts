import type { ReadableDb } from '../database.ts';
import { type BlockFilters, filterTerms, quoted } from './filters.ts';
import { mendTypo } from './mendTypo.ts';
import { cutPinyin } from './pinyin.ts';
import { queryWords } from './query.ts';
import { type Guess, readPinyin } from './readPinyin.ts';
import { phraseOf } from './tokens.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A query that was perhaps meant 您是不是要找, with how many blocks it finds (counted up to fifty). */
export interface Suggestion {
  readonly query: string;
  readonly kind: 'pinyin' | 'typo';
  readonly blocks: number;
}

const MOST = 5;
/** So many guesses are tried against the index. */
const TRIED = 120;
const COUNTED = 50;

/**
 * What a query may have been meant as, best first, at most five: letters are read as pinyin (gzlfz, gaozhiliang),
 * a word that stands nowhere as one mistyped. Each one finds something under the filters.
 */
export function suggest(db: ReadableDb, query: string, filters: BlockFilters = {}): Suggestion[] {
  const words = queryWords(query);
  const isLetters = words.length > 0 && words.every((word) => /^[a-z'’]+$/.test(word));
  const vocabulary = words.length > 0 && words.length <= 6 ? vocabularyOf(db) : null;
  if (vocabulary === null) return [];
  return isLetters
    ? fromPinyin(db, vocabulary, words.join(' '), filters)
    : fromTypo(db, vocabulary, words, filters);
}

function fromPinyin(
  db: ReadableDb,
  vocabulary: Vocabulary,
  typed: string,
  filters: BlockFilters,
): Suggestion[] {
  const occurs = (text: string): boolean => stands(db, text);
  const guesses = cutPinyin(typed).flatMap((units) => readPinyin(vocabulary, units, occurs));
  return ranked(db, guesses, 'pinyin', filters, (text) => text);
}

/** Only the first word that stands nowhere is mended; the others stay as typed. */
function fromTypo(
  db: ReadableDb,
  vocabulary: Vocabulary,
  words: readonly string[],
  filters: BlockFilters,
): Suggestion[] {
  const wrong = words.find((word) => [...word].length > 1 && count(db, word, filters) === 0);
  if (wrong === undefined) return [];
  const whole = (text: string): string => words.map((word) => (word === wrong ? text : word)).join(' ');
  const guesses = mendTypo(vocabulary, wrong, TRIED);
  const found: Suggestion[] = [];
  for (const { text } of guesses) {
    const blocks = count(db, text, filters);
    if (blocks > 0) found.push({ query: whole(text), kind: 'typo', blocks });
    if (found.length === MOST) break;
  }
  return found;
}

function ranked(
  db: ReadableDb,
  guesses: readonly Guess[],
  kind: Suggestion['kind'],
  filters: BlockFilters,
  whole: (text: string) => string,
): Suggestion[] {
  const weights = new Map<string, number>();
  for (const { text, weight } of guesses) weights.set(text, Math.max(weight, weights.get(text) ?? weight));
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TRIED)
    .map(([text, weight]) => ({ text, weight, blocks: count(db, text, filters) }))
    .filter(({ blocks }) => blocks > 0)
    .sort((a, b) => b.text.length * b.blocks - a.text.length * a.blocks || b.weight - a.weight)
    .slice(0, MOST)
    .map(({ text, blocks }) => ({ query: whole(text), kind, blocks }));
}

function count(db: ReadableDb, word: string, filters: BlockFilters): number {
  const match = [quoted(phraseOf(word)), ...filterTerms(filters)].join(' AND ');
  return (
    db.value<number>(
      `SELECT count(*) FROM (SELECT 1 FROM block_pairs WHERE block_pairs MATCH ? LIMIT ${COUNTED})`,
      [match],
    ) ?? 0
  );
}

function stands(db: ReadableDb, text: string): boolean {
  return (
    db.value<number>('SELECT 1 FROM block_pairs WHERE block_pairs MATCH ? LIMIT 1', [
      quoted(phraseOf(text)),
    ]) === 1
  );
}
