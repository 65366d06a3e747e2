import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { inlineOrdinals } from '../../../core/speech/number.ts';
import { ordinalOf } from '../../../core/speech/ordinals.ts';
import { seriesAttrs } from '../model/attrs.ts';
import { inlineOf, leadCount } from '../model/inlines.ts';
import { onlyTyped } from './steps.ts';

/** An ordinal and the node that shows it: a head of a series, or an ordinal mark inside a paragraph. */
export interface PlacedOrdinal {
  readonly from: number;
  readonly to: number;
  readonly ordinal: string;
}

/** The ordinals of the marks among some children of a paragraph that begin at `from`. */
function markOrdinals(children: readonly PmNode[], from: number): PlacedOrdinal[] {
  const ordinals = inlineOrdinals(children.map(inlineOf));
  let at = from;
  return children.flatMap((child, i) => {
    const start = at;
    at += child.nodeSize;
    const ordinal = ordinals[i] ?? '';
    return ordinal === '' ? [] : [{ from: start, to: at, ordinal }];
  });
}

/** Every ordinal of a document by its place; computed from the structure alone. */
export function placedOrdinals(doc: PmNode): PlacedOrdinal[] {
  const placed: PlacedOrdinal[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'series') {
      const { style } = seriesAttrs(node);
      node.forEach((point, offset, i) => {
        const head = point.firstChild;
        const from = pos + 1 + offset + 1;
        if (head === null) return;
        placed.push({ from, to: from + head.nodeSize, ordinal: ordinalOf(style, i + 1, node.childCount) });
      });
      return true;
    }
    if (!node.isTextblock) return true;
    // A lead and what runs on after it are numbered apart, as core/speech has them apart.
    const cut = node.type.name === 'head' ? leadCount(node) : node.childCount;
    const lead = node.children.slice(0, cut);
    const rest = node.children.slice(cut);
    placed.push(...markOrdinals(lead, pos + 1));
    placed.push(...markOrdinals(rest, pos + 1 + lead.reduce((size, child) => size + child.nodeSize, 0)));
    return false;
  });
  return placed;
}

function drawn(doc: PmNode): DecorationSet {
  const decorations = placedOrdinals(doc).map(({ from, to, ordinal }) =>
    Decoration.node(from, to, { 'data-ordinal': ordinal }),
  );
  return DecorationSet.create(doc, decorations);
}

const key = new PluginKey<DecorationSet>('numbering');

/**
 * Draws ordinals as attributes that the style sheet prints. Attributes change nothing the input method works
 * on, so numbers may follow at once even while it composes.
 */
export const Numbering = Extension.create({
  name: 'numbering',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, state) => drawn(state.doc),
        apply: (transaction, old) => {
          if (!transaction.docChanged) return old;
          return onlyTyped(transaction)
            ? old.map(transaction.mapping, transaction.doc)
            : drawn(transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
