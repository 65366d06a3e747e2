import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { App } from 'antd';
import { type CSSProperties, type DragEvent, type ReactNode, useState } from 'react';
import { minutesFor } from '../../core/speech/length.ts';
import { count } from '../shell/format.ts';
import { Nothing } from '../shell/States.tsx';
import type { DeskView, OutlineItem } from './deskView.ts';
import { dropPoint } from './view/edits.ts';
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

function Item(props: {
  readonly item: OutlineItem;
  readonly current: boolean;
  readonly drop: Drop['side'] | null;
  readonly onGo: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: (side: Drop['side']) => void;
  readonly onDrop: () => void;
}): ReactNode {
  const { item } = props;
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      aria-level={item.depth}
      aria-selected={props.current}
      className="outline-item"
      data-drop={props.drop ?? undefined}
      style={itemStyle(item.depth)}
      draggable
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
      <button type="button" onClick={props.onGo} title={`约 ${minutesFor(item.chars)} 分钟`}>
        <span className="outline-text">
          {item.ordinal !== '' && <span className="outline-ordinal">{item.ordinal}</span>}
          {item.lead === '' ? <i>未写</i> : item.lead}
        </span>
        <span className="outline-chars">{count(item.chars)}</span>
      </button>
    </div>
  );
}

/** The outline 提纲 beside the text: every point with its length; a click goes there, dragging moves it. */
export function OutlinePane({
  editor,
  view,
}: {
  readonly editor: Editor;
  readonly view: DeskView;
}): ReactNode {
  const { message } = App.useApp();
  const [dragged, setDragged] = useState<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const finish = (): void => {
    setDragged(null);
    setDrop(null);
  };
  const move = (): void => {
    if (dragged !== null && drop !== null && dragged !== drop.id) {
      const reason = dropPoint(editor.view, dragged, drop.id, drop.side);
      if (reason !== null) message.info(reason);
    }
    finish();
  };
  return (
    <>
      <h2>提纲</h2>
      {view.outline.length === 0 ? (
        <Nothing title="还没有要点" hint="从右边“素材”里选一块，点“作为新要点”。" />
      ) : (
        <div role="tree" aria-label="提纲" onDragEnd={finish}>
          {view.outline.map((item) => (
            <Item
              key={item.id}
              item={item}
              current={item.id === view.pointId}
              drop={drop?.id === item.id && dragged !== null && dragged !== item.id ? drop.side : null}
              onGo={() => goToPoint(editor, item.id)}
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
