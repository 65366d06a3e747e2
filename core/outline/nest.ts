import type { Paragraph } from '../text/paragraph.ts';
import { type Family, rankOf } from './families.ts';

/** A point before it has a depth: where its marker and lead stand in the paragraphs of its document. */
export interface Point {
  readonly para: number;
  readonly at: number;
  readonly markerEnd: number;
  readonly headingFrom: number;
  readonly headingTo: number;
  readonly inline: boolean;
}

/** Sibling points 序列 in reading order, before nesting. */
export interface Series {
  readonly family: Family;
  readonly points: readonly Point[];
  readonly why: string;
  /** How its ordinals are worded, where one family has several ways: 第一个问题 is not 第一，. */
  readonly look?: string;
  /** How high a sign without a number puts it: the count of # in Markdown. */
  readonly level?: number;
}

/** A point with its place in the tree. */
export interface PlacedPoint extends Point {
  readonly depth: number;
  readonly family: Family;
  readonly why: string;
  /** Number of its series in the speech; siblings share it. */
  readonly series: number;
  /** The heading stands on a line of its own, its text below. */
  readonly alone: boolean;
}

type Held = Map<Series, Set<Family>>;

interface Frame {
  readonly series: Series;
  index: number;
}

const before = (a: Point, b: Point): boolean => a.para < b.para || (a.para === b.para && a.at < b.at);

/**
 * Nests series by how they sit in one another: a series that begins and ends between two points of another belongs
 * to the first of them. What comes after the last point of a series is settled by custom (一、 holds （一）) and
 * by `breaks`: paragraphs, such as "同志们，……" after the last heading, that lead back to the top.
 */
export function nest(
  all: readonly Series[],
  paragraphs: readonly Paragraph[],
  breaks: ReadonlySet<number>,
): PlacedPoint[] {
  const entries = all
    .flatMap((series) => series.points.map((point, index) => ({ series, point, index })))
    .sort((a, b) => (before(a.point, b.point) ? -1 : 1));
  const stack: Frame[] = [];
  const placed: PlacedPoint[] = [];
  const depths = new Map<Series, number>();
  const numbers = new Map(all.map((series, number) => [series, number]));
  // Families that points of a series hold, so that its last point may hold them too.
  const held: Held = new Map();
  for (const { series, point, index } of entries) {
    const known = depths.get(series);
    if (known === undefined) {
      while (stack.length > 0 && !holds(stack.at(-1), series, paragraphs, breaks, held)) stack.pop();
      const outer = stack.at(-1)?.series;
      if (outer !== undefined) held.set(outer, (held.get(outer) ?? new Set<Family>()).add(series.family));
      stack.push({ series, index });
    } else {
      stack.length = Math.min(stack.length, known);
      const top = stack[known - 1];
      if (top?.series === series) top.index = index;
      else stack[known - 1] = { series, index };
    }
    const depth = known ?? stack.length;
    depths.set(series, depth);
    const text = paragraphs[point.para]?.text ?? '';
    placed.push({
      ...point,
      depth,
      family: series.family,
      why: series.why,
      series: numbers.get(series) ?? 0,
      alone: !point.inline && point.headingTo >= text.length,
    });
  }
  return placed;
}

function holds(
  frame: Frame | undefined,
  series: Series,
  paragraphs: readonly Paragraph[],
  breaks: ReadonlySet<number>,
  held: Held,
): boolean {
  if (frame === undefined) return false;
  const here = frame.series.points[frame.index];
  const next = frame.series.points[frame.index + 1];
  const first = series.points[0];
  const last = series.points.at(-1);
  if (here === undefined || first === undefined || last === undefined) return false;
  if (series.family === 'meeting') return false;
  if (next !== undefined) return before(last, next);
  return holdsTrailing(frame.series, here, series, first, paragraphs, breaks, held);
}

/** The look of the items of an agenda 议程, "会议进行第一项："; what the chair says after the last is no part of it. */
export const AGENDA = '第';

function holdsTrailing(
  outer: Series,
  here: Point,
  inner: Series,
  first: Point,
  paragraphs: readonly Paragraph[],
  breaks: ReadonlySet<number>,
  held: Held,
): boolean {
  if (here.para === first.para) return !here.inline || holdsInSentence(outer, here, inner, first, paragraphs);
  if (here.inline) return false;
  if (outer.family === 'label' && outer.look === AGENDA) return false;
  for (let para = here.para + 1; para <= first.para; para++) if (breaks.has(para)) return false;
  if (outer.level !== undefined && inner.level !== undefined) return inner.level > outer.level;
  if (outer.family === inner.family) return first.inline || outer.look !== inner.look;
  const outerRank = rankOf(outer.family);
  const innerRank = rankOf(inner.family);
  if (outerRank !== null && innerRank !== null) return innerRank > outerRank;
  if (outerRank === null && innerRank !== null && outer.family !== 'meeting' && outer.family !== 'lead') {
    return innerRank > 2 || first.inline || held.get(outer)?.has(inner.family) === true;
  }
  return true;
}

/** Two lists in one paragraph: the second belongs to the first's last item only inside its sentence or its number. */
function holdsInSentence(
  outer: Series,
  here: Point,
  inner: Series,
  first: Point,
  paragraphs: readonly Paragraph[],
): boolean {
  if (outer.family === inner.family) return false;
  const outerRank = rankOf(outer.family);
  const innerRank = rankOf(inner.family);
  if (outerRank !== null) return innerRank === null || innerRank > outerRank;
  const between = (paragraphs[here.para]?.text ?? '').slice(here.markerEnd, first.at);
  return !/[。！？]/.test(between);
}
