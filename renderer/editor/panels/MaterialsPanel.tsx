import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { SearchHit } from '../../../api/library.ts';
import type { Genre } from '../../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../../core/classify/role.ts';
import { Highlighted } from '../../library/Highlighted.tsx';
import { useApp } from '../../shell/AppContext.tsx';
import { KEYS } from '../../shell/keys.ts';
import { RoleChip } from '../../shell/RoleChip.tsx';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import { useDebounced } from '../../shell/useDebounced.ts';
import type { DeskView } from '../deskView.ts';
import { useInsert } from '../useInsert.ts';
import { queryAtCaret } from './query.ts';

const PAGE = 12;

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

function Material(props: {
  readonly hit: SearchHit;
  readonly used: boolean;
  readonly onInsert: (as: 'paragraph' | 'point') => void;
}): ReactNode {
  const { hit } = props;
  const [whole, setWhole] = useState(false);
  return (
    <li className="material" data-used={props.used}>
      <div className="material-meta">
        <RoleChip role={hit.role} />
        <span className="material-source" title={hit.source}>
          {hit.source}
        </span>
        {props.used && <span className="material-used">已用</span>}
      </div>
      <button
        type="button"
        className="material-text"
        data-whole={whole}
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
      >
        <Highlighted text={hit.text} spans={hit.highlights} />
      </button>
      <div className="material-actions">
        <Button size="small" onClick={() => props.onInsert('paragraph')}>
          插入段落
        </Button>
        <Button size="small" onClick={() => props.onInsert('point')}>
          作为新要点
        </Button>
      </div>
    </li>
  );
}

/** 素材: blocks for the place of the caret, found by its heading or by what the user asks for. */
export function MaterialsPanel(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly genre: Genre;
}): ReactNode {
  const { host } = useApp();
  const insert = useInsert(props.editor);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [page, setPage] = useState(0);
  const suggested = useDebounced(queryAtCaret(props.view), 400);
  const asked = useDeferredValue(useDebounced(typed.trim(), 160));
  const input = {
    query: asked === '' ? suggested : asked,
    ...(role === null ? {} : { role }),
    limit: PAGE,
    offset: page * PAGE,
  };
  const found = useQuery({
    queryKey: KEYS.search(input),
    queryFn: () => host.app.block.search(input),
    placeholderData: (previous) => previous,
  });
  const total = found.data?.total ?? 0;
  return (
    <div className="materials">
      <Input.Search
        allowClear
        aria-label="查找素材"
        placeholder={suggested === '' ? '找一段话' : `跟着光标找：${suggested}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPage(0);
        }}
      />
      <div className="materials-filter">
        <Select<Role>
          allowClear
          size="small"
          variant="filled"
          aria-label="素材作用"
          placeholder="不限作用"
          options={ROLE_OPTIONS}
          value={role}
          onChange={(next) => {
            setRole(next ?? null);
            setPage(0);
          }}
        />
        <span className="materials-total" role="status">
          {found.data === undefined
            ? ''
            : `${found.data.totalIsCapped ? '超过 ' : ''}${total} 条 · ${Math.max(1, Math.round(found.data.tookMs))} 毫秒`}
        </span>
        <Button
          size="small"
          type="text"
          disabled={total <= PAGE}
          onClick={() => setPage((page + 1) * PAGE >= total ? 0 : page + 1)}
        >
          换一批
        </Button>
      </div>
      {found.isPending && <Loading label="正在查找…" />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.hits.length === 0 && (
        <Nothing title="没有合适的语块" hint="换个说法试试，或者先导入几篇旧稿。" />
      )}
      <ul aria-label="素材">
        {found.data?.hits.map((hit) => (
          <Material
            key={hit.id}
            hit={hit}
            used={props.view.usedBlocks.has(hit.id)}
            onInsert={(as) => insert(hit, as)}
          />
        ))}
      </ul>
    </div>
  );
}
