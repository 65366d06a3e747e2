import type { ReadableDb } from '../database.ts';
import { type BlockHits, type BlockQuery, searchBlocks } from './search.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** The answer to a query, and what else it may have meant. */
export interface MeantHits extends BlockHits {
  /** What was searched for in place of the query, which found nothing; null where it was searched as typed. */
  readonly meant: Suggestion | null;
  readonly suggestions: readonly Suggestion[];
}

const LETTERS = /^[a-z'’\s]{2,}$/i;

/**
 * Searches as `searchBlocks` does. Where that finds nothing, searches for the likeliest of what the query may have
 * meant (pinyin, a typing error) and says so; letters that do find something still get suggestions beside it.
 */
export function searchMeant(db: ReadableDb, query: BlockQuery): MeantHits {
  const started = performance.now();
  const asTyped = searchBlocks(db, query);
  if (asTyped.total > 0 && !LETTERS.test(query.query)) return { ...asTyped, meant: null, suggestions: [] };
  const { query: text, limit: _l, offset: _o, order: _r, prefer: _p, ...filters } = query;
  const suggestions = suggest(db, text, filters);
  const [best] = suggestions;
  if (asTyped.total > 0 || best === undefined) return { ...asTyped, meant: null, suggestions };
  const found = searchBlocks(db, { ...query, query: best.query });
  return { ...found, tookMs: performance.now() - started, meant: best, suggestions };
}
