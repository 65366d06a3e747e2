import type { Editor } from '@tiptap/core';
import { App } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { type Autosave, createAutosave } from './autosave.ts';
import { type DeskViewStore, followEditor } from './deskView.ts';
import { speechOf } from './model/document.ts';
import { createEditor } from './view/createEditor.ts';
import { factsOf } from './view/factCard.ts';

/** An open draft: its editor, what is known about its text, and what keeps it safe. */
export interface Desk {
  readonly editor: Editor;
  readonly view: DeskViewStore;
  readonly autosave: Autosave;
}

/**
 * Opens a draft in the element of `paper` and closes it with the page. Every change of the document is handed
 * to the autosave; what is still unsaved when the page is left or hidden is saved at once.
 */
export function useDesk(draft: Draft, paper: RefObject<HTMLElement | null>): Desk | null {
  const { host } = useApp();
  const { message } = App.useApp();
  const [desk, setDesk] = useState<Desk | null>(null);
  const opened = useRef(draft);

  useEffect(() => {
    const element = paper.current;
    if (element === null) return;
    const { id, speech, facts, version, updatedAt } = opened.current;
    const editor = createEditor(element, speech, facts, {
      onSave: () => {
        void autosave.flush().then(() => {
          if (autosave.state().kind === 'saved') message.success('已保存');
        });
      },
      onRefused: (reason) => message.info(reason),
    });
    const autosave = createAutosave({
      version,
      updatedAt: new Date(updatedAt),
      save: (base) => {
        const { state } = editor;
        return host.app.draft.save({ id, base, speech: speechOf(state.doc), facts: factsOf(state) });
      },
    });
    const view = followEditor(editor);
    // Not 'update', which knows only changes of the text.
    editor.on('transaction', ({ transaction, appendedTransactions }) => {
      if ([transaction, ...appendedTransactions].some((each) => each.docChanged)) autosave.changed();
    });
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (autosave.state().kind === 'saved') return;
      void autosave.flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onLeave);
    setDesk({ editor, view, autosave });
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onLeave);
      view.stop();
      void autosave.flush().finally(() => editor.destroy());
      setDesk(null);
    };
  }, [host, message, paper]);
  return desk;
}
