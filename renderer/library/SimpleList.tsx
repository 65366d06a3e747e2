import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const ROW = 78;

/** A long list of things with a title and a line about each; only those in sight are drawn. */
export function SimpleList<T>(props: {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly title: (item: T) => ReactNode;
  readonly about: (item: T) => ReactNode;
  /** Where it leads: an address, or what happens. */
  readonly open: (item: T) => string | (() => void);
  /** What can be done with one of them, beside it. */
  readonly actions?: (item: T) => ReactNode;
}): ReactNode {
  const { items } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="hit-scroller">
      <ul className="hits" aria-label={props.label} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <li
              key={props.keyOf(item)}
              className="simple-row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Opener open={props.open(item)}>
                <span className="simple-title">{props.title(item)}</span>
                <span className="hit-meta">{props.about(item)}</span>
              </Opener>
              {props.actions?.(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Opener(props: { readonly open: string | (() => void); readonly children: ReactNode }): ReactNode {
  const { open, children } = props;
  if (typeof open === 'string') {
    return (
      <a className="simple-open" href={open}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" className="simple-open" onClick={open}>
      {children}
    </button>
  );
}
