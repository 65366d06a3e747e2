import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchHit, SearchResult } from '../../api/library.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { BlockDrawer } from './BlockDrawer.tsx';
import { BulkBar, type BulkWork } from './BulkBar.tsx';
import { ExportDialog, type Exported } from './ExportDialog.tsx';
import { Facets } from './Facets.tsx';
import { type Filters, filterInput, filtersSet } from './filters.ts';
import { Groups } from './Groups.tsx';
import { HitList, type HitListHandle } from './HitList.tsx';
import type { RowGestures } from './HitRow.tsx';
import { Meant } from './Meant.tsx';
import { extendedTo, NOTHING_SELECTED, type Selection, toggledAll, toggledId, without } from './selection.ts';
import { useBlockActions } from './useBlockActions.ts';
import { useHits } from './useHits.ts';
import { type ListKeys, onListKey, onSearchKey, usePageKeys } from './useListKeys.ts';
import type { ViewProps } from './viewProps.ts';

function totalText({ total, totalIsCapped }: SearchResult): string {
  return `${totalIsCapped ? '超过 ' : ''}${count(total)}`;
}

/** 语块: search with facets, a list of any length, a selection and what can be done with it. */
export function BlocksView({
  place,
  typing,
  onPlace,
  onFound,
  searchKeys,
  focusSearch,
}: ViewProps): ReactNode {
  const { host } = useApp();
  const found = useHits({ query: place.query, ...filterInput(place.filters) });
  const { hits, result } = found;
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [cursorId, setCursorId] = useState<number | null>(null);
  const [open, setOpen] = useState<SearchHit | null>(null);
  const [exporting, setExporting] = useState<Exported | null>(null);
  const list = useRef<HitListHandle>(null);
  const actions = useBlockActions();
  const tags = useQuery({ queryKey: KEYS.tags, queryFn: () => host.app.tag.list({}) });
  const collections = useQuery({ queryKey: KEYS.collections, queryFn: () => host.app.collection.list({}) });
  const libraries = useQuery({ queryKey: KEYS.libraries, queryFn: () => host.app.library.list({}) });

  const ids = useMemo(() => hits.map((hit) => hit.id), [hits]);
  const idsNow = useRef(ids);
  idsNow.current = ids;
  const cursor = cursorId === null ? -1 : ids.indexOf(cursorId);
  const setFilters = (filters: Filters): void => onPlace({ ...place, filters });

  useEffect(() => {
    onFound(
      result === undefined
        ? ''
        : `${totalText(result)} 条，用时 ${Math.max(1, Math.round(result.tookMs))} 毫秒`,
    );
  }, [onFound, result]);
  const asked = `${place.query} ${JSON.stringify(place.filters)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search is another list
  useEffect(() => {
    setSelection(NOTHING_SELECTED);
    setCursorId(null);
  }, [asked]);

  const gestures = useMemo(
    (): RowGestures => ({
      onOpen: (hit) => {
        setCursorId(hit.id);
        setOpen(hit);
        list.current?.focus();
      },
      onToggle: (id) => setSelection((now) => toggledId(now, id)),
      onExtend: (id) => setSelection((now) => extendedTo(now, id, idsNow.current)),
    }),
    [],
  );
  const removeThese = (gone: readonly number[]): void => {
    if (gone.length === 0) return;
    void actions.trash(gone).then((done) => {
      if (!done) return;
      setSelection((now) => without(now, gone));
      if (open !== null && gone.includes(open.id)) setOpen(null);
    });
  };
  const chosenOrCurrent = (): readonly number[] => {
    if (selection.ids.size > 0) return [...selection.ids];
    return cursorId === null ? [] : [cursorId];
  };
  const keys: ListKeys = {
    count: hits.length,
    cursor,
    pageSize: () => list.current?.pageSize() ?? 1,
    move: (to, extend) => {
      const hit = hits[to];
      if (hit === undefined) return;
      setCursorId(hit.id);
      if (open !== null) setOpen(hit);
      if (extend) setSelection((now) => extendedTo({ ...now, anchor: now.anchor ?? cursorId }, hit.id, ids));
    },
    open: () => setOpen(hits[Math.max(0, cursor)] ?? null),
    toggle: () => {
      if (cursorId !== null) setSelection((now) => toggledId(now, cursorId));
    },
    selectAll: () => setSelection((now) => toggledAll(now, ids)),
    remove: () => removeThese(chosenOrCurrent()),
    clear: () => (selection.ids.size > 0 ? setSelection(NOTHING_SELECTED) : setOpen(null)),
  };
  useEffect(() => {
    searchKeys.current = (event) => onSearchKey(event, keys);
  });
  usePageKeys(focusSearch, actions.undo);

  const chosen = [...selection.ids];
  const work: BulkWork = {
    change: (change, done) => void actions.change(chosen, change, done),
    move: (library) =>
      void actions.move(chosen, library).then((done) => done && setSelection(NOTHING_SELECTED)),
    copy: (library) => void actions.copy(chosen, library),
    trash: () => removeThese(chosen),
    exportThem: () => setExporting({ kind: 'blocks', ids: chosen }),
    selectAll: () => void found.allIds().then((all) => setSelection({ ids: new Set(all), anchor: null })),
    clear: () => setSelection(NOTHING_SELECTED),
  };
  const narrowed = filtersSet(place.filters) > 0;
  const onEnd = useCallback(() => found.more(), [found.more]);
  return (
    <div className="library-columns">
      <aside className="library-facets" aria-label="筛选">
        {result !== undefined && (
          <Facets facets={result.facets} filters={place.filters} onChange={setFilters} />
        )}
        <Groups
          name="tag"
          title="标签"
          groups={tags.data ?? []}
          filters={place.filters}
          onChange={setFilters}
          work={host.app.tag}
        />
        <Groups
          name="collection"
          title="专辑"
          groups={collections.data ?? []}
          filters={place.filters}
          onChange={setFilters}
          work={host.app.collection}
        />
      </aside>
      <section className="library-hits" aria-label="查找结果" aria-busy={typing || found.outdated}>
        {selection.ids.size > 0 && result !== undefined && (
          <BulkBar
            selected={selection.ids.size}
            total={!result.totalIsCapped && selection.ids.size >= result.total ? null : totalText(result)}
            libraries={libraries.data ?? []}
            tags={tags.data ?? []}
            collections={collections.data ?? []}
            work={work}
          />
        )}
        {result !== undefined && (
          <Meant typed={place.query} result={result} onSearch={(query) => onPlace({ ...place, query })} />
        )}
        {found.query.isPending && <Loading label="正在查找…" />}
        {found.query.error !== null && result === undefined && (
          <Failed error={found.query.error} onRetry={found.query.retry} />
        )}
        {result !== undefined && hits.length === 0 && (
          <Nothing
            title={place.query === '' && !narrowed ? '语料库还是空的' : '没有找到'}
            hint={
              place.query === '' && !narrowed
                ? '把旧稿导进来，拆成语块，这里就能查。'
                : '换个说法，或去掉几个筛选条件再试。'
            }
            action={<a href={fragmentOf({ page: 'import' })}>去导入</a>}
          />
        )}
        {hits.length > 0 && (
          <HitList
            ref={list}
            hits={hits}
            cursor={cursor}
            selected={selection.ids}
            gestures={gestures}
            onKeyDown={(event) => onListKey(event, keys)}
            onEnd={onEnd}
          />
        )}
      </section>
      {exporting !== null && <ExportDialog what={exporting} onClose={() => setExporting(null)} />}
      <BlockDrawer
        hit={open}
        tags={tags.data ?? []}
        collections={collections.data ?? []}
        onClose={() => setOpen(null)}
        onTrash={(id) => removeThese([id])}
        onMoved={(hit) => setOpen(hit)}
      />
    </div>
  );
}
