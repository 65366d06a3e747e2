import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useApp } from './AppContext.tsx';
import { explain } from './failure.ts';
import { KEYS } from './keys.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'failed'; readonly message: string };

/** On the first start, builds the starter library and shows how far it has come; otherwise nothing. */
export function Preparation(): ReactNode {
  const { host } = useApp();
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [attempt, setAttempt] = useState(0);
  const info = useQuery({ queryKey: KEYS.info, queryFn: () => host.app.app.info({}) });
  const needed = info.data !== undefined && !info.data.starterReady && info.data.mode === 'write';

  // A new `attempt` must run the effect again although nothing in it reads the number.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!needed) return;
    const stop = new AbortController();
    const run = async (): Promise<void> => {
      setState({ kind: 'running', done: 0, total: 0, label: '内置范文' });
      const events = await host.app.app.prepare({}, { signal: stop.signal });
      for await (const event of events) {
        if (event.kind === 'progress') setState({ ...event, kind: 'running' });
      }
      setState({ kind: 'idle' });
      await Promise.all(
        [KEYS.info, KEYS.libraries, KEYS.corpus, KEYS.templates].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    };
    run().catch((error: unknown) => {
      if (!stop.signal.aborted) setState({ kind: 'failed', message: explain(error).message });
    });
    return () => stop.abort();
  }, [needed, attempt, host, queries]);

  if (state.kind === 'idle') return null;
  if (state.kind === 'failed') {
    return (
      <div className="preparation" role="alert">
        <span>内置语料没有准备好：{state.message}</span>
        <Button size="small" onClick={() => setAttempt(attempt + 1)}>
          重试
        </Button>
      </div>
    );
  }
  const percent = state.total === 0 ? 0 : Math.round((state.done / state.total) * 100);
  return (
    <div className="preparation" role="status">
      <span>首次使用，正在准备内置语料（{state.label}）</span>
      <Progress percent={percent} size="small" aria-label="内置语料准备进度" />
    </div>
  );
}
