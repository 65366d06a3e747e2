import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Command } from './textblocks.ts';

/** Undo restores the selection of its time; a slot selected then must not open its field now. */
function calm(transaction: Transaction): Transaction {
  const { selection, doc } = transaction;
  if (!(selection instanceof NodeSelection)) return transaction;
  return transaction.setSelection(TextSelection.near(doc.resolve(selection.to), 1));
}

function calmly(command: Command): Command {
  return (state, dispatch) => command(state, dispatch && ((transaction) => dispatch(calm(transaction))));
}

/** Takes the last change of text, structure or fact card back. */
export const undoChange: Command = calmly(undo);

/** Makes a change again that was taken back. */
export const redoChange: Command = calmly(redo);

/** Whether there is anything to take back, or to make again. */
export function canUndo(state: EditorState): { readonly undo: boolean; readonly redo: boolean } {
  return { undo: undoDepth(state) > 0, redo: redoDepth(state) > 0 };
}
