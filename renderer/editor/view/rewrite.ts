import { closeHistory } from '@tiptap/pm/history';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Speech } from '../../../core/speech/speech.ts';
import { documentOf, speechOf } from '../model/document.ts';

/** Where the caret stands: in the paragraph or head of the node with this id, so many places into it. */
export interface CaretPlace {
  readonly id: string;
  readonly offset: number;
}

/** The textblock of a node: a paragraph itself, the head of a point. Null where the document has none such. */
export function textblockOf(doc: PmNode, id: string): { readonly pos: number; readonly node: PmNode } | null {
  let found: { pos: number; node: PmNode } | null = null;
  doc.descendants((node, pos) => {
    if (found !== null || node.isTextblock) {
      if (found === null && node.attrs['id'] === id) found = { pos, node };
      return false;
    }
    if (node.type.name === 'point' && node.attrs['id'] === id && node.firstChild !== null) {
      found = { pos: pos + 1, node: node.firstChild };
      return false;
    }
    return true;
  });
  return found;
}

/** Where the caret of a state stands; null in the header lines, which have no identity. */
export function caretPlace(state: EditorState): CaretPlace | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const id: unknown = node.attrs['id'];
    if (node.type.name === 'paragraph' || node.type.name === 'point') {
      return typeof id === 'string' ? { id, offset: $from.parentOffset } : null;
    }
  }
  return null;
}

/** The change that turns one document into another, as narrow as it can be, so that undo and the view do little. */
function replacing(state: EditorState, next: PmNode): Transaction {
  const transaction = state.tr;
  const before = state.doc.content;
  const start = before.findDiffStart(next.content);
  const end = before.findDiffEnd(next.content);
  if (start === null || end === null) return transaction;
  // Where the same run of nodes stands on both sides of the change the two ends may cross.
  const overlap = start - Math.min(end.a, end.b);
  const shift = Math.max(0, overlap);
  return transaction.replace(start, end.a + shift, next.slice(start, end.b + shift));
}

/**
 * The transaction that makes an edit of core/speech on the document: numbering, joining of series and refusal
 * stay core's business. It is one step to undo. The caret stays in the text it was in, or goes where `caret` says.
 */
export function rewritten(
  state: EditorState,
  edit: (speech: Speech) => Speech,
  caret: CaretPlace | null = caretPlace(state),
): Transaction {
  const speech = edit(speechOf(state.doc));
  const next = documentOf(state.schema, speech);
  let transaction = replacing(state, next);
  if (!transaction.doc.eq(next)) {
    transaction = state.tr.replaceWith(0, state.doc.content.size, next.content);
  }
  const target = caret === null ? null : textblockOf(transaction.doc, caret.id);
  if (caret !== null && target !== null) {
    const offset = Math.min(caret.offset, target.node.content.size);
    transaction.setSelection(TextSelection.create(transaction.doc, target.pos + 1 + offset));
  }
  return closeHistory(transaction.scrollIntoView());
}
