import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { HitRow, type RowGestures, rowId } from './HitRow.tsx';

/** The height of a row with its gap, in pixels; the style sheet knows it too. */
const ROW = 104;
/** Rows before the end of what is loaded at which more is asked for. */
const AHEAD = 30;

/** What the page does with a list from outside. */
export interface HitListHandle {
  readonly focus: () => void;
  /** How many rows fit into sight. */
  readonly pageSize: () => number;
}

/** Found blocks in a list of any length; only those in sight are drawn. */
export function HitList(props: {
  readonly hits: readonly SearchHit[];
  /** Where the cursor stands, as an index; it is kept in sight. */
  readonly cursor: number;
  readonly selected: ReadonlySet<number>;
  readonly gestures: RowGestures;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onEnd: () => void;
  readonly ref?: Ref<HitListHandle>;
}): ReactNode {
  const { hits, cursor, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    getItemKey: (index) => hits[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - AHEAD) onEnd();
  }, [last, hits.length, onEnd]);
  useEffect(() => {
    if (cursor >= 0) rows.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, rows]);
  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus(),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW)),
  }));
  const current = hits[cursor];
  return (
    <div
      ref={scroller}
      className="hit-scroller"
      role="listbox"
      aria-label="语块"
      aria-multiselectable
      aria-activedescendant={current === undefined ? undefined : rowId(current)}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
    >
      <div className="hits" role="presentation" style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => {
          const hit = hits[row.index];
          if (hit === undefined) return null;
          return (
            <HitRow
              key={row.key}
              hit={hit}
              start={row.start}
              current={row.index === cursor}
              selected={props.selected.has(hit.id)}
              gestures={props.gestures}
            />
          );
        })}
      </div>
    </div>
  );
}
