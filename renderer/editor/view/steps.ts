import type { Node as PmNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

function holdsOnlyText(nodes: readonly PmNode[]): boolean {
  return nodes.every((node) => node.isText);
}

/**
 * True where a transaction did no more than type or delete text inside single paragraphs, as nearly every one
 * does (or changed nothing in the text at all): then no number, id or part of the tree can have changed.
 */
export function onlyTyped(transaction: Transaction): boolean {
  return transaction.steps.every((step, i) => {
    const before = transaction.docs[i];
    if (before !== undefined && before === (transaction.docs[i + 1] ?? transaction.doc)) return true;
    if (!(step instanceof ReplaceStep) || before === undefined) return false;
    const { from, to, slice } = step;
    const start = before.resolve(from);
    if (!start.parent.isTextblock || !start.sameParent(before.resolve(to))) return false;
    if (slice.openStart > 0 || slice.openEnd > 0 || !holdsOnlyText(slice.content.content)) return false;
    return holdsOnlyText(start.parent.slice(start.parentOffset, to - start.start()).content.content);
  });
}

/** The textblocks that transactions in a row have changed, as they stand in `doc`, which came of them. */
export function changedTextblocks(transactions: readonly Transaction[], doc: PmNode): Map<number, PmNode> {
  const blocks = new Map<number, PmNode>();
  transactions.forEach((transaction, t) => {
    transaction.mapping.maps.forEach((map, m) => {
      map.forEach((_from, _to, newFrom, newTo) => {
        let [from, to] = [newFrom, newTo];
        const later = [
          transaction.mapping.slice(m + 1),
          ...transactions.slice(t + 1).map((each) => each.mapping),
        ];
        for (const mapping of later) [from, to] = [mapping.map(from, -1), mapping.map(to, 1)];
        doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
          if (node.isTextblock) blocks.set(pos, node);
          return !node.isTextblock;
        });
      });
    });
  });
  return blocks;
}
