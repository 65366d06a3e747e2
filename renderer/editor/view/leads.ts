import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isRun } from '../model/inlines.ts';
import { changedTextblocks } from './steps.ts';

const LEAD_END = /[。；;：:！!？?]/;

/** Where in a head the part after the lead should begin but does not; null where all is well. */
export function missingRun(head: PmNode): { from: number; to: number } | null {
  const to = head.content.size;
  let at = 0;
  let seenRun = false;
  for (const child of head.children) {
    if (isRun(child)) seenRun = true;
    else if (seenRun) return { from: at, to };
    at += child.nodeSize;
  }
  if (seenRun) return null;
  at = 0;
  for (const child of head.children) {
    const stop = child.isText ? (child.text ?? '').search(LEAD_END) : -1;
    if (stop >= 0 && at + stop > 0) return { from: at + stop, to };
    at += child.nodeSize;
  }
  return null;
}

function settled(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  const transaction = state.tr;
  for (const [pos, block] of changedTextblocks(transactions, state.doc)) {
    const missing = block.type.name === 'head' ? missingRun(block) : null;
    if (missing === null) continue;
    transaction.addMark(pos + 1 + missing.from, pos + 1 + missing.to, state.schema.mark('run'));
  }
  return transaction.docChanged ? transaction : null;
}

/**
 * Ends the lead of a point where its sentence ends: what is typed after 。 is no longer heading. Marks redraw
 * the text they cover, so nothing is done while an input method composes; the text is settled right after.
 */
export const Leads = Extension.create({
  name: 'leads',
  addProseMirrorPlugins: () => {
    let view: EditorView | null = null;
    let waiting: Transaction[] = [];
    return [
      new Plugin({
        view: (mounted) => {
          view = mounted;
          return {};
        },
        appendTransaction: (transactions, _, state) => {
          const changes = transactions.filter((transaction) => transaction.docChanged);
          if (changes.length === 0) return null;
          if (view?.composing === true) {
            waiting.push(...changes);
            return null;
          }
          const all = [...waiting, ...changes];
          waiting = [];
          return settled(all, state);
        },
        props: {
          handleDOMEvents: {
            compositionend: (mounted) => {
              setTimeout(() => {
                if (mounted.composing || mounted.isDestroyed || waiting.length === 0) return;
                const transaction = settled(waiting, mounted.state);
                waiting = [];
                if (transaction !== null) mounted.dispatch(transaction.setMeta('addToHistory', false));
              }, 50);
              return false;
            },
          },
        },
      }),
    ];
  },
});
