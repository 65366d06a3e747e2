import type { Role } from '../classify/role.ts';
import type { DecomposedSpeech, Decomposition, LeafSpan } from '../decomposition.ts';
import type { OutlineNode } from '../outline/node.ts';
import { type BodyLine, grow } from './grow.ts';
import { readSlots } from './inlines.ts';
import { isFirstMarker, styleOfMarker } from './markers.ts';
import type { Inline, NodeId, OrdinalStyle, Speech } from './speech.ts';

interface SourceParagraph {
  readonly text: string;
  readonly start: number;
  readonly role: Role;
}

/** The leaves of a speech joined to paragraphs: a line break between two leaves parts them unless noise holds it. */
function paragraphsOf(
  text: string,
  speech: DecomposedSpeech,
  noise: Decomposition['noise'],
): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let previous: LeafSpan | null = null;
  for (const leaf of [...speech.spans].sort((a, b) => a.start - b.start)) {
    const from: number = previous?.end ?? leaf.start;
    const gap = noise
      .filter((span) => span.start >= from && span.end <= leaf.start)
      .reduceRight(
        (rest, span) => rest.slice(0, span.start - from) + rest.slice(span.end - from),
        text.slice(from, leaf.start),
      );
    const last = paragraphs.at(-1);
    const joins = previous !== null && last !== undefined && !/[\n\r]/.test(gap);
    previous = leaf;
    const lines = text.slice(leaf.start, leaf.end).split(/[\r\n]+/);
    lines.forEach((line, i) => {
      if (joins && i === 0) {
        paragraphs[paragraphs.length - 1] = { ...last, text: last.text + gap + line };
      } else if (line.trim() !== '') {
        paragraphs.push({ text: line.trimStart(), start: leaf.start, role: leaf.role });
      }
    });
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, text: paragraph.text.trim() }));
}

function isOwnLine(node: OutlineNode): boolean {
  return !node.inline;
}

/** The points that enclose an offset; what stands before the closing encloses nothing of the closing. */
function enclosing(speech: DecomposedSpeech, offset: number): OutlineNode[] {
  const closing = speech.closing?.start ?? Number.POSITIVE_INFINITY;
  return speech.nodes.filter(
    (node) =>
      isOwnLine(node) &&
      node.start < offset &&
      offset < node.end &&
      (offset < closing || node.start >= closing),
  );
}

const HEADER_ROLES: readonly Role[] = ['title', 'byline', 'salutation'];

function bodyRole(role: Role): Role {
  return HEADER_ROLES.includes(role) ? 'elaboration' : role;
}

interface PointText {
  readonly style: OrdinalStyle;
  readonly text: string;
  readonly leadEnd?: number;
}

function pointText(node: OutlineNode, paragraph: string): PointText {
  const style = styleOfMarker(node.marker);
  if (style !== null) return { style, text: paragraph.slice(node.marker.length).trimStart() };
  // A marker that cannot be counted (一需, 会议指出) stays as printed, at the head of an unnumbered lead.
  const leadEnd = Math.min(
    node.marker.length + (node.headingStart - node.start - node.marker.length) + node.heading.length,
    paragraph.length,
  );
  return { style: '无', text: paragraph, leadEnd };
}

function bodyLines(speech: DecomposedSpeech, paragraphs: readonly SourceParagraph[]): BodyLine[] {
  const lines: BodyLine[] = [];
  const open: (OrdinalStyle | null)[] = [];
  for (const paragraph of paragraphs) {
    const level = enclosing(speech, paragraph.start).length;
    const node = speech.nodes.find((each) => isOwnLine(each) && each.start === paragraph.start);
    const role = bodyRole(paragraph.role);
    if (node === undefined) {
      open.length = Math.min(open.length, level);
      lines.push({ kind: 'paragraph', level, role, text: paragraph.text });
      continue;
    }
    const { text, leadEnd, ...rest } = pointText(node, paragraph.text);
    const current = open[level] ?? null;
    const opens = current === null || (isFirstMarker(node.marker) && rest.style !== '无');
    const style = opens || (current === '首先，' && rest.style === '首先…最后，') ? rest.style : current;
    open.length = level;
    open[level] = style;
    const line = {
      kind: 'point',
      level,
      role,
      style: style === '首先…最后，' && opens ? '首先，' : style,
      opens,
      text,
    } as const;
    lines.push(leadEnd === undefined || style !== '无' ? line : { ...line, leadEnd });
  }
  return lines;
}

/**
 * The draft of a speech that the outline stage found in a source. Its points keep their nesting; their
 * ordinals are counted anew, so a gap or a slip of the source does not survive, while words stay as printed.
 */
export function fromOutline(
  text: string,
  speech: DecomposedSpeech,
  noise: Decomposition['noise'],
  newId: () => NodeId,
): Speech {
  const paragraphs = paragraphsOf(text, speech, noise);
  const header = (role: Role): Inline[][] =>
    paragraphs.filter((paragraph) => paragraph.role === role).map((paragraph) => readSlots(paragraph.text));
  const body = paragraphs.filter((paragraph) => !HEADER_ROLES.includes(paragraph.role));
  return {
    title: header('title'),
    byline: header('byline'),
    salutation: header('salutation')[0] ?? null,
    body: grow(bodyLines(speech, body), newId),
  };
}
