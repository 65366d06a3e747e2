import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { count, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { Highlighted } from './Highlighted.tsx';
import { MakeSkeleton } from './MakeSkeleton.tsx';
import { SelectionSaver } from './SelectionSaver.tsx';

/** A stored source 范文 as it was read, with one block of it shown. */
export function SourcePage(props: {
  readonly id: number;
  readonly start: number | null;
  readonly end: number | null;
}): ReactNode {
  const { host } = useApp();
  const paper = useRef<HTMLElement>(null);
  const source = useQuery({
    queryKey: KEYS.source(props.id),
    queryFn: () => host.app.source.get({ id: props.id }),
  });
  const loaded = source.data !== undefined;
  useEffect(() => {
    if (loaded) paper.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [loaded]);
  const { start, end } = props;
  return (
    <main className="page">
      <div className="page-inner source-page">
        <p className="page-back">
          <a href={fragmentOf({ page: 'library' })}>回语料库</a>
        </p>
        {source.isPending && <Loading label="正在取原文…" />}
        {source.isError && <Failed error={source.error} onRetry={() => void source.refetch()} />}
        {source.data !== undefined && (
          <>
            <header className="page-head">
              <div>
                <h1>{source.data.name}</h1>
                <p>
                  {source.data.library} · {count(source.data.chars)} 字 · {source.data.speeches} 篇讲稿 ·{' '}
                  {source.data.blocks} 个语块 · {timeText(source.data.importedAt, new Date())}入库
                </p>
              </div>
              <MakeSkeleton
                sourceId={props.id}
                titles={source.data.decomposition.documents.map(({ title }, i) => title ?? `第 ${i + 1} 篇`)}
              />
            </header>
            <article ref={paper} className="source-paper" aria-label="原文">
              <Highlighted
                text={source.data.text}
                spans={start === null || end === null ? [] : [{ start, end }]}
              />
            </article>
            <SelectionSaver area={paper} from={source.data.name} />
          </>
        )}
      </div>
    </main>
  );
}
