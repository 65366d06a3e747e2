import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { matchNames } from '../commands/match.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { NO_FILTERS } from './filters.ts';
import { SimpleList } from './SimpleList.tsx';
import { useAllSources } from './useAllSources.ts';
import { useEverywhere } from './useEverywhere.ts';
import type { ViewProps } from './viewProps.ts';

/** 范文: the sources that blocks were cut from, by name and library. */
export function SourcesView({ place, onPlace, onFound }: ViewProps): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const all = useAllSources();
  const inside = new Map(useEverywhere(place.query)?.sources.items.map(({ id, titles }) => [id, titles]));
  const found = matchNames(
    all.data ?? [],
    place.query,
    (source) => `${source.name} ${source.library}`,
    ({ id }) => inside.has(id),
  );
  useEffect(
    () => onFound(all.data === undefined ? '' : `${count(found.length)} 篇范文`),
    [onFound, all.data, found.length],
  );
  const remove = async (id: number): Promise<void> => {
    try {
      await host.app.source.remove({ id });
      message.success('已移入回收站。');
      await Promise.all(
        [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    } catch (error) {
      message.error(explain(error).message);
    }
  };
  return (
    <section className="library-single" aria-label="查找结果">
      {all.isPending && <Loading label="正在取范文…" />}
      {all.isError && <Failed error={all.error} onRetry={() => void all.refetch()} />}
      {all.data !== undefined && found.length === 0 && (
        <Nothing
          title={all.data.length === 0 ? '还没有范文' : '没有找到'}
          hint="把旧稿导进来，这里就能查到每一篇。"
          action={<a href={fragmentOf({ page: 'import' })}>去导入</a>}
        />
      )}
      <SimpleList
        label="范文"
        items={found}
        keyOf={(source) => source.id}
        title={(source) => source.name}
        about={(source) => (
          <>
            <span>{source.library}</span>
            <span>{count(source.chars)} 字</span>
            <span>{count(source.blocks)} 个语块</span>
            {inside.has(source.id) && <span className="hit-source">{inside.get(source.id)?.join('、')}</span>}
            <time dateTime={source.importedAt}>{timeText(source.importedAt, new Date())}入库</time>
          </>
        )}
        open={(source) => fragmentOf({ page: 'source', id: source.id, start: null, end: null })}
        actions={(source) => (
          <>
            <Button
              size="small"
              type="text"
              onClick={() =>
                onPlace({ scope: 'blocks', query: '', filters: { ...NO_FILTERS, source: source.id } })
              }
            >
              看语块
            </Button>
            <Popconfirm
              title="移入回收站？"
              description={`连同其中 ${source.blocks} 个语块，可以随时恢复。`}
              okText="移入回收站"
              onConfirm={() => void remove(source.id)}
            >
              <Button size="small" type="text" danger aria-label={`删除“${source.name}”`}>
                删除
              </Button>
            </Popconfirm>
          </>
        )}
      />
    </section>
  );
}
