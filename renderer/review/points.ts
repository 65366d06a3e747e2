import { type Reviewed, type ReviewedNode, withSpeech } from './model.ts';
import { settle } from './settle.ts';

const ORDINAL =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]、?|\d{1,3}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[，,、]|(?:首先|其次|再次|最后|其[一二三四五六七八九十])[，,]|[一二三四五六七八九十]+[是要需])\s*/;
const LEAD_END = /[。；;：:！!？?\n]/;
const WHY = '审阅时设为要点';

/** Where the points of the subtree of `index` end in the list. */
function subtreeEnd(nodes: readonly ReviewedNode[], index: number): number {
  const depth = nodes[index]?.depth ?? 0;
  const next = nodes.findIndex((node, i) => i > index && node.depth <= depth);
  return next < 0 ? nodes.length : next;
}

function shifted(text: string, reviewed: Reviewed, doc: number, index: number, by: 1 | -1): Reviewed {
  const speech = reviewed.documents[doc];
  const node = speech?.nodes[index];
  if (speech === undefined || node === undefined || node.depth + by < 1) return reviewed;
  const before = speech.nodes[index - 1];
  if (by === 1 && (before === undefined || before.depth < node.depth)) return reviewed;
  const last = subtreeEnd(speech.nodes, index);
  const nodes = speech.nodes.map((each, i) =>
    i >= index && i < last ? { ...each, depth: each.depth + by } : each,
  );
  return withSpeech(reviewed, doc, settle(text, speech, { nodes, spans: speech.spans }));
}

/** Lifts a point and what is under it one level up; a point of the first level stays. */
export function promotePoint(text: string, reviewed: Reviewed, doc: number, index: number): Reviewed {
  return shifted(text, reviewed, doc, index, -1);
}

/** Puts a point and what is under it under the point before it; stays where there is none of its level. */
export function demotePoint(text: string, reviewed: Reviewed, doc: number, index: number): Reviewed {
  return shifted(text, reviewed, doc, index, 1);
}

/** Takes a point out of the outline; its text stays in the speech, the points under it move one level up. */
export function removePoint(text: string, reviewed: Reviewed, doc: number, index: number): Reviewed {
  const speech = reviewed.documents[doc];
  const gone = speech?.nodes[index];
  if (speech === undefined || gone === undefined) return reviewed;
  const last = subtreeEnd(speech.nodes, index);
  const nodes = speech.nodes
    .map((each, i) => (i > index && i < last ? { ...each, depth: each.depth - 1 } : each))
    .filter((_, i) => i !== index);
  const spans = speech.spans.map((leaf) =>
    leaf.start === gone.start && leaf.role === 'point' ? { ...leaf, role: 'elaboration' as const } : leaf,
  );
  return withSpeech(reviewed, doc, settle(text, speech, { nodes, spans }));
}

/** Makes a paragraph a point: its ordinal, where it has one, is the marker, its first clause the heading. */
export function addPoint(text: string, reviewed: Reviewed, doc: number, leafIndex: number): Reviewed {
  const speech = reviewed.documents[doc];
  const leaf = speech?.spans[leafIndex];
  if (speech === undefined || leaf === undefined) return reviewed;
  if (speech.nodes.some((node) => node.start === leaf.start)) return reviewed;
  const own = text.slice(leaf.start, leaf.end);
  const printed = ORDINAL.exec(own)?.[0] ?? '';
  const rest = own.slice(printed.length);
  const stop = rest.search(LEAD_END);
  const heading = stop < 0 ? rest : rest.slice(0, stop);
  const headingStart = leaf.start + printed.length;
  const around = leaf.node === null ? undefined : speech.nodes[leaf.node];
  const node: ReviewedNode = {
    depth: around?.depth ?? 1,
    marker: printed.trim(),
    heading,
    inline: leaf.start > 0 && text.charAt(leaf.start - 1) !== '\n' && text.slice(0, leaf.start).trim() !== '',
    start: leaf.start,
    end: leaf.end,
    headingStart,
    headingEnd: headingStart + heading.length,
    why: WHY,
  };
  const spans = speech.spans.map((each, i) => (i === leafIndex ? { ...each, role: 'point' as const } : each));
  return withSpeech(reviewed, doc, settle(text, speech, { nodes: [...speech.nodes, node], spans }));
}
