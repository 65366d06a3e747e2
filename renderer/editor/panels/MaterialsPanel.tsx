import { SearchOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SearchHit } from '../../../api/library.ts';
import type { Genre } from '../../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../../core/classify/role.ts';
import { Highlighted } from '../../library/Highlighted.tsx';
import { RoleChip } from '../../shell/RoleChip.tsx';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import { useDebounced } from '../../shell/useDebounced.ts';
import type { DeskView } from '../deskView.ts';
import { useInsert } from '../useInsert.ts';
import { dragBlock } from '../useMaterialDrop.ts';
import { type Place, partAt, whyOffered } from './fit.ts';
import { headingAtCaret, keywords } from './suggest.ts';
import { useForeign } from './useForeign.ts';
import { useMaterials } from './useMaterials.ts';

const PAGE = 8;

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

function Material(props: {
  readonly hit: SearchHit;
  /** Why it is offered here. */
  readonly why: string;
  /** Names that belong to its source and not to this draft. */
  readonly foreign: readonly string[];
  readonly used: boolean;
  readonly onInsert: (as: 'paragraph' | 'point') => void;
}): ReactNode {
  const { hit } = props;
  const [whole, setWhole] = useState(false);
  return (
    <li className="material" data-used={props.used} draggable onDragStart={(event) => dragBlock(event, hit)}>
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
      <p className="material-why">{props.why}</p>
      {props.foreign.length > 0 && (
        <p className="material-foreign" role="note">
          带着别处的：{props.foreign.join('、')}
        </p>
      )}
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
  const insert = useInsert(props.editor);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [turn, setTurn] = useState(0);
  const heading = useDebounced(headingAtCaret(props.view), 300);
  const asked = useDebounced(typed.trim(), 160);
  const words = asked === '' ? keywords(heading) : [];
  const part = useDebounced(partAt(props.view), 300);
  const place: Place = { part, genre: props.genre, used: props.view.usedBlocks };
  const found = useMaterials({ typed: asked, words, role, genre: props.genre, part }, place.used);
  const hits = found.data?.hits ?? [];
  const turns = Math.max(1, Math.ceil(hits.length / PAGE));
  const from = (turn % turns) * PAGE;
  const shownHits = hits.slice(from, from + PAGE);
  const foreign = useForeign(shownHits, props.view.facts);
  const narrow = (change: () => void): void => {
    setTurn(0);
    change();
  };
  return (
    <div className="materials">
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        aria-label="查找素材"
        placeholder={heading === '' ? '找一段话' : `跟着光标：${heading}`}
        value={typed}
        onChange={(event) => narrow(() => setTyped(event.target.value))}
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
          onChange={(next) => narrow(() => setRole(next ?? null))}
        />
        <span className="materials-total" role="status" aria-label="素材数">
          {found.data === undefined ? '' : `${found.data.capped ? '超过 ' : ''}${found.data.total} 条`}
        </span>
        <Button size="small" type="text" disabled={turns === 1} onClick={() => setTurn(turn + 1)}>
          换一批
        </Button>
      </div>
      {found.isPending && <Loading label="正在查找…" />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && hits.length === 0 && (
        <Nothing title="没有合适的语块" hint="换个说法试试，或者先导入几篇旧稿。" />
      )}
      <ul aria-label="素材">
        {shownHits.map((hit) => (
          <Material
            key={hit.id}
            hit={hit}
            why={whyOffered(hit, place)}
            foreign={foreign.get(hit.id) ?? []}
            used={props.view.usedBlocks.has(hit.id)}
            onInsert={(as) => insert(hit, as)}
          />
        ))}
      </ul>
    </div>
  );
}
