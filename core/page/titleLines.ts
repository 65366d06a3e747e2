/** Cuts a text into its words in order; joined they give the text again. */
export type WordSegmenter = (text: string) => string[];

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text by the rules of the runtime, which know Chinese. */
export function segmentWords(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), (part) => part.segment);
}

const MAX_LINES = 5;
const NO_LINE_START = /^[，。、；：！？）》”’】〉％…—·的了着过上下中里内外时和与及等]/u;
/** The last word of a compound: 党风廉政建设 falls apart before it. */
const COMPOUND_END = /^(?:建设|发展|改革|管理|治理|监督|整治|提升|情况|制度|体系|事业|精神)/;
const NO_LINE_END = /[（《“‘【〈和与及在对向把被将从由为以于第]$/u;

/**
 * Where a long title is broken by hand: the places in `text` at which a new line begins, none where it fits into
 * `capacity` characters. Lines end at words, never before 的 or a closing mark, and make a trapezoid 梯形 or a
 * rhombus 菱形 as clause 7.3.1 of GB/T 9704 asks; of two lines the longer one stands above. Longer than five
 * full lines it is left to the word processor.
 */
export function titleBreaks(text: string, capacity: number, segment: WordSegmenter = segmentWords): number[] {
  const total = widthOf(text);
  const least = Math.ceil(total / capacity);
  if (least <= 1 || least > MAX_LINES) return [];
  const places = breakPlaces(text, segment);
  for (let lines = least; lines <= Math.min(least + 1, MAX_LINES); lines += 1) {
    const best = bestBreaks(text, places, lines, capacity);
    if (best !== null) return best;
  }
  return evenBreaks(text, least);
}

/** Width in characters: a Latin letter or digit takes half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

interface Place {
  readonly at: number;
  /** Width of the text before it. */
  readonly width: number;
  readonly penalty: number;
}

function breakPlaces(text: string, segment: WordSegmenter): Place[] {
  const places: Place[] = [];
  let at = 0;
  let quoted = 0;
  let last = '';
  for (const word of segment(text)) {
    if (at > 0 && at < text.length && canBreak(text, at)) {
      const before = text.slice(0, at);
      const afterMark = /[，、：；》”]$/.test(before) ? -1 : 0;
      const insideQuote = quoted > 0 ? 1.5 : 0;
      const torn = COMPOUND_END.test(text.slice(at)) ? 2 : 0;
      // Segmenters leave single characters behind where they do not know the word.
      const crumbs = isCrumb(word) || isCrumb(last) ? 1.5 : 0;
      const soft = NO_LINE_START.test(text.slice(at)) || NO_LINE_END.test(before) ? 3 : 0;
      places.push({ at, width: widthOf(before), penalty: afterMark + insideQuote + soft + torn + crumbs });
    }
    quoted += (word.match(/[《“]/g)?.length ?? 0) - (word.match(/[》”]/g)?.length ?? 0);
    at += word.length;
    last = word;
  }
  return places;
}

function isCrumb(word: string): boolean {
  return /^[\u4e00-\u9fff]$/.test(word) && !/^[暨上]$/.test(word);
}

/** Kinsoku 避头尾 and unbroken Latin words and figures hold without exception. */
function canBreak(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (/^[，。、；：！？）》”’】〉％…—·\s]/u.test(after) || /[（《“‘【〈]$/u.test(before)) return false;
  if (/[0-9]$/.test(before) && /^[年月日届次个项％%]/.test(after)) return false;
  return !(/[0-9A-Za-z.%]$/.test(before) && /^[0-9A-Za-z.%]/.test(after));
}

function bestBreaks(
  text: string,
  places: readonly Place[],
  lines: number,
  capacity: number,
): number[] | null {
  const total = widthOf(text);
  let best: { cost: number; breaks: number[] } | null = null;
  const visit = (from: number, chosen: readonly Place[], start: number): void => {
    const left = lines - chosen.length;
    if (left === 1) {
      if (total - start > capacity) return;
      const widths = widthsOf(chosen, total);
      const cost = shapeCost(widths) + chosen.reduce((sum, place) => sum + place.penalty, 0);
      if (best === null || cost < best.cost) best = { cost, breaks: chosen.map((place) => place.at) };
      return;
    }
    for (let next = from; next < places.length; next += 1) {
      const place = places[next];
      if (place === undefined || place.width - start > capacity) break;
      if (total - place.width > capacity * (left - 1)) continue;
      visit(next + 1, [...chosen, place], place.width);
    }
  };
  visit(0, [], 0);
  return best === null ? null : (best as { breaks: number[] }).breaks;
}

function widthsOf(chosen: readonly Place[], total: number): number[] {
  const edges = [0, ...chosen.map((place) => place.width), total];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

/** 0 for a well-shaped title; grows with rectangles, hourglasses and short tails. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const rises = steps.findIndex((step) => step > 0);
  const fallsThenRises = rises > 0 && steps.slice(0, rises).some((step) => step < 0);
  let cost = fallsThenRises ? 4 : 0;
  for (const step of steps) cost += Math.abs(step) < 1 ? 1.5 : Math.abs(Math.abs(step) - 3) * 0.35;
  if (widths.length === 2 && (steps[0] ?? 0) > 0) cost += 1;
  if (Math.min(...widths) < 0.4 * longest) cost += 4;
  return cost;
}

/** A title without usable words (one long Latin name, an odd segmenter) is cut into equal parts. */
function evenBreaks(text: string, lines: number): number[] {
  const characters = Array.from(text);
  const size = Math.ceil(characters.length / lines);
  const breaks: number[] = [];
  for (let index = size; index < characters.length; index += size) {
    breaks.push(characters.slice(0, index).join('').length);
  }
  return breaks;
}
