import type { Line } from '../text/lines.ts';
import { ordinalValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** The families of ordinals the numbering rules know; those that stand at line starts come first. */
export type MarkerFamily =
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | '第'
  | '是'
  | '要'
  | '需'
  | '其'
  | '首先'
  | '方面';

/** One ordinal of the draft as printed, with its family and number. */
export interface Marker extends Span {
  readonly family: MarkerFamily;
  readonly value: number;
  readonly text: string;
  /** True for the families that number paragraphs: 一、（一）1. */
  readonly heading: boolean;
}

/** Sibling ordinals 序列 in reading order, and the places where the count breaks. */
export interface Series {
  readonly markers: Marker[];
  readonly breaks: { readonly marker: Marker; readonly expected: number }[];
}

const HAN = '[一二三四五六七八九十]{1,3}';

const LINE_MARKERS: readonly (readonly [MarkerFamily, RegExp])[] = [
  ['han', new RegExp(`^(${HAN})[、．.](?!${HAN}[、，])`)],
  ['han-bracket', new RegExp(`^[（(](${HAN})[）)][、，,.．]?`)],
  ['arabic', /^(\d{1,2})[.．、](?![\d.．])/],
  ['arabic-bracket', /^[（(](\d{1,2})[）)][、，,.．]?/],
  ['circled', /^([\u2460-\u2473])/],
];

const WORD_MARKER = new RegExp(
  `(?<=^|[。；：！？，、,;:!?”])(?:第(${HAN})[，,、]|其(${HAN})[，,]|(${HAN})(是|要|需)(?!${HAN}|[素求点件领害道闻])|(首先|其次|再次)[，,]|(一方面|另一方面))`,
  'g',
);

const FIRST_WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

/** All ordinals of a draft, in reading order. */
export function markersOf(lines: readonly Line[]): Marker[] {
  return lines.flatMap((line) => {
    const lead = lineMarker(line);
    const rest = lead === null ? 0 : lead.end - line.start;
    const words = wordMarkers(line, rest);
    return lead === null ? words : [lead, ...words];
  });
}

function lineMarker(line: Line): Marker | null {
  for (const [family, pattern] of LINE_MARKERS) {
    const match = pattern.exec(line.text);
    const number = match?.[1];
    if (match === null || number === undefined) continue;
    const value = ordinalValue(number);
    if (value === null) continue;
    const end = line.start + match[0].length;
    return { family, value, text: match[0], heading: true, start: line.start, end };
  }
  return null;
}

function wordMarkers(line: Line, from: number): Marker[] {
  const found: Marker[] = [];
  for (const match of line.text.slice(from).matchAll(WORD_MARKER)) {
    const [text, nth, its, plain, verb, first, side] = match;
    const start = line.start + from + match.index;
    const make = (family: MarkerFamily, value: number | null): void => {
      if (value !== null)
        found.push({ family, value, text, heading: false, start, end: start + text.length });
    };
    if (nth !== undefined) make('第', ordinalValue(nth));
    else if (its !== undefined) make('其', ordinalValue(its));
    else if (plain !== undefined)
      make(verb === '要' ? '要' : verb === '需' ? '需' : '是', ordinalValue(plain));
    else if (first !== undefined) make('首先', FIRST_WORDS[first] ?? null);
    else make('方面', side === '一方面' ? 1 : 2);
  }
  return found;
}

/**
 * Sorts ordinals into series by how they sit in one another: an ordinal goes on with the innermost
 * open series of its family, or with one that waits for just its number; 一 opens a new one.
 */
export function seriesOf(markers: readonly Marker[]): Series[] {
  const done: Series[] = [];
  let open: Series[] = [];
  const close = (from: number): void => {
    done.push(...open.slice(from));
    open = open.slice(0, from);
  };
  for (const marker of markers) {
    // 一、二、 end whatever was counted inside the section before.
    if (marker.heading) close(open.filter((series) => series.markers[0]?.heading === true).length);
    const own = open.findLastIndex((series) => series.markers.some((one) => one.family === marker.family));
    if (own >= 0 && marker.value !== 1) {
      close(own + 1);
      extend(open[own], marker);
      continue;
    }
    const waiting = marker.value === 1 ? -1 : open.findLastIndex((series) => accepts(series, marker));
    if (waiting >= 0) {
      close(waiting + 1);
      extend(open[waiting], marker);
      continue;
    }
    if (own >= 0) close(own);
    open.push({ markers: [marker], breaks: marker.value === 1 ? [] : [{ marker, expected: 1 }] });
  }
  close(0);
  return done;
}

/** Another family may go on with a series when it brings the very next number. */
function accepts(series: Series, marker: Marker): boolean {
  const last = series.markers.at(-1);
  return last !== undefined && last.heading === marker.heading && last.value + 1 === marker.value;
}

function extend(series: Series | undefined, marker: Marker): void {
  if (series === undefined) return;
  const last = series.markers.at(-1);
  const expected = last === undefined ? 1 : last.value + 1;
  // A second 另一方面 goes on with the second side.
  if (marker.value !== expected && marker.family !== '方面') series.breaks.push({ marker, expected });
  series.markers.push(marker);
}
