import { Extension } from '@tiptap/core';
import { history } from '@tiptap/pm/history';
import type { EditorView } from '@tiptap/pm/view';
import { textAttrs } from '../model/attrs.ts';
import { editPoint, type PointEdit } from './edits.ts';
import { toggleFoldAtCaret } from './folding.ts';
import { caretPlace } from './rewrite.ts';
import { enter, joinBackward, joinForward, newPointAfter, pointAround } from './textblocks.ts';
import { redoChange, undoChange } from './undo.ts';

/** What the keys need from the page around the editor. */
export interface KeyOptions {
  readonly onRefused: (reason: string) => void;
}

function atPoint(view: EditorView, what: PointEdit, options: KeyOptions): boolean {
  const around = pointAround(view.state.selection.$from);
  const moved = what === 'up' || what === 'down' ? caretPlace(view.state)?.id : undefined;
  const id = moved ?? (around === null ? undefined : textAttrs(around.point).id);
  if (id === undefined) return true;
  const reason = editPoint(view, id, what);
  if (reason !== null) options.onRefused(reason);
  return true;
}

/** The keys of the editor; what each does is listed in the help. */
export const Keys = Extension.create<KeyOptions>({
  name: 'keys',
  priority: 1000,
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins: () => [history({ newGroupDelay: 400, depth: 500 })],
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const run = (command: typeof enter) => () => command(editor.state, editor.view.dispatch);
    const point = (what: PointEdit) => () => atPoint(editor.view, what, options);
    return {
      'Mod-z': run(undoChange),
      'Mod-y': run(redoChange),
      'Shift-Mod-z': run(redoChange),
      Enter: run(enter),
      'Mod-Enter': run(newPointAfter),
      Backspace: run(joinBackward),
      Delete: run(joinForward),
      Tab: point('demote'),
      'Shift-Tab': point('promote'),
      'Alt-ArrowUp': point('up'),
      'Alt-ArrowDown': point('down'),
      'Mod-.': () => toggleFoldAtCaret(editor.view),
    };
  },
});
