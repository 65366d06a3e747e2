import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadSource } from '../../api/decomposition.ts';
import { ROLES } from '../../core/classify/role.ts';
import type { Span } from '../../core/text/span.ts';
import { SelectionSaver } from '../library/SelectionSaver.tsx';
import type { History } from '../review/history.ts';
import type { Reviewed } from '../review/model.ts';
import { markNoise } from '../review/noise.ts';
import { segmentsOf } from '../review/segments.ts';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { RoleChip } from '../shell/RoleChip.tsx';
import { CorrectionBar } from './CorrectionBar.tsx';
import { ElementLegend } from './ElementWords.tsx';
import type { ImportQueue, QueueItem } from './queue.ts';
import { type Correct, ReviewOutline } from './ReviewOutline.tsx';
import { SourceText } from './SourceText.tsx';
import { type ShownElements, useElements } from './useElements.ts';

function Legend(props: { readonly reviewed: Reviewed; readonly shown: ShownElements }): ReactNode {
  const { reviewed, shown } = props;
  if (shown.problem !== null) {
    return (
      <div className="review-legend" role="alert">
        {explain(shown.problem).message}
      </div>
    );
  }
  if (shown.on) {
    return (
      <div className="review-legend">
        <ElementLegend elements={shown.elements} />
      </div>
    );
  }
  const present = new Set(reviewed.documents.flatMap((speech) => speech.spans.map((leaf) => leaf.role)));
  return (
    <div className="review-legend" aria-hidden>
      {ROLES.filter((role) => present.has(role)).map((role) => (
        <RoleChip key={role} role={role} />
      ))}
      {reviewed.noise.length > 0 && <span className="src-noise">杂质</span>}
    </div>
  );
}

function Warnings(props: {
  readonly reviewed: Reviewed;
  readonly onShow: (start: number) => void;
}): ReactNode {
  const { warnings } = props.reviewed;
  if (warnings.length === 0) return null;
  return (
    <details className="review-warnings">
      <summary>{warnings.length} 处提醒</summary>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code}-${warning.start}`}>
            <button type="button" className="text-button" onClick={() => props.onShow(warning.start)}>
              {warning.message}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const NONE: ShownElements['elements'] = [];

/** Ctrl+Z and Ctrl+Y on the page take corrections back and forth; in a field they stay the field's own. */
function useUndoKeys(queue: ImportQueue, id: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (inField || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) queue.undo(id);
      else if (key === 'y' || (key === 'z' && event.shiftKey)) queue.redo(id);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [queue, id]);
}

/** The review 审阅 of one file: the source and what was understood of it, side by side, to be corrected. */
export function ReviewScreen(props: {
  readonly item: QueueItem;
  readonly source: ReadSource;
  readonly review: History<Reviewed>;
  readonly queue: ImportQueue;
  readonly onStore: () => void;
}): ReactNode {
  const { item, source, review, queue } = props;
  const reviewed = review.present;
  const [selected, setSelected] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [marked, setMarked] = useState<Span | null>(null);
  const sourcePane = useRef<HTMLElement>(null);
  const segments = useMemo(() => segmentsOf(source.text, reviewed), [source.text, reviewed]);
  const segment = segments.find((each) => each.start === selected && each.kind !== 'gap');
  const done = item.state.kind === 'stored';
  const shown = useElements(source, reviewed);
  const [picked, setPicked] = useState<number | null>(null);
  const element = shown.elements.find((each) => each.start === picked);

  const correct: Correct = (correction) => {
    queue.correct(item.id, correction);
    setMarked(null);
    window.getSelection()?.removeAllRanges();
  };
  const selectAt = (offset: number): void => {
    const at = segments.findLast((each) => each.kind !== 'gap' && each.start <= offset);
    setSelected(at?.start ?? null);
  };
  useUndoKeys(queue, item.id);

  return (
    <div className="review">
      <header className="review-head">
        <div className="review-file">
          <h2>{source.file}</h2>
          <p>
            {count(source.chars)} 字 · {source.charset} · {reviewed.documents.length} 篇讲稿
            {reviewed.noise.length > 0 && ` · 剔除杂质 ${reviewed.noise.length} 处`}
          </p>
        </div>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
        <label className="review-switch">
          标出要素
          <Switch size="small" aria-label="标出要素" checked={shown.on} onChange={shown.turn} />
        </label>
        <Button
          type="text"
          icon={<UndoOutlined />}
          aria-label="撤销"
          disabled={review.past.length === 0}
          onClick={() => queue.undo(item.id)}
        />
        <Button
          type="text"
          icon={<RedoOutlined />}
          aria-label="重做"
          disabled={review.future.length === 0}
          onClick={() => queue.redo(item.id)}
        />
        <Button
          type="primary"
          disabled={item.state.kind !== 'ready' || reviewed.documents.length === 0}
          loading={item.state.kind === 'storing'}
          onClick={props.onStore}
        >
          {done ? '已入库' : '入库'}
        </Button>
      </header>
      <div className="review-panes">
        <section ref={sourcePane} className="review-source" aria-label="原文与更正">
          <CorrectionBar
            text={source.text}
            segment={segment}
            showsElements={shown.on}
            element={element}
            marked={marked}
            locked={done}
            reviewed={reviewed}
            correct={correct}
          />
          <SourceText
            text={source.text}
            reviewed={reviewed}
            selected={selected}
            hovered={hovered}
            elements={shown.elements}
            picked={picked}
            showsElements={shown.on}
            gestures={{
              onSelect: setSelected,
              onPick: setPicked,
              onHover: setHovered,
              onMarked: setMarked,
              onStrike: () => {
                if (segment?.kind === 'leaf') correct((text, now) => markNoise(text, now, segment));
              },
            }}
          />
          <Legend reviewed={reviewed} shown={shown} />
          <SelectionSaver area={sourcePane} from={source.file} />
        </section>
        <section className="review-outline" aria-label="读出的提纲">
          <Warnings reviewed={reviewed} onShow={selectAt} />
          {reviewed.documents.length === 0 && (
            <p className="review-none">这份文件里没有找到讲稿。可以把左边的杂质恢复为正文。</p>
          )}
          <ReviewOutline
            reviewed={reviewed}
            selected={selected}
            hovered={hovered}
            elements={done ? NONE : shown.elements}
            onSelect={setSelected}
            onHover={setHovered}
            correct={correct}
          />
        </section>
      </div>
    </div>
  );
}
