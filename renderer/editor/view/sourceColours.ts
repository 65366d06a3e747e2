import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changeBetween, originsAfter } from '../../../core/speech/origins.ts';
import { textAttrs } from '../model/attrs.ts';
import { plainLine } from './plainLine.ts';

/** So many sources have a colour of their own; the rest share the last one. */
export const SOURCE_COLOURS = 6;

interface Colours {
  /** Sources by id, the one that gave most first; null while the colours are off. */
  readonly order: readonly number[] | null;
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Colours>('sourceColours');
const OFF: Colours = { order: null, drawn: DecorationSet.empty };

function draw(doc: PmNode, order: readonly number[]): DecorationSet {
  const decorations: Decoration[] = [];
  const paint = (owner: PmNode, block: PmNode, pos: number): void => {
    const { origins, originText } = textAttrs(owner);
    if (origins.length === 0) return;
    const { text, places, ends } = plainLine(block, pos);
    const change = changeBetween(originText, text);
    const now = change === null ? origins : originsAfter(origins, [change], 'breaks-verbatim');
    for (const { start, end, sourceId, verbatim } of now) {
      const [from, to] = [places[start], ends[end - 1]];
      if (from === undefined || to === undefined || from >= to) continue;
      const rank = Math.min(Math.max(0, order.indexOf(sourceId)), SOURCE_COLOURS - 1);
      decorations.push(
        Decoration.inline(from, to, {
          class: 'sp-taken',
          'data-source': String(rank),
          'data-verbatim': String(verbatim),
        }),
      );
    }
  };
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') paint(node, node, pos);
    if (node.type.name === 'point' && node.firstChild !== null) paint(node, node.firstChild, pos + 1);
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

function after(transaction: Transaction, old: Colours, composing: boolean): Colours {
  const asked: unknown = transaction.getMeta(key);
  if (asked === 'off') return OFF;
  if (Array.isArray(asked)) {
    const order = asked.map(Number);
    return { order, drawn: draw(transaction.doc, order) };
  }
  if (!transaction.docChanged || old.order === null) return old;
  // Colours redraw the text they cover, which an input method must not see; they just move along.
  const drawn = composing
    ? old.drawn.map(transaction.mapping, transaction.doc)
    : draw(transaction.doc, old.order);
  return { order: old.order, drawn };
}

/** Colours the text by source in this order, or (with null) takes the colours away. */
export function colourSources(view: EditorView, order: readonly number[] | null): void {
  view.dispatch(view.state.tr.setMeta(key, order === null ? 'off' : [...order]));
}

/** Colours text that came from blocks by its source, on demand. */
export const SourceColours = Extension.create({
  name: 'sourceColours',
  addProseMirrorPlugins: () => {
    let mounted: EditorView | null = null;
    return [
      new Plugin<Colours>({
        key,
        view: (view) => {
          mounted = view;
          return {};
        },
        state: { init: () => OFF, apply: (tr, old) => after(tr, old, mounted?.composing === true) },
        props: { decorations: (state) => key.getState(state)?.drawn },
      }),
    ];
  },
});
