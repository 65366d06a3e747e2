import { SearchOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { useDebounced } from '../shell/useDebounced.ts';
import { BlockDrawer } from './BlockDrawer.tsx';
import { Facets } from './Facets.tsx';
import { type Filters, filterInput, NO_FILTERS } from './filters.ts';
import { HitList } from './HitList.tsx';
import { LibrariesDialog } from './LibrariesDialog.tsx';
import { SaveBlockDialog } from './SaveBlockDialog.tsx';

const PAGE = 60;

/** 语料库: find a block by its words, by what it does, by the kind of speech it comes from. */
export function LibraryPage(): ReactNode {
  const { host } = useApp();
  const [typed, setTyped] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [open, setOpen] = useState<SearchHit | null>(null);
  const [dialog, setDialog] = useState<'libraries' | 'save' | null>(null);
  const query = useDebounced(typed.trim(), 140);
  const input = { query, ...filterInput(filters) };
  const found = useInfiniteQuery({
    queryKey: KEYS.search(input),
    queryFn: ({ pageParam }) => host.app.block.search({ ...input, limit: PAGE, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.length * PAGE;
      return last.hits.length < PAGE || shown >= last.total ? undefined : shown;
    },
    placeholderData: (previous) => previous,
  });
  const first = found.data?.pages[0];
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];

  return (
    <main className="library" aria-label="语料库">
      <header className="library-head">
        <h1>语料库</h1>
        <Input
          size="large"
          allowClear
          autoFocus
          prefix={<SearchOutlined aria-hidden />}
          className="library-search"
          aria-label="查找语块"
          placeholder="查找一句话、一个说法、一个主题"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="library-total" role="status">
          {first === undefined
            ? ''
            : `${first.totalIsCapped ? '超过 ' : ''}${count(first.total)} 条，用时 ${Math.max(1, Math.round(first.tookMs))} 毫秒`}
        </p>
        <span className="library-actions">
          <Button onClick={() => setDialog('save')}>存为语块</Button>
          <Button onClick={() => setDialog('libraries')}>管理语料库</Button>
        </span>
      </header>
      <div className="library-columns">
        <aside className="library-facets" aria-label="筛选">
          {first !== undefined && <Facets facets={first.facets} filters={filters} onChange={setFilters} />}
        </aside>
        <section className="library-hits" aria-label="查找结果">
          {found.isPending && <Loading label="正在查找…" />}
          {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
          {first !== undefined && hits.length === 0 && (
            <Nothing
              title={query === '' && filters === NO_FILTERS ? '语料库还是空的' : '没有找到'}
              hint={
                query === '' && filters === NO_FILTERS
                  ? '把旧稿导进来，拆成语块，这里就能查。'
                  : '换个说法，或去掉几个筛选条件再试。'
              }
              action={<a href={fragmentOf({ page: 'import' })}>去导入</a>}
            />
          )}
          {hits.length > 0 && (
            <HitList
              hits={hits}
              current={open?.id ?? null}
              onOpen={setOpen}
              onEnd={() => {
                if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
              }}
            />
          )}
        </section>
      </div>
      <BlockDrawer hit={open} onClose={() => setOpen(null)} />
      {dialog === 'libraries' && <LibrariesDialog onClose={() => setDialog(null)} />}
      {dialog === 'save' && <SaveBlockDialog onClose={() => setDialog(null)} />}
    </main>
  );
}
