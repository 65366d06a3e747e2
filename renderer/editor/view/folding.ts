import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { textAttrs } from '../model/attrs.ts';
import { onlyTyped } from './steps.ts';
import { pointAround } from './textblocks.ts';

interface Folds {
  readonly ids: ReadonlySet<string>;
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Folds>('folding');
const NONE: Folds = { ids: new Set(), drawn: DecorationSet.empty };

function draw(doc: PmNode, ids: ReadonlySet<string>): DecorationSet {
  if (ids.size === 0) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'point' && ids.has(textAttrs(node).id)) {
      decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: 'sp-folded' }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

/** The folded points whose hidden text the selection reaches into: the caret must never stand where nobody sees it. */
function reached(transaction: Transaction, ids: ReadonlySet<string>): Set<string> {
  const open = new Set<string>();
  for (const $pos of [transaction.selection.$from, transaction.selection.$to]) {
    for (let depth = $pos.depth - 1; depth > 0; depth -= 1) {
      const node = $pos.node(depth);
      const inHead = $pos.index(depth) === 0;
      if (node.type.name === 'point' && !inHead && ids.has(textAttrs(node).id)) open.add(textAttrs(node).id);
    }
  }
  return open;
}

function after(transaction: Transaction, old: Folds): Folds {
  const asked: unknown = transaction.getMeta(key);
  const wanted = asked instanceof Set ? new Set([...asked].map(String)) : old.ids;
  if (wanted.size === 0) return NONE;
  const open = reached(transaction, wanted);
  const ids = open.size === 0 ? wanted : new Set([...wanted].filter((id) => !open.has(id)));
  if (ids !== old.ids || !onlyTyped(transaction)) return { ids, drawn: draw(transaction.doc, ids) };
  if (!transaction.docChanged) return old;
  return { ids, drawn: old.drawn.map(transaction.mapping, transaction.doc) };
}

/** The points that are folded now: only their headings show. */
export function foldedIn(state: EditorState): ReadonlySet<string> {
  return key.getState(state)?.ids ?? NONE.ids;
}

/** Where the caret goes when the text around it is hidden: the end of the outermost folded heading above it. */
function outside(transaction: Transaction, ids: ReadonlySet<string>): TextSelection | null {
  const { $head } = transaction.selection;
  for (let depth = 1; depth < $head.depth; depth += 1) {
    const node = $head.node(depth);
    const hidden = node.type.name === 'point' && $head.index(depth) > 0 && ids.has(textAttrs(node).id);
    if (!hidden) continue;
    const end = $head.before(depth) + 1 + (node.firstChild?.nodeSize ?? 2) - 1;
    return TextSelection.create(transaction.doc, end);
  }
  return null;
}

/** Folds exactly these points. A caret in what gets hidden goes to the end of the heading that stays. */
export function fold(view: EditorView, ids: ReadonlySet<string>): void {
  const { tr } = view.state;
  const selection = outside(tr, ids);
  if (selection !== null) tr.setSelection(selection);
  view.dispatch(tr.setMeta(key, new Set(ids)));
}

/** Folds a point or shows it again. */
export function toggleFold(view: EditorView, id: string): void {
  const ids = new Set(foldedIn(view.state));
  if (!ids.delete(id)) ids.add(id);
  fold(view, ids);
}

/** Folds the point at the caret, or shows it again; false where the caret is in no point. */
export function toggleFoldAtCaret(view: EditorView): boolean {
  const around = pointAround(view.state.selection.$from);
  if (around === null) return false;
  toggleFold(view, textAttrs(around.point).id);
  return true;
}

/** Hides what stands under folded points 折叠. The text itself is untouched. */
export const Folding = Extension.create({
  name: 'folding',
  addProseMirrorPlugins: () => [
    new Plugin<Folds>({
      key,
      state: { init: () => NONE, apply: after },
      props: { decorations: (state) => key.getState(state)?.drawn },
    }),
  ],
});
