import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportJob } from '../../api/sharing.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';

/** The imports in the background, the last first. */
export function useJobs(): readonly ImportJob[] {
  const { host } = useApp();
  return useQuery({ queryKey: KEYS.jobs, queryFn: () => host.app.job.list({}) }).data ?? [];
}

/** Follows an import while it works: every file it has done with changes the list; its end, all that depends on it. */
export function useWatchedJob({ id, state }: ImportJob, onFile: (file: string | null) => void): void {
  const { host } = useApp();
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'running') return;
    const leaving = new AbortController();
    const follow = async (): Promise<void> => {
      try {
        for await (const event of await host.app.job.watch({ id }, { signal: leaving.signal })) {
          onFile(event.file);
          queries.setQueryData<ImportJob[]>(KEYS.jobs, (jobs) =>
            jobs?.map((job) => (job.id === id ? event.job : job)),
          );
        }
      } finally {
        if (!leaving.signal.aborted) {
          await Promise.all(
            [KEYS.jobs, KEYS.corpus, KEYS.libraries].map((queryKey) =>
              queries.invalidateQueries({ queryKey }),
            ),
          );
        }
      }
    };
    // What stopped it is told by the list itself.
    follow().catch(() => undefined);
    return () => leaving.abort();
  }, [host, queries, id, state, onFile]);
}
