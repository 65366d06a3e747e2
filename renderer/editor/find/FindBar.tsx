import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { App, Button, Input, type InputRef, Tooltip } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { find, foundIn, replaceAll, replaceHere, showHere, step } from './finder.ts';

/** The find and replace bar 查找替换 over the paper. Redrawn with the desk's view, whose changes are its own. */
export function FindBar(props: {
  readonly editor: Editor;
  readonly replacing: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { editor, replacing, onClose } = props;
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState(() => {
    const { from, to } = editor.state.selection;
    return editor.state.doc.textBetween(from, Math.min(to, from + 60), ' ');
  });
  const [replacement, setReplacement] = useState('');
  const [regex, setRegex] = useState(false);
  const [, redraw] = useState(0);

  useEffect(() => {
    const onTransaction = (): void => redraw((n) => n + 1);
    editor.on('transaction', onTransaction);
    field.current?.focus({ cursor: 'all' });
    return () => {
      editor.off('transaction', onTransaction);
      if (!editor.isDestroyed) find(editor.view, null);
    };
  }, [editor]);
  useEffect(() => {
    find(editor.view, { text, regex });
  }, [editor, text, regex]);

  const { matches, at, problem } = foundIn(editor.state);
  const close = (): void => {
    showHere(editor.view);
    onClose();
    editor.view.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === 'F3') step(editor.view, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = matches.length === 0 ? '没有' : `${at + 1} / ${matches.length}`;
  return (
    <search className="find-bar" aria-label="查找替换" onKeyDown={onKeyDown}>
      <div className="find-row">
        <Input
          ref={field}
          size="small"
          aria-label="查找"
          placeholder="查找"
          value={text}
          status={problem === null ? '' : 'error'}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="find-count" role="status" aria-label="查找结果">
          {text === '' ? '' : count}
        </span>
        <Tooltip title="按正则表达式查找">
          <Button
            size="small"
            type={regex ? 'primary' : 'text'}
            aria-label="正则表达式"
            aria-pressed={regex}
            onClick={() => setRegex(!regex)}
          >
            .*
          </Button>
        </Tooltip>
        <Button
          size="small"
          type="text"
          aria-label="上一处"
          disabled={matches.length === 0}
          icon={<UpOutlined />}
          onClick={() => step(editor.view, -1)}
        />
        <Button
          size="small"
          type="text"
          aria-label="下一处"
          disabled={matches.length === 0}
          icon={<DownOutlined />}
          onClick={() => step(editor.view, 1)}
        />
        <Button size="small" type="text" aria-label="关闭查找" icon={<CloseOutlined />} onClick={close} />
      </div>
      {replacing && (
        <div className="find-row">
          <Input
            size="small"
            aria-label="替换为"
            placeholder="替换为，{{名称}} 会成为要素"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button
            size="small"
            disabled={matches.length === 0}
            onClick={() => replaceHere(editor.view, replacement)}
          >
            替换
          </Button>
          <Button
            size="small"
            disabled={matches.length === 0}
            onClick={() => message.success(`已替换 ${replaceAll(editor.view, replacement)} 处。`)}
          >
            全部替换
          </Button>
        </div>
      )}
      {problem !== null && (
        <p className="find-problem" role="alert">
          {problem}
        </p>
      )}
    </search>
  );
}
