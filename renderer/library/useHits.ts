import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SearchHit, SearchInput, SearchResult } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';

const PAGE = 100;
/** What one bulk change may concern at most. */
export const MOST_AT_ONCE = 10_000;
/** The most hits the app gives in one answer. */
const LARGEST_ANSWER = 200;

/** The hits of a search as far as they are loaded, and how to load more of them. */
export interface Hits {
  readonly query: { readonly isPending: boolean; readonly error: unknown; readonly retry: () => void };
  /** What the first answer said of the whole; undefined until it is there. */
  readonly result: SearchResult | undefined;
  readonly hits: readonly SearchHit[];
  /** True while `hits` are those of the search before. */
  readonly outdated: boolean;
  readonly more: () => void;
  /** The ids of all that was found, at most MOST_AT_ONCE. */
  readonly allIds: () => Promise<number[]>;
}

/** Searches blocks; the hits of the search before stay until the new ones are there. */
export function useHits(input: SearchInput): Hits {
  const { host } = useApp();
  const found = useInfiniteQuery({
    queryKey: KEYS.search(input),
    queryFn: ({ pageParam, signal }) =>
      host.app.block.search({ ...input, limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.hits.length < PAGE ? undefined : pages.length * PAGE),
    placeholderData: (previous) => previous,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const hits = useMemo(() => found.data?.pages.flatMap((page) => page.hits) ?? [], [found.data]);
  const allIds = async (): Promise<number[]> => {
    const ids: number[] = [];
    for (;;) {
      const page = await host.app.block.search({ ...input, limit: LARGEST_ANSWER, offset: ids.length });
      ids.push(...page.hits.map((hit) => hit.id));
      if (page.hits.length < LARGEST_ANSWER || ids.length >= MOST_AT_ONCE) return ids.slice(0, MOST_AT_ONCE);
    }
  };
  return {
    query: { isPending: found.isPending, error: found.error, retry: () => void found.refetch() },
    result: found.data?.pages[0],
    hits,
    outdated: found.isPlaceholderData,
    more,
    allIds,
  };
}
