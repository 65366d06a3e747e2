import { SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef, Segmented } from 'antd';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useDebounced } from '../shell/useDebounced.ts';
import { goTo } from '../shell/useRoute.ts';
import { BlocksView } from './BlocksView.tsx';
import { DraftsView } from './DraftsView.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { LibrariesDialog } from './LibrariesDialog.tsx';
import { EVERYTHING, type Place, placeParams, SCOPE_NAMES, SCOPES, type Scope } from './place.ts';
import { SaveBlockDialog } from './SaveBlockDialog.tsx';
import { SkeletonsView } from './SkeletonsView.tsx';
import { SourcesView } from './SourcesView.tsx';
import type { ViewProps } from './viewProps.ts';

function viewOf(scope: Scope, props: ViewProps): ReactNode {
  switch (scope) {
    case 'blocks':
      return <BlocksView {...props} />;
    case 'skeletons':
      return <SkeletonsView {...props} />;
    case 'sources':
      return <SourcesView {...props} />;
    case 'drafts':
      return <DraftsView {...props} />;
  }
}

const PLACEHOLDERS: Readonly<Record<Scope, string>> = {
  blocks: '查找一句话、一个说法，可打拼音首字母，如 gzlfz',
  skeletons: '查找骨架',
  sources: '查找范文',
  drafts: '查找文稿',
};

/** 语料库: everything that was ever written, found while one types. */
export function LibraryPage({ at = EVERYTHING }: { readonly at?: Place }): ReactNode {
  const [typed, setTyped] = useState(at.query);
  const [found, setFound] = useState('');
  const [dialog, setDialog] = useState<'libraries' | 'save' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const incoming = useRef<HTMLInputElement>(null);
  const box = useRef<InputRef>(null);
  const searchKeys = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const query = useDebounced(typed.trim(), 90);
  const address = placeParams(at);
  const place = { ...at, query };

  // The address follows the typing, so that back and reload lead to the same search; it leads where it came from outside.
  const written = useRef(address);
  useEffect(() => {
    if (written.current !== address) {
      written.current = address;
      setTyped(at.query);
    }
  }, [address, at.query]);
  useEffect(() => {
    if (query === at.query || query !== typed.trim()) return;
    const next = { ...at, query };
    written.current = placeParams(next);
    goTo({ page: 'library', at: next }, 'replace');
  }, [query, at, typed]);

  const onPlace = (next: Place): void => {
    written.current = placeParams(next);
    setTyped(next.query);
    goTo({ page: 'library', at: next });
  };
  const focusSearch = useCallback(() => box.current?.focus({ cursor: 'all' }), []);
  return (
    <main className="library" aria-label="语料库">
      <header className="library-head">
        <h1>语料库</h1>
        <Input
          ref={box}
          size="large"
          allowClear
          autoFocus
          prefix={<SearchOutlined aria-hidden />}
          suffix={typed === '' ? <kbd className="key-hint">/</kbd> : <span />}
          className="library-search"
          aria-label={`查找${SCOPE_NAMES[at.scope]}`}
          placeholder={PLACEHOLDERS[at.scope]}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => searchKeys.current(event)}
        />
        <Segmented<Scope>
          aria-label="查找范围"
          value={at.scope}
          options={SCOPES.map((scope) => ({ value: scope, label: SCOPE_NAMES[scope] }))}
          onChange={(scope) => onPlace({ ...place, scope })}
        />
        <span className="library-actions">
          <Button onClick={() => setDialog('save')}>存为语块</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'libraries', label: '管理语料库', onClick: () => setDialog('libraries') },
                { type: 'divider' },
                { key: 'import', label: '导入语料包或表格…', onClick: () => incoming.current?.click() },
                { type: 'divider' },
                { key: 'duplicates', label: '查重合并', onClick: () => goTo({ page: 'duplicates' }) },
                { key: 'overview', label: '语料概览', onClick: () => goTo({ page: 'overview' }) },
                { key: 'style', label: '风格卡', onClick: () => goTo({ page: 'style' }) },
                { key: 'trash', label: '回收站', onClick: () => goTo({ page: 'trash' }) },
              ],
            }}
          >
            <Button>管理</Button>
          </Dropdown>
          <input
            ref={incoming}
            hidden
            type="file"
            accept=".gjpack,.xlsx,.csv"
            aria-label="语料包或表格"
            data-testid="incoming-file"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              event.currentTarget.value = '';
            }}
          />
        </span>
        <p className="library-total" role="status">
          {found}
        </p>
      </header>
      {viewOf(at.scope, {
        place,
        typing: query !== typed.trim(),
        onPlace,
        onFound: setFound,
        searchKeys,
        focusSearch,
      })}
      {dialog === 'libraries' && <LibrariesDialog onClose={() => setDialog(null)} />}
      {file !== null && <ImportDialog file={file} onClose={() => setFile(null)} />}
      {dialog === 'save' && <SaveBlockDialog onClose={() => setDialog(null)} />}
    </main>
  );
}
