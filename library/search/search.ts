import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb } from '../database.ts';
import { type Facets, facetsOf, facetsOfAll } from './facets.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { looseQueryWords, planSearch, queryWords, type SearchPlan } from './query.ts';
import { rank, rarityOf, type Scored } from './rank.ts';
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
  /** True when there are more than `total` hits; the facets then speak of the newest hits only. */
  readonly totalIsCapped: boolean;
  readonly tookMs: number;
  readonly hits: readonly BlockHit[];
  readonly facets: Facets;
}

/** Up to so many hits are counted and ranked exactly. */
export const EXACT_HITS = 1000;
/** Of more hits than that, so many of the newest are ranked; the rest follow by age. */
export const RANKED_HITS = 300;

/**
 * Finds the blocks that contain every word of the query, whatever their width and case, under all filters
 * given. Up to EXACT_HITS hits are counted and ranked by BM25; of more, the newest RANKED_HITS are ranked and
 * come first, the others follow newest first, so that the time taken does not grow with the library.
 * A query that finds nothing as typed is tried once more with its punctuation taken as spaces.
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

interface Found {
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly facets: Facets;
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
    const page = newest(db, plan, limit, offset).map((id) => ({ id, score: 0 }));
    return { ...facetsOfAll(db, filters), totalIsCapped: false, page };
  }
  const counted = countHits(db, plan);
  const totalIsCapped = counted > EXACT_HITS;
  const candidates = readCandidates(db, plan, totalIsCapped ? RANKED_HITS : EXACT_HITS);
  const ranked = rank(candidates, words, rarities(db, words)).slice(offset, offset + limit);
  const missing = totalIsCapped ? limit - ranked.length : 0;
  const rest = missing > 0 ? newest(db, plan, missing, Math.max(offset, RANKED_HITS)) : [];
  return {
    total: totalIsCapped ? EXACT_HITS : counted,
    totalIsCapped,
    facets: facetsOf(candidates),
    page: [...ranked, ...rest.map((id) => ({ id, score: 0 }))],
  };
}

/** FROM and WHERE of a plan; its parameters follow in `planValues`. */
function planSql(plan: SearchPlan): string {
  const also =
    plan.alsoChars === '' ? '' : 'AND f.rowid IN (SELECT rowid FROM block_chars WHERE block_chars MATCH ?)';
  return `${plan.index} f WHERE f.tokens MATCH ? ${also}`;
}

function planValues(plan: SearchPlan): string[] {
  return plan.alsoChars === '' ? [plan.match] : [plan.match, plan.alsoChars];
}

function countHits(db: ReadableDb, plan: SearchPlan): number {
  const rows = `SELECT 1 FROM ${planSql(plan)} LIMIT ${EXACT_HITS + 1}`;
  return db.value<number>(`SELECT count(*) FROM (${rows})`, planValues(plan)) ?? 0;
}

interface CandidateRow extends BlockKind {
  readonly id: number;
  readonly text: string;
}

const CANDIDATE: Columns<CandidateRow> = {
  id: 'b.id',
  text: 'b.text',
  role: 'b.role',
  genre: 'b.genre',
  libraryId: 'b.library_id',
};

function readCandidates(db: ReadableDb, plan: SearchPlan, most: number): CandidateRow[] {
  const newestFirst = `SELECT f.rowid AS id FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT ${most}`;
  return db.all<CandidateRow>(
    `SELECT ${selectList(CANDIDATE)} FROM (${newestFirst}) n CROSS JOIN blocks b ON b.id = n.id`,
    planValues(plan),
  );
}

function newest(db: ReadableDb, plan: SearchPlan | null, limit: number, offset: number): number[] {
  if (plan === null) {
    return db.values<number>('SELECT id FROM blocks ORDER BY id DESC LIMIT ? OFFSET ?', [limit, offset]);
  }
  return db.values<number>(`SELECT f.rowid FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT ? OFFSET ?`, [
    ...planValues(plan),
    limit,
    offset,
  ]);
}

/** One word needs no weight; among several, rarity is told from the first few thousand blocks holding each. */
function rarities(db: ReadableDb, words: readonly string[]): number[] {
  if (words.length < 2) return words.map(() => 1);
  const all = facetsOfAll(db, {}).total;
  return words.map((word) => {
    const plan = planSearch([word], {});
    return plan === null ? 1 : rarityOf(countHits(db, plan), all);
  });
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
