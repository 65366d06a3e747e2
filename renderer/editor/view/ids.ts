import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { onlyTyped } from './steps.ts';

/** A new identity for a paragraph, point or series; no two in the world are the same. */
export function freshId(): string {
  return `n-${crypto.randomUUID().slice(0, 13)}`;
}

/** The places of nodes whose id is missing or already taken by one before them (pasted, or split off). */
export function unidentified(doc: PmNode): number[] {
  const seen = new Set<string>();
  const places: number[] = [];
  doc.descendants((node, pos) => {
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') return !node.isTextblock;
    if (id === '' || seen.has(id)) places.push(pos);
    else seen.add(id);
    return !node.isTextblock;
  });
  return places;
}

function identified(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  if (transactions.every((transaction) => !transaction.docChanged || onlyTyped(transaction))) return null;
  const places = unidentified(state.doc);
  if (places.length === 0) return null;
  const transaction = state.tr;
  for (const pos of places) transaction.setNodeAttribute(pos, 'id', freshId());
  return transaction;
}

/** The plugin that names what is new; apart from the editor for whoever works on states alone. */
export function identityPlugin(): Plugin {
  return new Plugin({ appendTransaction: (transactions, _, state) => identified(transactions, state) });
}

/** Gives every new paragraph, point and series an identity of its own. */
export const Identities = Extension.create({
  name: 'identities',
  addProseMirrorPlugins: () => [identityPlugin()],
});
