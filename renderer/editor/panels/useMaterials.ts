import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchHit } from '../../../api/library.ts';
import type { Genre } from '../../../core/classify/genre.ts';
import type { Role } from '../../../core/classify/role.ts';
import { useApp } from '../../shell/AppContext.tsx';
import { KEYS } from '../../shell/keys.ts';
import type { AppClient } from '../../transport/host.ts';
import type { Part } from './fit.ts';
import { rankSuggestions } from './suggest.ts';

/** What is asked for: the user's own words, or the words of the place while there are none. */
export interface MaterialsQuestion {
  readonly typed: string;
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly genre: Genre;
  readonly part: Part;
}

/** What was found: how many at all, and those to show. */
export interface MaterialsAnswer {
  readonly total: number;
  readonly capped: boolean;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
}

const MOST = 60;
const PER_WORD = 30;
/** Fewer fitting blocks than this are followed by others of the same genre. */
const ENOUGH = 6;

async function ask(
  app: AppClient,
  question: MaterialsQuestion,
  used: ReadonlySet<number>,
): Promise<MaterialsAnswer> {
  const { typed, words, role, genre, part } = question;
  const place = { part, genre, used };
  const narrowed = role === null ? {} : { role };
  if (typed !== '') {
    const found = await app.block.search({ query: typed, ...narrowed, limit: MOST });
    return { total: found.total, capped: found.totalIsCapped, tookMs: found.tookMs, hits: found.hits };
  }
  const found = await Promise.all(
    words.map((query) => app.block.search({ query, ...narrowed, limit: PER_WORD })),
  );
  let hits = rankSuggestions(
    found.map((each) => each.hits),
    place,
  );
  let tookMs = found.reduce((sum, each) => sum + each.tookMs, 0);
  if (hits.length < ENOUGH) {
    const more = await app.block.search({ query: '', genre, ...narrowed, limit: PER_WORD });
    const known = new Set(hits.map((hit) => hit.id));
    hits = [...hits, ...rankSuggestions([more.hits], place).filter((hit) => !known.has(hit.id))];
    tookMs += more.tookMs;
  }
  return { total: hits.length, capped: false, tookMs, hits: hits.slice(0, MOST) };
}

/** Blocks for a place; while the next answer is on its way the last one stays. */
export function useMaterials(question: MaterialsQuestion, used: ReadonlySet<number>) {
  const { host } = useApp();
  return useQuery({
    queryKey: [...KEYS.corpus, 'materials', question],
    // What was used since does not ask anew: the list under the hand must not jump when a block goes in.
    queryFn: () => ask(host.app, question, used),
    placeholderData: keepPreviousData,
  });
}
