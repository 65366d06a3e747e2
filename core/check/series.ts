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
  | '首先';

/** One ordinal of the draft as printed, with its family and number. */
export interface Marker extends Span {
  readonly family: MarkerFamily;
  readonly value: number;
  readonly text: string;
  /** True for the families that number paragraphs: 一、（一）1. */
  readonly heading: boolean;
  /** The line it stands in, counted from 0, and whether it leads that line. */
  readonly line: number;
  readonly leads: boolean;
}

/** Sibling ordinals 序列 in reading order, and the places where the count breaks. */
export interface Series {
  readonly markers: Marker[];
  readonly breaks: { readonly marker: Marker; readonly expected: number }[];
}

const HAN = '[一二三四五六七八九十]{1,3}';

const LINE_MARKERS: readonly (readonly [MarkerFamily, RegExp])[] = [
  ['han', new RegExp(`^(${HAN})[、．.](?!${HAN}(?:[、，]|季度|产业|线|级|类|期|等|者|月|把手))`)],
  ['han-bracket', new RegExp(`^[（(](${HAN})[）)][、，,.．]?`)],
  ['arabic', /^([\d０-９]{1,2})[.．、](?![\d０-９.．])/],
  ['arabic-bracket', /^[（(]([\d０-９]{1,2})[）)][、，,.．]?/],
  ['circled', /^([\u2460-\u2473])/],
];

const WORD_MARKER = new RegExp(
  `(?<=^|[。；：！？，、,;:!?”])(?:第(${HAN})(?:[，,、](?!第)|(?=要[有在加坚抓强把做提守严突]))|其(${HAN})[，,]|(${HAN})(是|要|需)(?!${HAN}|[素求点件领害道闻])|(首先|其次|再次)[，,])`,
  'g',
);

const FIRST_WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

/** All ordinals of a draft, in reading order. */
export function markersOf(lines: readonly Line[]): Marker[] {
  return lines.flatMap((line, index) => {
    const lead = isTorn(lines[index - 1]) ? null : lineMarker(line, index);
    const rest = lead === null ? 0 : lead.end - line.start;
    const words = wordMarkers(line, index, rest);
    return lead === null ? words : [lead, ...words];
  });
}

const LONGEST_HEADING = 30;

/** A long line without end mark was torn by a page number: what follows is no ordinal. */
function isTorn(previous: Line | undefined): boolean {
  if (previous === undefined || previous.text.length <= LONGEST_HEADING) return false;
  return /[\u4e00-\u9fff，、,]$/.test(previous.text) && /[，,。]/.test(previous.text);
}

function lineMarker(line: Line, index: number): Marker | null {
  for (const [family, pattern] of LINE_MARKERS) {
    const match = pattern.exec(line.text);
    const number = match?.[1];
    if (match === null || number === undefined) continue;
    const value = ordinalValue(number);
    if (value === null) continue;
    const end = line.start + match[0].length;
    return { family, value, text: match[0], heading: true, line: index, leads: true, start: line.start, end };
  }
  return null;
}

function wordMarkers(line: Line, index: number, from: number): Marker[] {
  const found: Marker[] = [];
  for (const match of line.text.slice(from).matchAll(WORD_MARKER)) {
    const [text, nth, its, plain, verb, first] = match;
    const start = line.start + from + match.index;
    const leads = start === line.start;
    const make = (family: MarkerFamily, value: number | null): void => {
      if (value === null) return;
      found.push({
        family,
        value,
        text,
        heading: false,
        line: index,
        leads,
        start,
        end: start + text.length,
      });
    };
    if (nth !== undefined) make('第', ordinalValue(nth));
    else if (its !== undefined) make('其', ordinalValue(its));
    else if (plain !== undefined)
      make(verb === '要' ? '要' : verb === '需' ? '需' : '是', ordinalValue(plain));
    else if (first !== undefined) make('首先', FIRST_WORDS[first] ?? null);
  }
  return found;
}

/**
 * Sorts ordinals into series by how they sit in one another: an ordinal goes on with the innermost
 * open series that waits for just its number, be it of its own family or of another; 一 opens a new
 * one; what fits nowhere is a break in the innermost series of its family.
 */
export function seriesOf(markers: readonly Marker[]): Series[] {
  const done: Series[] = [];
  let open: Series[] = [];
  const keepTo = (count: number): void => {
    done.push(...open.slice(count));
    open = open.slice(0, count);
  };
  for (const marker of markers) {
    if (marker.heading) {
      // What was counted inside a paragraph ends where a numbered paragraph begins.
      done.push(...open.filter(isInline));
      open = open.filter((series) => !isInline(series));
    }
    const place = placeOf(open, marker);
    if (place.goesOn) {
      keepTo(place.at + 1);
      extend(open[place.at], marker);
      continue;
    }
    keepTo(place.at);
    open.push({ markers: [marker], breaks: marker.value === 1 ? [] : [{ marker, expected: 1 }] });
  }
  keepTo(0);
  return done;
}

const isInline = (series: Series): boolean => !series.markers.some((marker) => marker.leads);

/** Where a marker belongs: it goes on with the open series `at`, or begins one that replaces it. */
function placeOf(open: readonly Series[], marker: Marker): { at: number; goesOn: boolean } {
  const within = marker.heading ? -1 : open.findLastIndex((series) => series.markers[0]?.heading === true);
  const own = open.findLastIndex((series, at) => at > within && hasFamily(series, marker));
  if (marker.value === 1) {
    // 一是……：一是……；二是…… in one paragraph: the second 一是 counts inside the first.
    const nearest = open.at(-1)?.markers.at(-1);
    const inside = nearest?.leads === true && !marker.leads && nearest.line === marker.line;
    if (inside) return { at: open.length, goesOn: false };
    return { at: own < 0 ? open.length : own, goesOn: false };
  }
  const fits = open.findLastIndex(
    (series) => hasFamily(series, marker) && waitsFor(series, marker) && leadsAlike(series, marker),
  );
  const led = open.findLastIndex(
    (series) =>
      series.markers[0]?.family === marker.family && waitsFor(series, marker) && leadsAlike(series, marker),
  );
  if (led >= 0) return { at: led, goesOn: true };
  const next =
    fits >= 0 ? fits : open.findLastIndex((series) => hasFamily(series, marker) && waitsFor(series, marker));
  if (next >= 0) return { at: next, goesOn: true };
  const other = open.findLastIndex(
    (series, at) => at >= within && waitsFor(series, marker) && sameKind(series, marker),
  );
  if (own >= 0 && (other < 0 || own > other)) return { at: own, goesOn: true };
  return other >= 0 ? { at: other, goesOn: true } : { at: open.length, goesOn: false };
}

const hasFamily = (series: Series, marker: Marker): boolean =>
  series.markers.some((one) => one.family === marker.family);

const waitsFor = (series: Series, marker: Marker): boolean =>
  series.markers.at(-1)?.value === marker.value - 1;

const leadsAlike = (series: Series, marker: Marker): boolean => series.markers.at(-1)?.leads === marker.leads;

const sameKind = (series: Series, marker: Marker): boolean =>
  series.markers.at(-1)?.heading === marker.heading;

function extend(series: Series | undefined, marker: Marker): void {
  if (series === undefined) return;
  const expected = (series.markers.at(-1)?.value ?? 0) + 1;
  // After a number used twice the count goes on as if it had been right: 一、二、二、四.
  if (marker.value !== expected && marker.value !== series.markers.length + 1)
    series.breaks.push({ marker, expected });
  series.markers.push(marker);
}
