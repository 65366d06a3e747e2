import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changeBetween, originsAfter } from '../../../core/speech/origins.ts';
import { textAttrs } from '../model/attrs.ts';
import { plainLine } from './plainLine.ts';
import { changedTextblocks, onlyTyped } from './steps.ts';

/** So many sources have a colour of their own; the rest share the last one. */
export const SOURCE_COLOURS = 6;

interface Colours {
  /** Sources by id, the one that gave most first; null while the colours are off. */
  readonly order: readonly number[] | null;
  readonly drawn: DecorationSet;
  /** Text was composed since the colours were drawn: they only moved along. */
  readonly moved: boolean;
}

const key = new PluginKey<Colours>('sourceColours');
const OFF: Colours = { order: null, drawn: DecorationSet.empty, moved: false };

/** The colours of a textblock at `pos`; a heading's origins stand on its point. */
function painted(doc: PmNode, block: PmNode, pos: number, order: readonly number[]): Decoration[] {
  const owner = block.type.name === 'head' ? doc.resolve(pos).parent : block;
  const { origins, originText } = textAttrs(owner);
  if (origins.length === 0) return [];
  const { text, places, ends } = plainLine(block, pos);
  const change = changeBetween(originText, text);
  const now = change === null ? origins : originsAfter(origins, [change], 'breaks-verbatim');
  return now.flatMap(({ start, end, sourceId, verbatim }) => {
    const [from, to] = [places[start], ends[end - 1]];
    if (from === undefined || to === undefined || from >= to) return [];
    const rank = Math.min(Math.max(0, order.indexOf(sourceId)), SOURCE_COLOURS - 1);
    const attributes = {
      class: 'sp-taken',
      'data-source': String(rank),
      'data-verbatim': String(verbatim),
    };
    return [Decoration.inline(from, to, attributes)];
  });
}

function drawnIn(doc: PmNode, order: readonly number[]): Colours {
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) decorations.push(...painted(doc, node, pos, order));
    return !node.isTextblock;
  });
  return { order, drawn: DecorationSet.create(doc, decorations), moved: false };
}

function after(transaction: Transaction, old: Colours, composing: boolean): Colours {
  const { doc, mapping } = transaction;
  const asked: unknown = transaction.getMeta(key);
  if (asked === 'off') return OFF;
  if (Array.isArray(asked)) return drawnIn(doc, asked.map(Number));
  const { order, moved } = old;
  if (!transaction.docChanged || order === null) return old;
  // Colours redraw the text they cover, which an input method must not see; they just move along.
  if (composing) return { order, drawn: old.drawn.map(mapping, doc), moved: true };
  if (moved || !onlyTyped(transaction)) return drawnIn(doc, order);
  let drawn = old.drawn.map(mapping, doc);
  for (const [pos, block] of changedTextblocks([transaction], doc)) {
    drawn = drawn.remove(drawn.find(pos, pos + block.nodeSize)).add(doc, painted(doc, block, pos, order));
  }
  return { order, drawn, moved: false };
}

/** The transaction that colours the text by source in this order, or (with null) takes the colours away. */
export function colouring(state: EditorState, order: readonly number[] | null): Transaction {
  return state.tr.setMeta(key, order === null ? 'off' : [...order]);
}

/** The plugin that holds the colours; apart from the editor for whoever works on states alone. */
export function sourceColoursPlugin(): Plugin<Colours> {
  let mounted: EditorView | null = null;
  return new Plugin<Colours>({
    key,
    view: (view) => {
      mounted = view;
      return {};
    },
    state: { init: () => OFF, apply: (tr, old) => after(tr, old, mounted?.composing === true) },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** Colours text that came from blocks by its source, on demand. */
export const SourceColours = Extension.create({
  name: 'sourceColours',
  addProseMirrorPlugins: () => [sourceColoursPlugin()],
});
