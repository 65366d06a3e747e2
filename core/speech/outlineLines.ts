import type { DecomposedSpeech } from '../decomposition.ts';
import type { OutlineNode } from '../outline/node.ts';
import type { BodyLine } from './grow.ts';
import { isFirstMarker, styleOfMarker } from './markers.ts';
import { HEADER_ROLES, type SourceParagraph } from './sourceParagraphs.ts';
import type { OrdinalStyle } from './speech.ts';

interface Entry {
  readonly paragraph: SourceParagraph;
  readonly level: number;
  /** The point this paragraph begins, and the number of its series in reading order; null for no point. */
  readonly node: OutlineNode | null;
  readonly series: number;
}

/** The points around an offset that begin paragraphs; what stands before the closing encloses nothing of it. */
function levelAt(speech: DecomposedSpeech, own: readonly OutlineNode[], offset: number): number {
  const closing = speech.closing?.start ?? Number.POSITIVE_INFINITY;
  return own.filter(
    (node) => node.start < offset && offset < node.end && (offset < closing || node.start >= closing),
  ).length;
}

function entriesOf(speech: DecomposedSpeech, paragraphs: readonly SourceParagraph[]): Entry[] {
  const byStart = new Map(speech.nodes.map((node) => [node.start, node]));
  const own = paragraphs.flatMap((paragraph) => byStart.get(paragraph.start) ?? []);
  const open: number[] = [];
  let count = 0;
  return paragraphs.map((paragraph) => {
    const level = levelAt(speech, own, paragraph.start);
    const node = byStart.get(paragraph.start) ?? null;
    if (node === null) {
      open.length = Math.min(open.length, level);
      return { paragraph, level, node, series: -1 };
    }
    const current = open[level];
    const series = current === undefined || isFirstMarker(node.marker) ? count : current;
    if (series === count) count += 1;
    open.length = level;
    open[level] = series;
    return { paragraph, level, node, series };
  });
}

/**
 * The style a whole series gets: that of its first point where all can be counted; '无' where a marker cannot
 * (一需, 会议指出) or the row begins with 最后, so that its words stay as printed.
 */
function styleOf(markers: readonly string[]): OrdinalStyle {
  const [first, ...rest] = markers.filter((marker) => marker !== '').map(styleOfMarker);
  if (first === undefined || first === null || rest.includes(null)) return '无';
  if (first === '首先…最后，') return '无';
  return first === '首先，' && rest.at(-1) === '首先…最后，' ? '首先…最后，' : first;
}

/** The lines of a speech's body as its outline nests them, one style for each series. */
export function outlineLines(speech: DecomposedSpeech, paragraphs: readonly SourceParagraph[]): BodyLine[] {
  const entries = entriesOf(speech, paragraphs);
  const markers = new Map<number, string[]>();
  for (const { node, series } of entries) {
    if (node !== null) markers.set(series, [...(markers.get(series) ?? []), node.marker]);
  }
  const styles = new Map([...markers].map(([series, row]) => [series, styleOf(row)]));
  const begun = new Set<number>();
  return entries.map(({ paragraph, level, node, series }): BodyLine => {
    const role = HEADER_ROLES.includes(paragraph.role) ? 'elaboration' : paragraph.role;
    const style = styles.get(series) ?? '无';
    // An unnumbered line among numbered points would break their count; it stays a paragraph of the point before.
    const stray = node?.marker === '' && style !== '无';
    if (node === null || stray)
      return { kind: 'paragraph', level: stray ? level + 1 : level, role, text: paragraph.text };
    const opens = !begun.has(series);
    begun.add(series);
    const point = { kind: 'point', level, role, style, opens } as const;
    if (style !== '无') return { ...point, text: paragraph.text.slice(node.marker.length).trimStart() };
    const leadEnd = Math.min(node.headingEnd - node.start, paragraph.text.length);
    return { ...point, text: paragraph.text, leadEnd };
  });
}
