import { useQuery } from '@tanstack/react-query';
import type { EverywhereResult } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';

const LIMIT = 50;

/** What a query finds inside skeletons, sources and drafts, beside their names; undefined without a query. */
export function useEverywhere(query: string): EverywhereResult | undefined {
  const { host } = useApp();
  const found = useQuery({
    queryKey: KEYS.everywhere(query),
    queryFn: () => host.app.search.everywhere({ query, limit: LIMIT }),
    enabled: query !== '',
    placeholderData: (previous) => previous,
  });
  return query === '' ? undefined : found.data;
}
