import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb } from '../database.ts';
import { countAll, type Facets, type KindCount, type Tally, tally } from './facets.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { looseQueryWords, planSearch, queryWords, type SearchPlan } from './query.ts';
import { type Scored, scoreSql, scoreValues } from './rank.ts';
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

/** Up to so many blocks holding the words are counted, and ranked, exactly. */
export const EXACT_HITS = 1000;
/** Of more than that, so many of the newest are ranked; the rest follow by age. */
export const RANKED_HITS = 300;

/**
 * Finds the blocks that contain every word of the query, whatever their width and case, under all filters
 * given. Up to EXACT_HITS blocks holding the words are counted and ranked by BM25. Of more, the newest
 * RANKED_HITS that pass the filters are ranked among themselves and come first and the others follow newest
 * first, so that the time taken does not grow with the library; `total` stops at EXACT_HITS then. Words of a
 * single character are always treated in this second way. A query that finds nothing as typed is tried once
 * more with its punctuation taken as spaces.
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
    const page = newest(db, plan, limit, offset);
    return { ...tally(countAll(db), filters), totalIsCapped: false, page };
  }
  const unfiltered = planSearch(words, {}) ?? plan;
  if (plan.index === 'block_pairs' && countHits(db, unfiltered) <= EXACT_HITS) {
    const page = bestOf(db, unfiltered, filters, limit, offset);
    return { ...tally(countKinds(db, unfiltered, EXACT_HITS), filters), totalIsCapped: false, page };
  }
  const counted = countHits(db, plan);
  const totalIsCapped = counted > EXACT_HITS;
  return {
    facets: tally(countKinds(db, plan, totalIsCapped ? RANKED_HITS : EXACT_HITS), {}).facets,
    total: Math.min(counted, EXACT_HITS),
    totalIsCapped,
    page: bestOfNewest(db, plan, limit, offset),
  };
}

/** FROM and WHERE of a plan; its parameters are in `planValues`. */
function planSql({ index, alsoChars }: SearchPlan): string {
  const also = 'AND f.rowid IN (SELECT rowid FROM block_chars WHERE block_chars MATCH @chars)';
  return `${index} f WHERE f.${index} MATCH @match ${alsoChars === '' ? '' : also}`;
}

function planValues({ match, alsoChars }: SearchPlan): Record<string, string> {
  return alsoChars === '' ? { match } : { match, chars: alsoChars };
}

/** How many hits there are, counted no further than one past EXACT_HITS. */
function countHits(db: ReadableDb, plan: SearchPlan): number {
  const hits = `SELECT 1 FROM ${planSql(plan)} LIMIT ${EXACT_HITS + 1}`;
  return db.value<number>(`SELECT count(*) FROM (${hits})`, planValues(plan)) ?? 0;
}

/** The kinds of the newest `most` hits, counted from the narrow index blocks_kinds. */
function countKinds(db: ReadableDb, plan: SearchPlan, most: number): KindCount[] {
  const ids = `SELECT f.rowid AS id FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT ${most}`;
  return db.all<KindCount>(
    `SELECT b.role, b.genre, b.library_id AS libraryId, count(*) AS blocks
     FROM (${ids}) n CROSS JOIN blocks b INDEXED BY blocks_kinds ON b.id = n.id GROUP BY 1, 2, 3`,
    planValues(plan),
  );
}

/** A page of all hits ranked by BM25. */
function bestOf(
  db: ReadableDb,
  plan: SearchPlan,
  filters: Partial<BlockKind>,
  limit: number,
  offset: number,
): Scored[] {
  const { role, genre, libraryId } = filters;
  const isFiltered = role !== undefined || genre !== undefined || libraryId !== undefined;
  const passing = `AND EXISTS (
    SELECT 1 FROM blocks b INDEXED BY blocks_kinds
    WHERE b.id = f.rowid AND (@role IS NULL OR b.role = @role) AND (@genre IS NULL OR b.genre = @genre)
      AND (@library IS NULL OR b.library_id = @library))`;
  const values = { role: role ?? null, genre: genre ?? null, library: libraryId ?? null };
  return db.all<Scored>(
    `SELECT f.rowid AS id, -bm25(${plan.index}) AS score FROM ${planSql(plan)} ${isFiltered ? passing : ''}
     ORDER BY score DESC, f.rowid DESC LIMIT @limit OFFSET @offset`,
    { ...planValues(plan), ...(isFiltered ? values : {}), limit, offset },
  );
}

/** A page of all hits: the newest RANKED_HITS ranked among themselves, then the others by age. */
function bestOfNewest(db: ReadableDb, plan: SearchPlan, limit: number, offset: number): Scored[] {
  const ids = `SELECT f.rowid AS id FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT ${RANKED_HITS}`;
  const ranked =
    offset < RANKED_HITS
      ? db.all<Scored>(
          `SELECT b.id, ${scoreSql('b.text', plan.words)} AS score
           FROM (${ids}) n CROSS JOIN blocks b ON b.id = n.id
           ORDER BY score DESC, b.id DESC LIMIT @limit OFFSET @offset`,
          { ...planValues(plan), ...scoreValues(plan.words), limit, offset },
        )
      : [];
  const reached = offset + ranked.length;
  const missing = limit - ranked.length;
  if (missing === 0 || reached < RANKED_HITS) return ranked;
  return [...ranked, ...newest(db, plan, missing, reached)];
}

function newest(db: ReadableDb, plan: SearchPlan | null, limit: number, offset: number): Scored[] {
  const ids =
    plan === null
      ? db.values<number>('SELECT id FROM blocks ORDER BY id DESC LIMIT @limit OFFSET @offset', {
          limit,
          offset,
        })
      : db.values<number>(
          `SELECT f.rowid FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT @limit OFFSET @offset`,
          { ...planValues(plan), limit, offset },
        );
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
