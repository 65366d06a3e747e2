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

/** The families that points of a series hold, by the number of the series. */
type Held = (Family[] | undefined)[];

/** What nesting looks at besides the two series. */
interface Around {
  readonly paragraphs: readonly Paragraph[];
  readonly breaks: ReadonlySet<number>;
  readonly turns: ReadonlySet<number>;
  readonly held: Held;
  /** Paragraphs that begin with a point. */
  readonly pointed: ReadonlySet<number>;
}

/** A series that is open, its number, and its point last met. */
interface Frame {
  readonly series: Series;
  readonly number: number;
  index: number;
}

/** A point in reading order, with its series. */
interface Entry {
  readonly series: Series;
  readonly number: number;
  readonly point: Point;
  readonly index: number;
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
  turns: ReadonlySet<number> = new Set(),
): PlacedPoint[] {
  const entries: Entry[] = [];
  all.forEach((series, number) => {
    series.points.forEach((point, index) => {
      entries.push({ series, number, point, index });
    });
  });
  entries.sort((a, b) => (before(a.point, b.point) ? -1 : 1));
  const stack: Frame[] = [];
  const placed: PlacedPoint[] = [];
  /** By the number of a series; 0 for one not yet met. */
  const depths = new Uint32Array(all.length);
  // So that the last point of a series may hold them too.
  const held: Held = new Array<Family[] | undefined>(all.length).fill(undefined);
  const pointed = new Set<number>();
  for (const { point } of entries) if (!point.inline) pointed.add(point.para);
  const around: Around = { paragraphs, breaks, turns, held, pointed };
  for (const { series, number, point, index } of entries) {
    const known = depths[number] ?? 0;
    if (known === 0) {
      while (stack.length > 0 && !holds(stack.at(-1), series, around)) stack.pop();
      const outer = stack.at(-1);
      if (outer !== undefined) {
        const families = held[outer.number];
        if (families === undefined) held[outer.number] = [series.family];
        else if (!families.includes(series.family)) families.push(series.family);
      }
      stack.push({ series, number, index });
    } else {
      stack.length = Math.min(stack.length, known);
      const top = stack[known - 1];
      if (top?.number === number) top.index = index;
      else stack[known - 1] = { series, number, index };
    }
    const depth = known === 0 ? stack.length : known;
    depths[number] = depth;
    const { para, at, markerEnd, headingFrom, headingTo, inline } = point;
    placed.push({
      para,
      at,
      markerEnd,
      headingFrom,
      headingTo,
      inline,
      depth,
      family: series.family,
      why: series.why,
      series: number,
      alone: !inline && headingTo >= (paragraphs[para]?.text.length ?? 0),
    });
  }
  return placed;
}

function holds(frame: Frame | undefined, series: Series, around: Around): boolean {
  if (frame === undefined) return false;
  const here = frame.series.points[frame.index];
  const next = frame.series.points[frame.index + 1];
  const first = series.points[0];
  const last = series.points.at(-1);
  if (here === undefined || first === undefined || last === undefined) return false;
  if (series.family === 'meeting') return false;
  if (next !== undefined) return before(last, next);
  return holdsTrailing(frame, here, series, first, around);
}

/**
 * True when the points of a series follow on each other without a paragraph of their own between them: a plain paragraph
 * behind the last one then is no part of it ("三是……。" / "目前还存在一些不足：一是……").
 */
function isDense({ points }: Series, pointed: ReadonlySet<number>): boolean {
  if (points.length < 2) return false;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]?.para ?? 0;
    const to = points[i]?.para ?? 0;
    for (let para = from + 1; para < to; para++) if (!pointed.has(para)) return false;
  }
  return true;
}

/** The look of the items of an agenda 议程, "会议进行第一项："; what the chair says after the last is no part of it. */
export const AGENDA = '第';

function holdsTrailing(
  { series: outer, number }: Frame,
  here: Point,
  inner: Series,
  first: Point,
  { paragraphs, breaks, turns, held, pointed }: Around,
): boolean {
  if (here.para === first.para) return !here.inline || holdsInSentence(outer, here, inner, first, paragraphs);
  if (here.inline) return false;
  if (outer.family === 'label' && outer.look === AGENDA) return false;
  for (let para = here.para + 1; para <= first.para; para++) if (breaks.has(para)) return false;
  // Right under its heading a turn is the heading's own text.
  const own = here.headingTo >= (paragraphs[here.para]?.text.length ?? 0) ? here.para + 1 : here.para;
  for (let para = own + 1; para <= first.para; para++) if (turns.has(para)) return false;
  if (outer.level !== undefined && inner.level !== undefined) return inner.level > outer.level;
  if (outer.family === inner.family) {
    if (first.inline && isDense(outer, pointed)) return false;
    return first.inline || outer.look !== inner.look;
  }
  const outerRank = rankOf(outer.family);
  const innerRank = rankOf(inner.family);
  if (outerRank !== null && innerRank !== null) return innerRank > outerRank;
  if (outerRank === null && innerRank !== null && outer.family !== 'meeting' && outer.family !== 'lead') {
    return innerRank > 2 || first.inline || held[number]?.includes(inner.family) === true;
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
