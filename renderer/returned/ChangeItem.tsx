import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { Change } from '../../api/returning.ts';
import type { Decision } from './decisions.ts';

const KIND_NAMES: Readonly<Record<Change['kind'], string>> = {
  changed: '修改',
  added: '增加',
  moved: '移动',
  deleted: '删除',
  relevelled: '调整层级',
};

const CHOICES: readonly { readonly value: Decision; readonly label: string }[] = [
  { value: 'open', label: '待定' },
  { value: 'taken', label: '采纳' },
  { value: 'refused', label: '不采纳' },
];

/** A text with what was struck out and what was put in. */
export function Pieces({ pieces }: { readonly pieces: Change['pieces'] }): ReactNode {
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length;
    switch (piece.kind) {
      case 'same':
        return <span key={`s${key}`}>{piece.text}</span>;
      case 'removed':
        return <del key={`d${key}`}>{piece.text}</del>;
      case 'added':
        return <ins key={`i${key}`}>{piece.text}</ins>;
      default:
        return piece.kind satisfies never;
    }
  });
}

/** One change of a returned file with the choice whether to take it. */
export function ChangeItem(props: {
  readonly change: Change;
  readonly decision: Decision;
  readonly disputed: boolean;
  readonly onDecide: (decision: Decision) => void;
}): ReactNode {
  const { change, decision, disputed, onDecide } = props;
  const more = change.nodes.length - 1;
  return (
    <li className="returned-change" data-decision={decision}>
      <div className="returned-change-head">
        <span className="chip">{KIND_NAMES[change.kind]}</span>
        <b>{change.place}</b>
        {change.by.map(({ author, date }) => (
          <span key={author} className="returned-by">
            {author} {date.slice(0, 16).replace('T', ' ')}
          </span>
        ))}
        {disputed ? (
          <span className="returned-by">有冲突，请在上面选定</span>
        ) : (
          <Segmented<Decision>
            size="small"
            aria-label={`${change.place}：${KIND_NAMES[change.kind]}`}
            value={decision}
            options={[...CHOICES]}
            onChange={onDecide}
          />
        )}
      </div>
      <p>
        {change.kind === 'moved' || change.kind === 'relevelled' ? (
          change.after
        ) : (
          <Pieces pieces={change.pieces} />
        )}
        {more > 0 && <span className="returned-by">（连同其下 {more} 段）</span>}
      </p>
    </li>
  );
}
