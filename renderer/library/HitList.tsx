import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SearchHit } from '../../api/library.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { Highlighted } from './Highlighted.tsx';

/** Found blocks in a list of any length; only those in sight are drawn. */
export function HitList(props: {
  readonly hits: readonly SearchHit[];
  readonly current: number | null;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onEnd: () => void;
}): ReactNode {
  const { hits, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 128,
    overscan: 6,
    getItemKey: (index) => hits[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= hits.length - 8) onEnd();
  }, [last, hits.length, onEnd]);
  return (
    <div ref={scroller} className="hit-scroller">
      <ul className="hits" aria-label="语块" style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => {
          const hit = hits[row.index];
          if (hit === undefined) return null;
          return (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <button
                type="button"
                className="hit-card"
                aria-current={hit.id === props.current}
                onClick={() => props.onOpen(hit)}
              >
                <span className="hit-text">
                  <Highlighted text={hit.text} spans={hit.highlights} />
                </span>
                <span className="hit-meta">
                  <RoleChip role={hit.role} />
                  <span>{hit.genre}</span>
                  <span className="hit-source">{hit.source}</span>
                  {hit.heading !== null && !hit.text.startsWith(hit.heading) && (
                    <span className="hit-heading">{slotsInBrackets(hit.heading)}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
