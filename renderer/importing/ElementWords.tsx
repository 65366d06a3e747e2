import type { CSSProperties, ReactNode } from 'react';
import { SLOT_KIND_NAMES, SLOT_KINDS, type SlotKind } from '../../core/slots/facts.ts';
import type { SourceElement } from '../review/elements.ts';

/** The colour of an element as a style: a name's is that of its kind, holes and slots have one each. */
export function elementStyle(kind: SlotKind, state: SourceElement['state']): CSSProperties {
  const colour = { name: `var(--kind-${kind})`, hole: 'var(--warn)', slot: 'var(--vermilion)' }[state];
  const style: CSSProperties & Record<'--k', string> = { '--k': colour };
  return style;
}

function tip({ state, kind, slot }: SourceElement, words: string): string {
  switch (state) {
    case 'slot':
      return `槽位 {{${slot}}}，原文：${words}`;
    case 'hole':
      return `占位符（${SLOT_KIND_NAMES[kind]}），建议槽位 {{${slot}}}`;
    case 'name':
      return `${SLOT_KIND_NAMES[kind]}，建议槽位 {{${slot}}}`;
  }
}

/**
 * The words of the source from `from` to `to`, elements underlined. Each run says where it begins, so that a
 * selection made with the mouse can be traced to its place.
 */
export function ElementWords(props: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly elements: readonly SourceElement[];
  readonly picked: number | null;
}): ReactNode {
  const { text, from, to } = props;
  const own = props.elements.filter((element) => element.start < to && element.end > from);
  const runs: ReactNode[] = [];
  const plain = (start: number, end: number): void => {
    if (start < end)
      runs.push(
        <span key={start} data-start={start}>
          {text.slice(start, end)}
        </span>,
      );
  };
  let at = from;
  for (const element of own) {
    // A heading may end inside a name; each half is drawn, and both are the one element.
    const start = Math.max(from, element.start);
    const end = Math.min(to, element.end);
    plain(at, start);
    runs.push(
      <span
        key={start}
        className="src-element"
        data-start={start}
        data-element={element.start}
        data-state={element.state}
        data-slot={element.state === 'slot' && end === element.end ? element.slot : undefined}
        data-picked={element.start === props.picked}
        style={elementStyle(element.kind, element.state)}
        title={tip(element, text.slice(element.start, element.end))}
      >
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  plain(at, to);
  return runs;
}

/** What the underlines mean: the kinds that are there, each as often as it is. */
export function ElementLegend({ elements }: { readonly elements: readonly SourceElement[] }): ReactNode {
  const count = (state: SourceElement['state'], kind?: SlotKind): number =>
    elements.filter((each) => each.state === state && (kind === undefined || each.kind === kind)).length;
  const kinds = SLOT_KINDS.filter((kind) => count('name', kind) > 0);
  if (elements.length === 0) return <span className="element-none">没有找到占位符和要素。</span>;
  return (
    <>
      {count('hole') > 0 && (
        <span className="element-key" data-state="hole" style={elementStyle('text', 'hole')}>
          占位符 <i>{count('hole')}</i>
        </span>
      )}
      {count('slot') > 0 && (
        <span className="element-key" data-state="slot" style={elementStyle('text', 'slot')}>
          槽位 <i>{count('slot')}</i>
        </span>
      )}
      {kinds.map((kind) => (
        <span key={kind} className="element-key" data-state="name" style={elementStyle(kind, 'name')}>
          {SLOT_KIND_NAMES[kind]} <i>{count('name', kind)}</i>
        </span>
      ))}
    </>
  );
}
