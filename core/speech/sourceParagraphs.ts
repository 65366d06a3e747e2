import type { Role } from '../classify/role.ts';
import type { DecomposedSpeech, Decomposition, LeafSpan } from '../decomposition.ts';
import { styleOfMarker } from './markers.ts';

/** A paragraph of a source freed from noise, with the role of its first leaf and where that leaf begins. */
export interface SourceParagraph {
  readonly text: string;
  readonly start: number;
  readonly role: Role;
}

/** The roles of what stands above a speech's body. */
export const HEADER_ROLES: readonly Role[] = ['title', 'byline', 'salutation'];

/** Whether a 一、 stands in the middle of a line: the source has lost its line breaks. */
export function isRunOn(speech: DecomposedSpeech): boolean {
  return speech.nodes.some((node) => node.inline && styleOfMarker(node.marker) === '一、');
}

/**
 * Where a new paragraph begins although the source has no line break: in a text run into one line every 一、
 * does, and there （一） as well. Other inline points are the run of a paragraph.
 */
function forcedBreaks(speech: DecomposedSpeech): ReadonlySet<number> {
  if (!isRunOn(speech)) return new Set();
  const inline = speech.nodes.filter((node) => node.inline);
  const lifted = inline.filter((node) => ['一、', '（一）'].includes(styleOfMarker(node.marker) ?? ''));
  return new Set(lifted.map((node) => node.start));
}

/**
 * What stands between two places once noise is struck out. Places must be asked in rising order: the noise before
 * them is then walked once, and a source with as much noise as leaves costs no square of it.
 */
function gapFinder(text: string, noise: Decomposition['noise']): (from: number, to: number) => string {
  const sorted = [...noise].sort((a, b) => a.start - b.start);
  let at = 0;
  return (from, to) => {
    while ((sorted[at]?.start ?? Number.POSITIVE_INFINITY) < from) at += 1;
    let gap = '';
    let kept = from;
    for (let i = at; (sorted[i]?.start ?? Number.POSITIVE_INFINITY) < to; i += 1) {
      const span = sorted[i];
      if (span === undefined || span.end > to) continue;
      gap += text.slice(kept, span.start);
      kept = span.end;
    }
    return gap + text.slice(kept, to);
  };
}

/**
 * The leaves of a speech joined to paragraphs: a line break between two leaves parts them unless noise holds
 * it ("现代化的重要\n2、载体"); header lines and the points of a run-on text stand by themselves.
 */
export function sourceParagraphs(
  text: string,
  speech: DecomposedSpeech,
  noise: Decomposition['noise'],
): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  const breaks = forcedBreaks(speech);
  const gapBetween = gapFinder(text, noise);
  let previous: LeafSpan | null = null;
  for (const leaf of [...speech.spans].sort((a, b) => a.start - b.start)) {
    const last = paragraphs.at(-1);
    const gap: string = previous === null ? '' : gapBetween(previous.end, leaf.start);
    const changesPart: boolean =
      previous !== null &&
      previous.role !== leaf.role &&
      (HEADER_ROLES.includes(previous.role) || HEADER_ROLES.includes(leaf.role));
    const joins = last !== undefined && !changesPart && !breaks.has(leaf.start) && !/[\n\r]/.test(gap);
    previous = leaf;
    const [first = '', ...rest] = text.slice(leaf.start, leaf.end).split(/[\r\n]+/);
    if (joins) paragraphs[paragraphs.length - 1] = { ...last, text: last.text + gap + first };
    else paragraphs.push({ text: first, start: leaf.start, role: leaf.role });
    let at = leaf.start + first.length;
    for (const line of rest) {
      at = text.indexOf(line, at);
      paragraphs.push({ text: line, start: at, role: leaf.role });
    }
  }
  return paragraphs
    .map((paragraph) => ({ ...paragraph, text: paragraph.text.trim() }))
    .filter((paragraph) => paragraph.text !== '');
}
