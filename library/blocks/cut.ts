import type { Role } from '../../core/classify/role.ts';
import type { DecomposedSpeech, LeafSpan } from '../../core/decomposition.ts';
import type { OutlineNode } from '../../core/outline/node.ts';
import { fitMarks, withHoles, withSlots } from './slot-marks.ts';
import { splitLong } from './split-long.ts';

/** A reusable piece 语块 as cut from a speech; the span stands in the source, noise included. */
export interface CutBlock {
  readonly role: Role;
  /** Index of the innermost point in the speech's outline, or null. */
  readonly node: number | null;
  /** The headings above and at this block, outermost first. */
  readonly path: readonly string[];
  /** The last of them, or null. */
  readonly heading: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly role: Role;
  readonly node: number | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a speech into blocks: a paragraph, an inline point, or a heading on its own line each. Ordinals are left
 * out, because a draft computes its own, and so is noise, even in the middle of a sentence; white space around
 * it goes too. A lead that runs on into its paragraph stays with it. Paragraphs too long to be
 * reused whole are cut at sentence ends. What the speech marks as a slot stands as {{名}} in the block; spans
 * point at the source all the same. The byline (speaker and date) gives no block.
 */
export function blocksOf(speech: DecomposedSpeech, source: string): CutBlock[] {
  const marks = fitMarks(speech);
  const text = withHoles(source, marks);
  const pieces: Piece[] = [];
  for (const leaf of speech.spans) {
    if (leaf.role === 'byline') continue;
    const piece = pieceOf(leaf, speech.nodes, text);
    const last = pieces.at(-1);
    const joined = last && join(last, piece, text);
    if (joined) pieces[pieces.length - 1] = joined;
    else pieces.push(piece);
  }
  return pieces
    .filter((piece) => WORDS.test(withSlots(piece, marks).text))
    .flatMap((piece) => splitLong(piece, text))
    .map((piece) => ({ ...withSlots(piece, marks), ...placeOf(piece.node, speech.nodes) }));
}

/** A block needs at least two letters, digits or characters; a stray mark is none. */
const WORDS = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;

function pieceOf(leaf: LeafSpan, nodes: readonly OutlineNode[], text: string): Piece {
  const node = leaf.node === null ? undefined : nodes[leaf.node];
  const marker = node && leaf.start === node.start ? node.marker : '';
  const whole = text.slice(leaf.start, leaf.end);
  const raw = whole.startsWith(marker) ? whole.slice(marker.length) : whole;
  // Trimmed, because a line break at a leaf's edge must count as lying between the leaves.
  const end = leaf.end - (raw.length - raw.trimEnd().length);
  const start = leaf.end - raw.trimStart().length;
  return { role: leaf.role, node: leaf.node, text: tidy(raw), start: Math.min(start, end), end };
}

/**
 * The two pieces as one, or null. Leaves of one paragraph and one point belong together; so do those whose
 * sentence was torn by noise, even across lines: sites splice page numbers into the middle of sentences.
 */
function join(last: Piece, next: Piece, text: string): Piece | null {
  if (last.node !== next.node) return null;
  const gap = text.slice(last.end, next.start);
  const sameParagraph = !/[\n\r]/.test(gap);
  const isLead = last.role === 'point' && sameParagraph;
  const isTorn = last.role === next.role && /\S/.test(gap) && !SENTENCE_END.test(last.text);
  const isSame = last.role === next.role && sameParagraph;
  if (!isLead && !isTorn && !isSame) return null;
  return { ...next, text: last.text + next.text, start: last.start };
}

const SENTENCE_END = /[。！？!?；;：:”』」）)]$/u;

/** Lines of one leaf become one text; indents and the spaces at line ends are layout, not words. */
function tidy(raw: string): string {
  return raw
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function placeOf(
  node: number | null,
  nodes: readonly OutlineNode[],
): { readonly path: readonly string[]; readonly heading: string | null } {
  const path: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let index = node ?? -1; index >= 0 && depth > 1; index -= 1) {
    const point = nodes[index];
    if (!point || point.depth >= depth) continue;
    path.unshift(point.heading);
    depth = point.depth;
  }
  return { path, heading: path.at(-1) ?? null };
}
