import { CheckOutlined, StarFilled } from '@ant-design/icons';
import { type MouseEvent, memo, type ReactNode } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { Highlighted } from './Highlighted.tsx';

/** What is done with one row of a list of blocks. */
export interface RowGestures {
  readonly onOpen: (hit: SearchHit) => void;
  readonly onToggle: (id: number) => void;
  /** Everything from where the choosing began to here. */
  readonly onExtend: (id: number) => void;
}

/** The id of a hit's row on the page, by which the list says where its cursor is. */
export function rowId(hit: { readonly id: number }): string {
  return `hit-${hit.id}`;
}

/** One found block. Its height is always the same, so that a list of any length knows where each row stands. */
export const HitRow = memo(function HitRow(props: {
  readonly hit: SearchHit;
  readonly start: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly gestures: RowGestures;
}): ReactNode {
  const { hit, gestures } = props;
  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey) gestures.onExtend(hit.id);
    else if (event.ctrlKey || event.metaKey) gestures.onToggle(hit.id);
    else gestures.onOpen(hit);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which keeps the focus
    <div
      id={rowId(hit)}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      className={props.current ? 'hit-row hit-row-current' : 'hit-row'}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={onClick}
    >
      <span
        className="hit-check"
        aria-hidden
        title="选中"
        onClick={(event) => {
          event.stopPropagation();
          if (event.shiftKey) gestures.onExtend(hit.id);
          else gestures.onToggle(hit.id);
        }}
      >
        {props.selected && <CheckOutlined />}
      </span>
      <span className="hit-text">
        <Highlighted text={hit.text} spans={hit.highlights} />
      </span>
      <span className="hit-meta">
        <RoleChip role={hit.role} />
        <span>{hit.genre}</span>
        {hit.asOf !== null && <span>{hit.asOf}年</span>}
        {hit.stale && <span className="stale-mark">过期表述</span>}
        {hit.tags.map((tag) => (
          <span key={tag} className="tag-mark">
            {tag}
          </span>
        ))}
        <span className="hit-source">{hit.source}</span>
        {hit.uses > 0 && <span className="hit-uses">用过 {hit.uses} 次</span>}
        {hit.favourite && <StarFilled className="hit-star" aria-label="已收藏" />}
      </span>
    </div>
  );
});
