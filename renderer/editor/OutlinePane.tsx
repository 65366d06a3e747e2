import {
  CaretDownFilled,
  CaretRightFilled,
  ColumnHeightOutlined,
  VerticalAlignMiddleOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { App, Button } from 'antd';
import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { fitOf } from '../../core/speech/budget.ts';
import { minutesFor } from '../../core/speech/length.ts';
import { count } from '../shell/format.ts';
import { Nothing } from '../shell/States.tsx';
import type { DeskView, OutlineItem } from './deskView.ts';
import type { PointMarks } from './useChecks.ts';
import { dropPoint, editPoint, type PointEdit } from './view/edits.ts';
import { fold, toggleFold } from './view/folding.ts';
import { textblockOf } from './view/rewrite.ts';

/** Puts the caret at the end of a point's heading and scrolls there. */
function goToPoint(editor: Editor, id: string): void {
  const { state, view } = editor;
  const target = textblockOf(state.doc, id);
  if (target === null) return;
  const end = target.pos + 1 + target.node.content.size;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)));
  const dom = view.nodeDOM(target.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center', behavior: 'smooth' });
  view.focus();
}

function itemStyle(depth: number): CSSProperties {
  const style: CSSProperties & Record<'--depth', number> = { '--depth': depth };
  return style;
}

type Drop = { readonly id: string; readonly side: 'before' | 'after' };

function sideOf(event: DragEvent<HTMLElement>): Drop['side'] {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2 ? 'before' : 'after';
}

function Mark({ marks }: { readonly marks: PointMarks | undefined }): ReactNode {
  if (marks === undefined) return null;
  const { errors, others } = marks;
  const label = errors > 0 ? `${errors} 处须改` : `${others} 处请核对`;
  return <span className="outline-mark" data-bad={errors > 0} role="img" aria-label={label} title={label} />;
}

function lengthText(chars: number, minutes: number, budget: number | undefined): string {
  const now = `${count(chars)} 字，约 ${minutes} 分钟`;
  return budget === undefined ? now : `${now}；按目标时长，这一点宜在 ${count(budget)} 字上下`;
}

function Item(props: {
  readonly item: OutlineItem;
  readonly current: boolean;
  readonly folded: boolean;
  readonly marks: PointMarks | undefined;
  readonly minutes: number;
  readonly budget: number | undefined;
  readonly drop: Drop['side'] | null;
  readonly onGo: () => void;
  readonly onFold: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDragStart: () => void;
  readonly onDragOver: (side: Drop['side']) => void;
  readonly onDrop: () => void;
}): ReactNode {
  const { item, folded } = props;
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      aria-level={item.depth}
      aria-selected={props.current}
      {...(item.holds ? { 'aria-expanded': !folded } : {})}
      className="outline-item"
      data-drop={props.drop ?? undefined}
      style={itemStyle(item.depth)}
      draggable
      onKeyDown={props.onKeyDown}
      onDragStart={props.onDragStart}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver(sideOf(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      {item.holds ? (
        <button
          type="button"
          tabIndex={-1}
          className="outline-fold"
          aria-label={folded ? '展开' : '折叠'}
          onClick={props.onFold}
        >
          {folded ? <CaretRightFilled aria-hidden /> : <CaretDownFilled aria-hidden />}
        </button>
      ) : (
        <i className="outline-fold" />
      )}
      <button
        type="button"
        className="outline-go"
        onClick={props.onGo}
        title={lengthText(item.chars, props.minutes, props.budget)}
      >
        <span className="outline-text">
          {item.ordinal !== '' && <span className="outline-ordinal">{item.ordinal}</span>}
          {item.lead === '' ? <i>未写</i> : item.lead}
        </span>
        <Mark marks={props.marks} />
        <span
          className="outline-chars"
          data-fit={props.budget === undefined ? undefined : fitOf(item.chars, props.budget)}
        >
          {count(item.chars)}
          {props.budget !== undefined && <i>/{count(props.budget)}</i>}
        </span>
      </button>
    </div>
  );
}

const KEY_EDITS: Readonly<Record<string, PointEdit>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+ArrowLeft': 'promote',
  'Alt+ArrowRight': 'demote',
};

/** What of an outline shows: nothing that stands under a folded point. */
function visible(outline: readonly OutlineItem[], folded: ReadonlySet<string>): OutlineItem[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return outline.filter((item) => {
    if (item.depth > hiddenBelow) return false;
    hiddenBelow = folded.has(item.id) ? item.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/**
 * The outline 提纲 beside the text: every point with its length and its findings; a click goes there, dragging
 * or Alt with an arrow key moves it, ← and → fold.
 */
export function OutlinePane({
  editor,
  view,
  marks,
  pace,
  budget,
}: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly marks: ReadonlyMap<string, PointMarks>;
  readonly pace: number;
  readonly budget: ReadonlyMap<string, number>;
}): ReactNode {
  const { message } = App.useApp();
  const tree = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const { folded } = view;
  const finish = (): void => {
    setDragged(null);
    setDrop(null);
  };
  const tell = (reason: string | null): void => {
    if (reason !== null) message.info(reason);
  };
  const move = (): void => {
    if (dragged !== null && drop !== null && dragged !== drop.id) {
      tell(dropPoint(editor.view, dragged, drop.id, drop.side));
    }
    finish();
  };
  const focusBeside = (from: HTMLElement, by: -1 | 1): void => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('.outline-go') ?? [])];
    const at = items.findIndex((item) => from.contains(item));
    items[at + by]?.focus();
  };
  const onKey = (item: OutlineItem) => (event: KeyboardEvent<HTMLElement>) => {
    const edit = KEY_EDITS[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (edit !== undefined) tell(editPoint(editor.view, item.id, edit));
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, -1);
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 1);
    else if (event.key === 'ArrowLeft' && item.holds && !folded.has(item.id))
      toggleFold(editor.view, item.id);
    else if (event.key === 'ArrowRight' && folded.has(item.id)) toggleFold(editor.view, item.id);
    else if (event.key === 'Delete') tell(editPoint(editor.view, item.id, 'remove'));
    else return;
    event.preventDefault();
  };
  const holders = view.outline.filter((item) => item.holds);
  const allFolded = holders.length > 0 && holders.every((item) => folded.has(item.id));
  return (
    <>
      <div className="outline-head">
        <h2>提纲</h2>
        {holders.length > 0 && (
          <Button
            type="text"
            size="small"
            aria-label={allFolded ? '全部展开' : '全部折叠'}
            title={allFolded ? '全部展开' : '全部折叠'}
            icon={allFolded ? <ColumnHeightOutlined /> : <VerticalAlignMiddleOutlined />}
            onClick={() => fold(editor.view, new Set(allFolded ? [] : holders.map((item) => item.id)))}
          />
        )}
      </div>
      {view.outline.length === 0 ? (
        <Nothing title="还没有要点" hint="从右边“素材”里选一块，点“作为新要点”。" />
      ) : (
        <div role="tree" aria-label="提纲" ref={tree} onDragEnd={finish}>
          {visible(view.outline, folded).map((item) => (
            <Item
              key={item.id}
              item={item}
              current={item.id === view.pointId}
              folded={folded.has(item.id)}
              marks={marks.get(item.id)}
              minutes={minutesFor(item.chars, pace)}
              budget={budget.get(item.id)}
              drop={drop?.id === item.id && dragged !== null && dragged !== item.id ? drop.side : null}
              onGo={() => goToPoint(editor, item.id)}
              onFold={() => toggleFold(editor.view, item.id)}
              onKeyDown={onKey(item)}
              onDragStart={() => setDragged(item.id)}
              onDragOver={(side) => setDrop({ id: item.id, side })}
              onDrop={move}
            />
          ))}
        </div>
      )}
    </>
  );
}
