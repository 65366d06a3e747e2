import type { LeafSpan } from '../decomposition.ts';
import type { PlacedPoint } from '../outline/nest.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { CodedText } from '../text/codes.ts';
import { type Paragraph, sourceEnd, sourceStart } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Genre } from './genre.ts';
import type { Role } from './role.ts';
import { coded, roleAndScore } from './roleOf.ts';

/** A stretch of a paragraph's text that becomes one leaf. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly point: number | null;
}

/** Below this score the place of a leaf says more than its words. */
const UNSURE = 0.3;

/** What the leaves of a body are made from. */
export interface LeafSource {
  /** The code units of the source. */
  readonly codes: Uint16Array;
  readonly paragraphs: readonly Paragraph[];
  readonly points: readonly PlacedPoint[];
  readonly nodes: readonly OutlineNode[];
  readonly opening: Span | null;
  readonly closing: Span | null;
  readonly signature: number;
  readonly genre: Genre;
}

/** A stretch of the source without the noise cut out of it: one leaf, or several around the cuts. */
export function leavesAround(
  paragraph: Paragraph,
  from: number,
  to: number,
  role: Role,
  node: number | null,
): LeafSpan[] {
  const start = sourceStart(paragraph, from);
  const end = sourceEnd(paragraph, to);
  const leaves: LeafSpan[] = [];
  let at = start;
  for (const cut of paragraph.cuts) {
    if (cut.end <= start || cut.start >= end) continue;
    if (cut.start > at) leaves.push({ start: at, end: cut.start, role, node });
    at = Math.max(at, cut.end);
  }
  if (end > at) leaves.push({ start: at, end, role, node });
  return leaves;
}

/** Where a paragraph is cut: at each point's marker, and behind its heading where text follows it. */
function cutsOf(
  paragraph: Paragraph,
  points: readonly PlacedPoint[],
  { start, end }: Span,
  outer: number | null,
): Cut[] {
  const { text } = paragraph;
  const cuts: Cut[] = [];
  let from = 0;
  let inner = outer;
  for (let index = start; index <= end; index += 1) {
    const to = index === end ? text.length : (points[index]?.at ?? 0);
    if (to > from && text.slice(from, to).trim() !== '') cuts.push({ from, to, point: inner });
    from = to;
    inner = index;
  }
  return cuts;
}

/** The leaves of a body with their roles: every character of its paragraphs once, in order. */
export function leavesOf(source: LeafSource): LeafSpan[] {
  const { paragraphs, points, nodes, signature } = source;
  const leaves: LeafSpan[] = [];
  const open: number[] = [];
  let next = 0;
  paragraphs.forEach((paragraph, para) => {
    // Points come in reading order: those of a paragraph lie side by side.
    const own = { start: next, end: next };
    while (points[own.end]?.para === para) own.end += 1;
    next = own.end;
    while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.end ?? 0) <= paragraph.start) open.pop();
    const outer =
      source.closing !== null && own.end === own.start && paragraph.start >= source.closing.start
        ? null
        : (open.at(-1) ?? null);
    for (const cut of cutsOf(paragraph, points, own, outer)) {
      const role = para >= signature ? 'byline' : roleFor(source, paragraph, cut);
      for (const leaf of leavesAround(paragraph, cut.from, cut.to, role, cut.point)) leaves.push(leaf);
    }
    for (let index = own.start; index < own.end; index += 1) {
      while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.end ?? 0) <= (nodes[index]?.start ?? 0)) open.pop();
      open.push(index);
    }
  });
  return leaves;
}

/** The text of a leaf without white space around it. Where nothing is cut out of its paragraph it lies in the source as it is. */
function codedLeaf(codes: Uint16Array, paragraph: Paragraph, cut: Cut, text: string): CodedText {
  const whole = text.trim();
  if (paragraph.cuts.length > 0) return coded(whole);
  const skipped = whole.length === text.length ? 0 : text.length - text.trimStart().length;
  return { text: whole, codes, from: paragraph.start + cut.from + skipped };
}

function roleFor(source: LeafSource, paragraph: Paragraph, cut: Cut): Role {
  const { opening, closing, nodes } = source;
  const text = paragraph.text.slice(cut.from, cut.to);
  const start = sourceStart(paragraph, cut.from);
  const node = cut.point === null ? undefined : nodes[cut.point];
  if (
    node !== undefined &&
    node.start === start &&
    text.length <= node.marker.length + node.heading.length + 2
  )
    return 'point';
  const marked = node !== undefined && node.start === start;
  const guess = roleAndScore(codedLeaf(source.codes, paragraph, cut, text), {
    genre: source.genre,
    ...(node === undefined ? {} : { heading: node.heading }),
    ...(marked ? { marker: node.marker } : {}),
  });
  if (guess.score < UNSURE) {
    const inClosing = closing !== null && start >= closing.start && start < closing.end;
    if (inClosing && cut.point === null) return 'closing';
    if (opening !== null && start < opening.end) return 'opening';
  }
  return guess.role === 'title' || guess.role === 'byline' ? 'elaboration' : guess.role;
}
