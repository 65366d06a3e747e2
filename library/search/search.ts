import { isStale } from '../blocks/fresh.ts';
import { tagsOf } from '../blocks/tags.ts';
import type { ReadableDb } from '../database.ts';
import { libraryName } from '../libraries.ts';
import { sourceName } from '../sources.ts';
import { type Candidate, newestCandidates, newestOfAll } from './candidates.ts';
import { countCandidates, countKinds, countMarks, type Facets } from './facets.ts';
import { areKindsOnly, type BlockFilters } from './filters.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { looseQueryWords, planSearch, queryWords } from './query.ts';
import { type Preference, scoreOf } from './rank.ts';

/** In what order hits come: best first, newest first, or most used first. */
export type SearchOrder = 'fit' | 'newest' | 'used';

/** What to search for. An empty query lists the newest blocks. */
export interface BlockQuery extends BlockFilters {
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
  readonly order?: SearchOrder;
  /** What to put first among the hits without leaving the others out. */
  readonly prefer?: Preference;
}

/** A block that was found 语块. */
export interface BlockHit extends Omit<Candidate, 'freshness'> {
  readonly sourceName: string;
  readonly libraryName: string;
  readonly tags: readonly string[];
  readonly stale: boolean;
  /** How well it fits; higher is better, comparable within one answer only. 0 for unranked hits. */
  readonly score: number;
  readonly highlights: readonly Highlight[];
}

/** A page of hits with what stands above and beside it. */
export interface BlockHits {
  readonly total: number;
  /** True when there are more than `total` hits; the facets then speak of the newest EXACT_HITS only. */
  readonly totalIsCapped: boolean;
  readonly tookMs: number;
  readonly hits: readonly BlockHit[];
  readonly facets: Facets;
}

/** Up to so many hits are counted and ranked exactly. */
export const EXACT_HITS = 300;

/**
 * Finds the blocks that contain every word of the query, whatever their width, case and script, under all filters
 * given. Up to EXACT_HITS hits are counted and ranked exactly. Of more, the newest EXACT_HITS are ranked among
 * themselves and come first and the others follow newest first, so that the time taken hardly grows with the
 * library; `total` stops at EXACT_HITS then. A query that finds nothing as typed is tried once more with its
 * punctuation taken as spaces.
 */
export function searchBlocks(db: ReadableDb, query: BlockQuery): BlockHits {
  const started = performance.now();
  const words = queryWords(query.query);
  const found = find(db, words, query);
  const looser = found.total === 0 ? looseQueryWords(query.query) : [];
  const again = looser.length > 0 && looser.join(' ') !== words.join(' ');
  const { page, ...rest } = again ? find(db, looser, query) : found;
  const hits = readHits(db, page, again ? looser : words, query.prefer?.thisYear);
  return { ...rest, tookMs: performance.now() - started, hits };
}

interface Scored {
  readonly block: Candidate;
  readonly score: number;
}

interface Found {
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly facets: Facets;
  readonly page: readonly Scored[];
}

function find(db: ReadableDb, words: readonly string[], query: BlockQuery): Found {
  const { query: _text, limit, offset, order = 'fit', prefer = {}, ...filters } = query;
  const plan = planSearch(words, filters);
  if (plan === null) return everything(db, limit, offset);
  const newest = newestCandidates(db, plan, EXACT_HITS + 1);
  const totalIsCapped = newest.length > EXACT_HITS;
  const candidates = totalIsCapped ? newest.slice(0, EXACT_HITS) : newest;
  const ranked = rank(candidates, words, order, prefer).slice(offset, offset + limit);
  const missing = totalIsCapped ? limit - ranked.length : 0;
  const later = missing > 0 ? newestCandidates(db, plan, missing, offset + ranked.length) : [];
  const found = {
    total: candidates.length,
    totalIsCapped,
    facets: countCandidates(candidates),
    page: [...ranked, ...unranked(later)],
  };
  return words.length === 0 && areKindsOnly(filters) ? exactly(db, filters, found) : found;
}

function everything(db: ReadableDb, limit: number, offset: number): Found {
  const { total, ...kinds } = countKinds(db, {});
  return {
    total,
    totalIsCapped: false,
    facets: { ...kinds, ...countMarks(db), source: [] },
    page: unranked(newestOfAll(db, limit, offset)),
  };
}

/** Filters by kind alone: the library keeps these totals. */
function exactly(db: ReadableDb, filters: BlockFilters, found: Found): Found {
  const { total, ...kinds } = countKinds(db, filters);
  return { ...found, total, totalIsCapped: false, facets: { ...found.facets, ...kinds } };
}

function rank(
  candidates: readonly Candidate[],
  words: readonly string[],
  order: SearchOrder,
  prefer: Preference,
): Scored[] {
  const scored = candidates.map((block) => ({
    block,
    score: words.length === 0 ? 0 : scoreOf(block, words, prefer),
  }));
  switch (order) {
    case 'fit':
      return scored.sort((a, b) => b.score - a.score || b.block.id - a.block.id);
    case 'used':
      return scored.sort((a, b) => b.block.uses - a.block.uses || b.score - a.score);
    case 'newest':
      return scored;
  }
}

function unranked(blocks: readonly Candidate[]): Scored[] {
  return blocks.map((block) => ({ block, score: 0 }));
}

function readHits(
  db: ReadableDb,
  page: readonly Scored[],
  words: readonly string[],
  thisYear: number | undefined,
): BlockHit[] {
  const tags = tagsOf(
    db,
    page.map(({ block }) => block.id),
  );
  const source = once((id) => sourceName(db, id));
  const library = once((id) => libraryName(db, id));
  return page.map(({ block: { freshness, ...block }, score }) => ({
    ...block,
    sourceName: source(block.sourceId),
    libraryName: library(block.libraryId),
    tags: tags.get(block.id) ?? [],
    stale: thisYear !== undefined && isStale({ ...block, freshness }, thisYear),
    score,
    highlights: highlightsOf(block.text, words),
  }));
}

/** Asks for the name of each id once: many hits come from few sources. */
function once(nameOf: (id: number) => string): (id: number) => string {
  const names = new Map<number, string>();
  return (id) => {
    const name = names.get(id) ?? nameOf(id);
    names.set(id, name);
    return name;
  };
}
