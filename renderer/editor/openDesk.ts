import type { Editor } from '@tiptap/core';
import type { Draft } from '../../api/drafting.ts';
import { deltaBetween } from '../../core/speech/delta.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { AppClient } from '../transport/host.ts';
import { type Autosave, createAutosave, type SaveAnswer } from './autosave.ts';
import { type DeskViewStore, followEditor } from './deskView.ts';
import { forgetUnsaved, keepUnsaved, type Unsaved, unsavedOf } from './journal.ts';
import { speechOf } from './model/document.ts';
import { createEditor } from './view/createEditor.ts';
import { factsOf } from './view/factCard.ts';
import type { KeyOptions } from './view/keys.ts';

/** An open draft: its editor, what is known about its text, and what keeps it safe. */
export interface Desk {
  readonly editor: Editor;
  readonly view: DeskViewStore;
  readonly autosave: Autosave;
}

/** What was found in the page's storage when a draft was opened: text of an earlier sitting that was never saved. */
export type Found =
  | { readonly kind: 'nothing' }
  /** It continues the stored draft and stands in the editor now. */
  | { readonly kind: 'restored' }
  /** The draft was saved elsewhere since; the text is only handed out. */
  | { readonly kind: 'outdated'; readonly unsaved: Unsaved };

/** A desk just opened, with what was found and the way to close it again. */
export interface OpenedDesk {
  readonly desk: Desk;
  readonly found: Found;
  /** Saves what is not saved yet and takes the editor out of the page. */
  readonly close: () => Promise<void>;
}

function foundFor(draft: Draft, storage: Storage): Found {
  const unsaved = unsavedOf(storage, draft.id);
  if (unsaved === null) return { kind: 'nothing' };
  return unsaved.base === draft.version ? { kind: 'restored' } : { kind: 'outdated', unsaved };
}

/**
 * Opens a draft in an element. Every change goes to the autosave; what cannot be saved is kept in `storage`
 * until it can be, and comes back when the draft is opened again.
 */
export function openDesk(options: {
  readonly draft: Draft;
  readonly element: HTMLElement;
  readonly app: AppClient;
  readonly storage: Storage;
  readonly keys: KeyOptions;
}): OpenedDesk {
  const { draft, element, app, storage, keys } = options;
  const { id, version, updatedAt } = draft;
  const found = foundFor(draft, storage);
  const kept = found.kind === 'restored' ? unsavedOf(storage, id) : null;
  const { speech, facts } = kept ?? draft;
  const editor = createEditor(element, speech, facts, keys);
  const textNow = (): Omit<Unsaved, 'base'> => {
    const { state } = editor;
    return { speech: speechOf(state.doc), facts: factsOf(state) };
  };
  // What the host has stored, part by part the same objects as in the editor's tree; null until it is known.
  let stored: Speech | null = null;
  const send = async (base: string, text: Omit<Unsaved, 'base'>): Promise<SaveAnswer> => {
    const known = stored;
    stored = null;
    if (known !== null) {
      const delta = deltaBetween(known, text.speech);
      const answer = await app.draft.saveDelta({ id, base, delta, facts: text.facts });
      if (answer.kind !== 'incomplete') return answer;
    }
    return app.draft.save({ id, base, ...text });
  };
  const autosave = createAutosave({
    version,
    updatedAt: new Date(updatedAt),
    save: async (base) => {
      const text = textNow();
      try {
        const answer = await send(base, text);
        if (answer.kind === 'saved') {
          stored = text.speech;
          forgetUnsaved(storage, id);
        }
        return answer;
      } catch (error) {
        keepUnsaved(storage, id, { base, ...text });
        throw error;
      }
    },
  });
  const view = followEditor(editor);
  // Not 'update', which knows only changes of the text.
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    if ([transaction, ...appendedTransactions].some((each) => each.docChanged)) autosave.changed();
  });
  if (kept !== null) autosave.changed();
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (autosave.state().kind === 'saved') return;
    keepUnsaved(storage, id, { base: autosave.version(), ...textNow() });
    void autosave.flush();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('beforeunload', onLeave);
  return {
    desk: { editor, view, autosave },
    found,
    close: async () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onLeave);
      view.stop();
      await autosave.flush();
      autosave.stop();
      editor.destroy();
    },
  };
}
