import { ArrowDownOutlined, ArrowUpOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { App, Button, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { ordinalOf } from '../../core/speech/ordinals.ts';
import { ORDINAL_STYLES, type OrdinalStyle } from '../../core/speech/speech.ts';
import type { DeskView } from './deskView.ts';
import { LengthInfo } from './LengthInfo.tsx';
import { editPoint, type PointEdit, restyleSeries } from './view/edits.ts';
import { newPointAfter } from './view/textblocks.ts';
import { canUndo, redoChange, undoChange } from './view/undo.ts';

const STYLE_OPTIONS = ORDINAL_STYLES.map((style) => ({ value: style, label: styleLabel(style) }));

function styleLabel(style: OrdinalStyle): string {
  if (style === '无') return '不编号';
  if (style === '——') return '—— ——';
  return [1, 2, 3].map((n) => ordinalOf(style, n, 3)).join(' ');
}

function Tool(props: {
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Tooltip title={`${props.label}（${props.keys}）`} mouseEnterDelay={0.5}>
      <Button
        type="text"
        size="small"
        aria-label={props.label}
        disabled={props.disabled}
        // The caret stays in the text, so that the next key goes on where the last one was.
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onClick}
      >
        {props.children}
      </Button>
    </Tooltip>
  );
}

/** The gestures that concern whole points, and how long the speech is. */
export function Toolbar(props: {
  readonly editor: Editor;
  readonly view: DeskView;
  readonly pace: number;
  readonly onPace: (pace: number) => void;
}): ReactNode {
  const { editor, view } = props;
  const { message } = App.useApp();
  const point = view.outline.find((item) => item.id === view.pointId);
  const tell = (reason: string | null): void => {
    if (reason !== null) message.info(reason);
    editor.view.focus();
  };
  const edit = (what: PointEdit) => () => {
    if (point !== undefined) tell(editPoint(editor.view, point.id, what));
  };
  const none = point === undefined;
  const can = canUndo(editor.state);
  return (
    <div className="toolbar" role="toolbar" aria-label="编辑工具">
      <Tool
        label="撤销"
        keys="Ctrl+Z"
        disabled={!can.undo}
        onClick={() => undoChange(editor.state, editor.view.dispatch)}
      >
        <UndoOutlined />
      </Tool>
      <Tool
        label="重做"
        keys="Ctrl+Y"
        disabled={!can.redo}
        onClick={() => redoChange(editor.state, editor.view.dispatch)}
      >
        <RedoOutlined />
      </Tool>
      <i className="toolbar-gap" />
      <Tool label="升级" keys="Shift+Tab" disabled={none} onClick={edit('promote')}>
        升级
      </Tool>
      <Tool label="降级" keys="Tab" disabled={none} onClick={edit('demote')}>
        降级
      </Tool>
      <Tool label="上移" keys="Alt+↑" disabled={none} onClick={edit('up')}>
        <ArrowUpOutlined />
      </Tool>
      <Tool label="下移" keys="Alt+↓" disabled={none} onClick={edit('down')}>
        <ArrowDownOutlined />
      </Tool>
      <Tool
        label="加要点"
        keys="Ctrl+Enter"
        disabled={none}
        onClick={() => newPointAfter(editor.state, editor.view.dispatch)}
      >
        加要点
      </Tool>
      <Select<OrdinalStyle>
        size="small"
        variant="borderless"
        aria-label="序号样式"
        className="toolbar-style"
        popupMatchSelectWidth={200}
        disabled={none}
        value={point?.style ?? null}
        placeholder="序号"
        options={STYLE_OPTIONS}
        onChange={(style) => point !== undefined && tell(restyleSeries(editor.view, point.id, style))}
      />
      <LengthInfo editor={editor} view={view} pace={props.pace} onPace={props.onPace} />
    </div>
  );
}
