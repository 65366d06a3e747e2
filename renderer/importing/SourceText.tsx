import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { ROLE_NAMES } from '../../core/classify/role.ts';
import { NOISE_REASON_NAMES } from '../../core/clean/noise.ts';
import type { Span } from '../../core/text/span.ts';
import type { SourceElement } from '../review/elements.ts';
import type { Reviewed } from '../review/model.ts';
import { chunksOf, type Segment, segmentsOf } from '../review/segments.ts';
import { roleStyle } from '../shell/RoleChip.tsx';
import { ElementWords } from './ElementWords.tsx';

/** What a person does in the source pane. */
export interface SourceGestures {
  readonly onSelect: (start: number) => void;
  readonly onHover: (start: number | null) => void;
  /** The element that begins there was clicked or reached with the arrow keys; null for words that are none. */
  readonly onPick: (start: number | null) => void;
  /** Text was marked with the mouse inside the source; null when nothing is marked any longer. */
  readonly onMarked: (span: Span | null) => void;
  readonly onStrike: () => void;
}

function Piece(props: {
  readonly text: string;
  readonly segment: Segment;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly elements: readonly SourceElement[];
  readonly picked: number | null;
}): ReactNode {
  const { segment, text, elements, picked } = props;
  const words = (from: number, to: number): ReactNode => (
    <ElementWords text={text} from={from} to={to} elements={elements} picked={picked} />
  );
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
  const holds = elements.some((element) => element.start < segment.end && element.end > segment.start);
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
        holds ? (
          words(segment.start, segment.end)
        ) : (
          own
        )
      ) : (
        <>
          <b>{words(segment.start, segment.headingEnd)}</b>
          {words(segment.headingEnd, segment.end)}
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
  readonly elements: readonly SourceElement[];
  readonly picked: number | null;
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
          elements={props.elements}
          picked={props.picked}
        />
      ))}
    </div>
  );
});

const NONE: readonly SourceElement[] = [];

/** The elements of every chunk; the ones a chunk shares with nothing keep it from being drawn anew. */
function elementsOfChunks(
  chunks: readonly (readonly Segment[])[],
  elements: readonly SourceElement[],
): (readonly SourceElement[])[] {
  return chunks.map((chunk) => {
    const start = chunk[0]?.start ?? 0;
    const end = chunk.at(-1)?.end ?? 0;
    const own = elements.filter((element) => element.start >= start && element.end <= end);
    return own.length === 0 ? NONE : own;
  });
}

function elementOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest('.src-element') : null;
  return element instanceof HTMLElement ? Number(element.dataset['element']) : null;
}

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
  /** What is underlined, and the one that was clicked. */
  readonly elements: readonly SourceElement[];
  readonly picked: number | null;
  /** Whether the elements are what this is about now: the roles then step back. */
  readonly showsElements: boolean;
  readonly gestures: SourceGestures;
}): ReactNode {
  const { text, reviewed, selected, hovered, elements, picked, gestures } = props;
  const pane = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentsOf(text, reviewed), [text, reviewed]);
  const chunks = useMemo(() => chunksOf(text, segments), [text, segments]);
  const elementsIn = useMemo(() => elementsOfChunks(chunks, elements), [chunks, elements]);

  useEffect(() => {
    if (selected === null) return;
    const element = pane.current?.querySelector(`.src[data-start="${selected}"]`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  useEffect(() => {
    if (picked === null) return;
    const element = pane.current?.querySelector(`.src-element[data-element="${picked}"]`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [picked]);

  /** The next element after the one picked or, where none is, in or after the paragraph selected. */
  const stepElement = (by: 1 | -1): void => {
    const at = elements.findIndex((element) => element.start === picked);
    const from = elements.findIndex((element) => element.start >= (selected ?? 0));
    const next = elements[at >= 0 ? at + by : by === 1 ? from : from - 1];
    if (next === undefined) return;
    const around = segments.findLast((each) => each.start <= next.start && each.kind === 'leaf');
    if (around !== undefined) gestures.onSelect(around.start);
    gestures.onPick(next.start);
  };
  const step = (by: 1 | -1): void => {
    const shown = segments.filter((segment) => segment.kind !== 'gap');
    const at = shown.findIndex((segment) => segment.start === selected);
    const next = shown[at < 0 ? 0 : at + by];
    if (next === undefined) return;
    gestures.onSelect(next.start);
    gestures.onPick(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'ArrowRight') stepElement(1);
    else if (event.key === 'ArrowLeft') stepElement(-1);
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
      data-elements={props.showsElements}
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
        if (span === null && start !== null) {
          gestures.onSelect(start);
          gestures.onPick(elementOf(event.target));
        }
      }}
    >
      {chunks.map((chunk, index) => (
        <Chunk
          key={chunk[0]?.start ?? 0}
          text={text}
          segments={chunk}
          selected={inChunk(chunk, selected)}
          hovered={inChunk(chunk, hovered)}
          elements={elementsIn[index] ?? NONE}
          picked={elementsIn[index]?.some((element) => element.start === picked) ? picked : null}
        />
      ))}
    </div>
  );
}
