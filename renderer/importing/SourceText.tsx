import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { ROLE_NAMES } from '../../core/classify/role.ts';
import { NOISE_REASON_NAMES } from '../../core/clean/noise.ts';
import type { Span } from '../../core/text/span.ts';
import type { Reviewed } from '../review/model.ts';
import { chunksOf, type Segment, segmentsOf } from '../review/segments.ts';
import { roleStyle } from '../shell/RoleChip.tsx';

/** What a person does in the source pane. */
export interface SourceGestures {
  readonly onSelect: (start: number) => void;
  readonly onHover: (start: number | null) => void;
  /** Text was marked with the mouse inside the source; null when nothing is marked any longer. */
  readonly onMarked: (span: Span | null) => void;
  readonly onStrike: () => void;
}

function Piece(props: {
  readonly text: string;
  readonly segment: Segment;
  readonly selected: boolean;
  readonly hovered: boolean;
}): ReactNode {
  const { segment } = props;
  const own = props.text.slice(segment.start, segment.end);
  if (segment.kind === 'gap') return <span data-start={segment.start}>{own}</span>;
  if (segment.kind === 'noise') {
    return (
      <span
        role="option"
        tabIndex={-1}
        aria-selected={props.selected}
        aria-label={`杂质（${NOISE_REASON_NAMES[segment.reason]}）：${own}`}
        className="src src-noise"
        data-start={segment.start}
        data-hovered={props.hovered}
        title={`杂质：${NOISE_REASON_NAMES[segment.reason]}`}
      >
        {own}
      </span>
    );
  }
  return (
    <span
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      className="src src-leaf"
      data-start={segment.start}
      data-role={segment.role}
      data-hovered={props.hovered}
      style={roleStyle(segment.role)}
      title={ROLE_NAMES[segment.role]}
    >
      {segment.headingEnd === null ? (
        own
      ) : (
        <>
          <b data-start={segment.start}>{props.text.slice(segment.start, segment.headingEnd)}</b>
          <span data-start={segment.headingEnd}>{props.text.slice(segment.headingEnd, segment.end)}</span>
        </>
      )}
    </span>
  );
}

const Chunk = memo(function Chunk(props: {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly selected: number | null;
  readonly hovered: number | null;
}): ReactNode {
  return (
    <div className="src-chunk">
      {props.segments.map((segment) => (
        <Piece
          key={segment.start}
          text={props.text}
          segment={segment}
          selected={segment.start === props.selected}
          hovered={segment.start === props.hovered}
        />
      ))}
    </div>
  );
});

function startOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest('.src') : null;
  return element instanceof HTMLElement ? Number(element.dataset['start']) : null;
}

/** The place in the source of one end of a browser selection; null outside the pane. */
function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Text ? node.parentElement : null;
  const start = element?.closest('[data-start]');
  if (!(start instanceof HTMLElement)) return null;
  return Number(start.dataset['start']) + offset;
}

function markedSpan(): Span | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const a = offsetOf(selection.anchorNode, selection.anchorOffset);
  const b = offsetOf(selection.focusNode, selection.focusOffset);
  if (a === null || b === null || a === b) return null;
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The source 原文 as it was read, every part in the colour of its role, noise struck out. */
export function SourceText(props: {
  readonly text: string;
  readonly reviewed: Reviewed;
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly gestures: SourceGestures;
}): ReactNode {
  const { text, reviewed, selected, hovered, gestures } = props;
  const pane = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentsOf(text, reviewed), [text, reviewed]);
  const chunks = useMemo(() => chunksOf(text, segments), [text, segments]);

  useEffect(() => {
    if (selected === null) return;
    const element = pane.current?.querySelector(`.src[data-start="${selected}"]`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const step = (by: 1 | -1): void => {
    const shown = segments.filter((segment) => segment.kind !== 'gap');
    const at = shown.findIndex((segment) => segment.start === selected);
    const next = shown[at < 0 ? 0 : at + by];
    if (next !== undefined) gestures.onSelect(next.start);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Delete') gestures.onStrike();
    else return;
    event.preventDefault();
  };
  const inChunk = (chunk: readonly Segment[], start: number | null): number | null =>
    start !== null && chunk.some((segment) => segment.start === start) ? start : null;

  return (
    <div
      ref={pane}
      className="source-text"
      role="listbox"
      aria-label="原文"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseOver={(event) => gestures.onHover(startOf(event.target))}
      onMouseLeave={() => gestures.onHover(null)}
      onFocus={() => undefined}
      onMouseUp={(event) => {
        const span = markedSpan();
        gestures.onMarked(span);
        const start = startOf(event.target);
        if (span === null && start !== null) gestures.onSelect(start);
      }}
    >
      {chunks.map((chunk) => (
        <Chunk
          key={chunk[0]?.start ?? 0}
          text={text}
          segments={chunk}
          selected={inChunk(chunk, selected)}
          hovered={inChunk(chunk, hovered)}
        />
      ))}
    </div>
  );
}
