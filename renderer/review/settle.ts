import { hull, type Leaf, type ReviewedNode, type ReviewedSpeech } from './model.ts';
import { canBeSlot } from './slots.ts';

const HEADER_FIELDS = ['title', 'byline', 'salutation'] as const;

function textOf(text: string, leaves: readonly Leaf[], role: Leaf['role']): string | null {
  const parts = leaves.filter((leaf) => leaf.role === role).map((leaf) => text.slice(leaf.start, leaf.end));
  return parts.length === 0 ? null : parts.join('\n');
}

/** No point lies more than one level below the one before it. */
function stepped(nodes: readonly ReviewedNode[]): ReviewedNode[] {
  let before = 0;
  return nodes.map((node) => {
    const depth = Math.max(1, Math.min(node.depth, before + 1));
    before = depth;
    return depth === node.depth ? node : { ...node, depth };
  });
}

/**
 * A point runs to where the next one of its depth or above begins, the last ones to `limit`; no point of the
 * body runs into the closing, which may have points of its own.
 */
function ended(nodes: readonly ReviewedNode[], limit: number, closing: number): ReviewedNode[] {
  const open: { depth: number; index: number }[] = [];
  const ends = nodes.map(() => limit);
  nodes.forEach((node, index) => {
    while ((open.at(-1)?.depth ?? 0) >= node.depth) {
      const closed = open.pop();
      if (closed !== undefined) ends[closed.index] = node.start;
    }
    open.push({ depth: node.depth, index });
  });
  return nodes.map((node, i) => {
    const end = ends[i] ?? limit;
    const kept = node.start < closing ? Math.min(end, closing) : end;
    return { ...node, end: Math.max(node.headingEnd, kept) };
  });
}

function placed(leaves: readonly Leaf[], nodes: readonly ReviewedNode[]): Leaf[] {
  return leaves.map((leaf) => {
    const node = nodes.findLastIndex((each) => each.start <= leaf.start && leaf.start < each.end);
    return { ...leaf, node: node < 0 ? null : node };
  });
}

/**
 * Makes a changed speech consistent again: leaves and points in reading order, points without their leaf gone,
 * depths without a gap, ends and the leaves' points computed anew, title, byline and salutation read again
 * where their leaves changed, slot marks that a change cut through gone. `before` is the speech as it was; `text` the source. Null when no leaf is left.
 */
export function settle(
  text: string,
  before: ReviewedSpeech,
  changed: Pick<ReviewedSpeech, 'nodes' | 'spans'> & Partial<ReviewedSpeech>,
): ReviewedSpeech | null {
  const speech = { ...before, ...changed };
  const leaves = [...speech.spans].sort((a, b) => a.start - b.start);
  const extent = hull(leaves);
  if (extent === null) return null;
  const holds = (node: ReviewedNode) =>
    leaves.some((leaf) => leaf.start <= node.start && node.start < leaf.end);
  const nodes = speech.nodes.filter(holds).sort((a, b) => a.start - b.start);
  const within = (span: { start: number; end: number } | null) => {
    if (span === null) return null;
    return hull(leaves.filter((leaf) => leaf.start >= span.start && leaf.end <= span.end));
  };
  const closing = within(speech.closing);
  const lastEnd = hull(before.nodes)?.end ?? 0;
  const lastLeaf = leaves.findLast((leaf) => leaf.start === nodes.at(-1)?.start);
  const reach = Math.min(extent.end, Math.max(lastEnd, lastLeaf?.end ?? 0));
  const settledNodes = ended(stepped(nodes), reach, closing?.start ?? extent.end);
  const header = Object.fromEntries(
    HEADER_FIELDS.map((field) => {
      const now = textOf(text, leaves, field);
      return [field, now === textOf(text, before.spans, field) ? speech[field] : now];
    }),
  );
  const settled: ReviewedSpeech = {
    ...speech,
    ...header,
    ...extent,
    opening: within(speech.opening),
    closing,
    nodes: settledNodes,
    spans: placed(leaves, settledNodes),
  };
  if (settled.slots === undefined) return settled;
  return { ...settled, slots: settled.slots.filter((mark) => canBeSlot(settled, mark)) };
}
