import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import type { AppClient } from '../transport/host.ts';

const LARGEST_ANSWER = 500;

export type Sources = Awaited<ReturnType<AppClient['source']['list']>>['sources'];

/** Every source 范文 of every library, asked for page by page. */
export function useAllSources(): UseQueryResult<Sources> {
  const { host } = useApp();
  return useQuery({
    queryKey: KEYS.sources(null),
    queryFn: async () => {
      for (let sources: Sources = []; ; ) {
        const page = await host.app.source.list({ limit: LARGEST_ANSWER, offset: sources.length });
        sources = [...sources, ...page.sources];
        if (page.sources.length < LARGEST_ANSWER) return sources;
      }
    },
  });
}
