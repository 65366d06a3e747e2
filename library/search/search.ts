import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb } from '../database.ts';
import { countAll, type Facets, type KindCount, type Tally, tally } from './facets.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { looseQueryWords, planSearch, queryWords, type SearchPlan } from './query.ts';
import { type Scored, scoreSql, scoreValues, timesSql } from './rank.ts';
import type { BlockKind } from './tokens.ts';

/** What to search for. An empty query lists the newest blocks. */
export interface BlockQuery {
  readonly query: string;
  readonly role?: Role;
  readonly genre?: Genre;
  /** The id of a library. */
  readonly library?: number;
  readonly limit: number;
  readonly offset: number;
}

/** A block that was found 语块. */
export interface BlockHit {
  readonly id: number;
  readonly text: string;
  readonly role: Role;
  readonly genre: Genre;
  readonly heading: string | null;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly libraryName: string;
  /** How well it fits; higher is better, comparable within one answer only. 0 for unranked hits. */
  readonly score: number;
  readonly highlights: readonly Highlight[];
}

/** A page of hits with what stands above and beside it. */
export interface BlockHits {
  readonly total: number;
  /** True when there are more than `total` hits; the facets then speak of the newest RANKED_HITS only. */
  readonly totalIsCapped: boolean;
  readonly tookMs: number;
  readonly hits: readonly BlockHit[];
  readonly facets: Facets;
}

/** Up to so many hits are counted, and ranked, exactly. */
export const EXACT_HITS = 1000;
/** Of more than that, so many of the newest are ranked; the rest follow by age. */
const RANKED_HITS = 300;

/**
 * Finds the blocks that contain every word of the query, whatever their width and case, under all filters
 * given. Up to EXACT_HITS hits are counted and ranked by BM25. Of more, the newest RANKED_HITS are ranked among
 * themselves and come first and the others follow newest first, so that the time taken hardly grows with the
 * library; `total` stops at EXACT_HITS then. A query that finds nothing as typed is tried once more with its
 * punctuation taken as spaces.
 */
export function searchBlocks(db: ReadableDb, query: BlockQuery): BlockHits {
  const started = performance.now();
  const filters: Partial<BlockKind> = {
    ...(query.role === undefined ? {} : { role: query.role }),
    ...(query.genre === undefined ? {} : { genre: query.genre }),
    ...(query.library === undefined ? {} : { libraryId: query.library }),
  };
  const words = queryWords(query.query);
  const found = find(db, words, filters, query);
  const looser = found.total === 0 ? looseQueryWords(query.query) : [];
  const again = looser.length > 0 && looser.join(' ') !== words.join(' ');
  const { page, ...rest } = again ? find(db, looser, filters, query) : found;
  const hits = readHits(db, page, again ? looser : words);
  return { ...rest, tookMs: performance.now() - started, hits };
}

interface Found extends Tally {
  readonly totalIsCapped: boolean;
  readonly page: readonly Scored[];
}

function find(
  db: ReadableDb,
  words: readonly string[],
  filters: Partial<BlockKind>,
  { limit, offset }: BlockQuery,
): Found {
  const plan = planSearch(words, filters);
  if (words.length === 0 || plan === null) {
    const ids =
      plan === null
        ? db.values<number>('SELECT id FROM blocks ORDER BY id DESC LIMIT ? OFFSET ?', [limit, offset])
        : newestIds(db, plan, limit, offset);
    return { ...tally(countAll(db), filters), totalIsCapped: false, page: unranked(ids) };
  }
  // The one walk through the index: a long phrase of common words costs a walk several milliseconds.
  const hits = newestIds(db, plan, EXACT_HITS + 1);
  const totalIsCapped = hits.length > EXACT_HITS;
  const candidates = totalIsCapped ? hits.slice(0, RANKED_HITS) : hits;
  const ranked = offset < candidates.length ? best(db, candidates, words, limit, offset) : [];
  const missing = totalIsCapped ? limit - ranked.length : 0;
  const later = missing > 0 ? newestIds(db, plan, missing, offset + ranked.length) : [];
  return {
    facets: tally(countKinds(db, candidates), {}).facets,
    total: Math.min(hits.length, EXACT_HITS),
    totalIsCapped,
    page: [...ranked, ...unranked(later)],
  };
}

/**
 * FROM and WHERE of a plan; its parameters are in `planValues`. The plus keeps SQLite from looking each block
 * with the single character up in block_pairs, thousands of times slower than the other way round.
 */
function planSql({ index, alsoChars }: SearchPlan): string {
  const also = 'AND +f.rowid IN (SELECT rowid FROM block_chars WHERE block_chars MATCH @chars)';
  return `${index} f WHERE f.${index} MATCH @match ${alsoChars === '' ? '' : also}`;
}

function planValues({ match, alsoChars }: SearchPlan): Record<string, string> {
  return alsoChars === '' ? { match } : { match, chars: alsoChars };
}

function newestIds(db: ReadableDb, plan: SearchPlan, limit: number, offset = 0): number[] {
  return db.values<number>(
    `SELECT f.rowid FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT @limit OFFSET @offset`,
    { ...planValues(plan), limit, offset },
  );
}

/** How many of the blocks are of each kind, from the narrow index blocks_kinds. */
function countKinds(db: ReadableDb, ids: readonly number[]): KindCount[] {
  return db.all<KindCount>(
    `SELECT b.role, b.genre, b.library_id AS libraryId, count(*) AS blocks
     FROM json_each(?) n CROSS JOIN blocks b INDEXED BY blocks_kinds ON b.id = n.value GROUP BY 1, 2, 3`,
    [JSON.stringify(ids)],
  );
}

/** A page of the given blocks ranked by BM25. */
function best(
  db: ReadableDb,
  ids: readonly number[],
  words: readonly string[],
  limit: number,
  offset: number,
): Scored[] {
  return db.all<Scored>(
    `SELECT id, ${scoreSql(words)} AS score FROM (
       SELECT b.id, octet_length(b.text) AS size, ${timesSql('b.text', words)}
       FROM json_each(@ids) n CROSS JOIN blocks b ON b.id = n.value LIMIT ${EXACT_HITS})
     ORDER BY score DESC, id DESC LIMIT @limit OFFSET @offset`,
    { ids: JSON.stringify(ids), ...scoreValues(words), limit, offset },
  );
}

function unranked(ids: readonly number[]): Scored[] {
  return ids.map((id) => ({ id, score: 0 }));
}

const HIT: Columns<Omit<BlockHit, 'score' | 'highlights'>> = {
  id: 'b.id',
  text: 'b.text',
  role: 'b.role',
  genre: 'b.genre',
  heading: 'b.heading',
  sourceId: 'b.source_id',
  sourceName: 's.name',
  libraryName: 'l.name',
};

const READ_HIT = `
  SELECT ${selectList(HIT)} FROM blocks b
  JOIN sources s ON s.id = b.source_id JOIN libraries l ON l.id = b.library_id
  WHERE b.id = ?`;

function readHits(db: ReadableDb, page: readonly Scored[], words: readonly string[]): BlockHit[] {
  return page.flatMap(({ id, score }) => {
    const row = db.one<Omit<BlockHit, 'score' | 'highlights'>>(READ_HIT, [id]);
    return row ? [{ ...row, score, highlights: highlightsOf(row.text, words) }] : [];
  });
}
