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
  memo,
  type ReactNode,
  type RefObject,
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
  if (dom instanceof HTMLElement) {
    dom.scrollIntoView({ block: 'center' });
    // What was out of sight has its real height only once it is drawn.
    requestAnimationFrame(() => dom.scrollIntoView({ block: 'center' }));
  }
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

function Mark({ errors, others }: PointMarks): ReactNode {
  if (errors + others === 0) return null;
  const label = errors > 0 ? `${errors} 处须改` : `${others} 处请核对`;
  return <span className="outline-mark" data-bad={errors > 0} role="img" aria-label={label} title={label} />;
}

function lengthText(chars: number, minutes: number, budget: number | undefined): string {
  const now = `${count(chars)} 字，约 ${minutes} 分钟`;
  return budget === undefined ? now : `${now}；按目标时长，这一点宜在 ${count(budget)} 字上下`;
}

/** What can be done to the points of an outline. */
interface Acts {
  readonly go: (id: string) => void;
  readonly fold: (id: string) => void;
  readonly key: (id: string, event: KeyboardEvent<HTMLElement>) => void;
  readonly drag: (id: string) => void;
  readonly over: (drop: Drop) => void;
  readonly drop: () => void;
}

/** One point. In a long draft nearly all of them stay as they are after a key, so each is drawn only when it changed. */
const Item = memo(function Item(
  props: OutlineItem &
    PointMarks & {
      readonly current: boolean;
      readonly folded: boolean;
      readonly minutes: number;
      readonly budget: number | undefined;
      readonly drop: Drop['side'] | null;
      /** Always the same object; what is in it acts on the outline of the moment. */
      readonly acts: RefObject<Acts>;
    },
): ReactNode {
  const { id, chars, folded, budget, acts } = props;
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      aria-level={props.depth}
      aria-selected={props.current}
      {...(props.holds ? { 'aria-expanded': !folded } : {})}
      className="outline-item"
      data-drop={props.drop ?? undefined}
      style={itemStyle(props.depth)}
      draggable
      onKeyDown={(event) => acts.current.key(id, event)}
      onDragStart={() => acts.current.drag(id)}
      onDragOver={(event) => {
        event.preventDefault();
        acts.current.over({ id, side: sideOf(event) });
      }}
      onDrop={(event) => {
        event.preventDefault();
        acts.current.drop();
      }}
    >
      {props.holds ? (
        <button
          type="button"
          tabIndex={-1}
          className="outline-fold"
          aria-label={folded ? '展开' : '折叠'}
          onClick={() => acts.current.fold(id)}
        >
          {folded ? <CaretRightFilled aria-hidden /> : <CaretDownFilled aria-hidden />}
        </button>
      ) : (
        <i className="outline-fold" />
      )}
      <button
        type="button"
        className="outline-go"
        onClick={() => acts.current.go(id)}
        title={lengthText(chars, props.minutes, budget)}
      >
        <span className="outline-text">
          {props.ordinal !== '' && <span className="outline-ordinal">{props.ordinal}</span>}
          {props.lead === '' ? <i>未写</i> : props.lead}
        </span>
        <Mark errors={props.errors} others={props.others} />
        <span className="outline-chars" data-fit={budget === undefined ? undefined : fitOf(chars, budget)}>
          {count(chars)}
          {budget !== undefined && <i>/{count(budget)}</i>}
        </span>
      </button>
    </div>
  );
});

const NO_MARKS: PointMarks = { errors: 0, others: 0 };

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
  const key = (id: string, event: KeyboardEvent<HTMLElement>): void => {
    const holds = view.outline.some((item) => item.id === id && item.holds);
    const edit = KEY_EDITS[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (edit !== undefined) tell(editPoint(editor.view, id, edit));
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, -1);
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 1);
    else if (event.key === 'ArrowLeft' && holds && !folded.has(id)) toggleFold(editor.view, id);
    else if (event.key === 'ArrowRight' && folded.has(id)) toggleFold(editor.view, id);
    else if (event.key === 'Delete') tell(editPoint(editor.view, id, 'remove'));
    else return;
    event.preventDefault();
  };
  const now: Acts = {
    go: (id) => goToPoint(editor, id),
    fold: (id) => toggleFold(editor.view, id),
    key,
    drag: setDragged,
    over: (next) => {
      if (next.id !== drop?.id || next.side !== drop.side) setDrop(next);
    },
    drop: move,
  };
  const acts = useRef(now);
  acts.current = now;
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
              {...item}
              {...(marks.get(item.id) ?? NO_MARKS)}
              current={item.id === view.pointId}
              folded={folded.has(item.id)}
              minutes={minutesFor(item.chars, pace)}
              budget={budget.get(item.id)}
              drop={drop?.id === item.id && dragged !== null && dragged !== item.id ? drop.side : null}
              acts={acts}
            />
          ))}
        </div>
      )}
    </>
  );
}
