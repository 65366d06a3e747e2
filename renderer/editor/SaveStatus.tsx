import type { Editor } from '@tiptap/core';
import { App, Button, Modal } from 'antd';
import { type ReactNode, useSyncExternalStore } from 'react';
import { serialise } from '../../core/speech/serialise.ts';
import { fillSlots } from '../../core/speech/slots.ts';
import { explain } from '../shell/failure.ts';
import { timeText } from '../shell/format.ts';
import type { Autosave } from './autosave.ts';
import { speechOf } from './model/document.ts';
import { factsOf } from './view/factCard.ts';

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** Says whether the text is safe, and what to do where it is not. */
export function SaveStatus(props: { readonly autosave: Autosave; readonly editor: Editor }): ReactNode {
  const { autosave, editor } = props;
  const { message } = App.useApp();
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const copyAll = async (): Promise<void> => {
    const facts = factsOf(editor.state);
    await navigator.clipboard.writeText(serialise(fillSlots(speechOf(editor.state.doc), facts)));
    message.success('全文已复制。');
  };
  switch (state.kind) {
    case 'saved':
      return (
        <span className="save-status" role="status">
          已保存 {CLOCK.format(state.at)}
        </span>
      );
    case 'waiting':
    case 'saving':
      return (
        <span className="save-status" role="status">
          正在保存…
        </span>
      );
    case 'failed':
      return (
        <span className="save-status save-failed" role="alert">
          <span title={explain(state.error).message}>
            保存失败，文字还在本页
            <span className="sr-only">。{explain(state.error).message}</span>
          </span>
          <Button size="small" onClick={() => void autosave.flush()}>
            重试
          </Button>
          <Button size="small" onClick={() => void copyAll()}>
            复制全文
          </Button>
        </span>
      );
    case 'conflict':
      return (
        <Modal
          open
          closable={false}
          title="这篇文稿在别处改过"
          footer={[
            <Button key="copy" onClick={() => void copyAll()}>
              复制我的全文
            </Button>,
            <Button key="theirs" onClick={() => window.location.reload()}>
              用另一份
            </Button>,
            <Button key="mine" type="primary" onClick={() => void autosave.overwrite()}>
              以我的为准
            </Button>,
          ]}
        >
          另一个窗口在{timeText(state.current.updatedAt, new Date())}保存过这篇文稿（
          {state.current.chars} 字）。选“以我的为准”会用本页的内容保存，选“用另一份”会放弃本页未保存的改动。
        </Modal>
      );
  }
}
