import { salutationLength } from '../classify/salutation.ts';
import { startsWithOrdinal } from '../outline/scan.ts';
import type { Line } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { endsLikeTitle, isByline } from '../text/words.ts';
import type { NoiseReason } from './noise.ts';

const LONGEST = 24;
const SHORTEST = 5;
/** Words by which a site praises itself; said twice they are no speech's. */
const SITE = /网|文库|公文|范文|文档|资料|素材|写作|笔杆|下载|之家|论坛|公众号/;
const OFTEN = 3;

/** A line that a speech may well say again: a sentence, a greeting, a stage direction, a point. */
function mayRecur(text: string): boolean {
  return (
    !/[\u4e00-\u9fff]{4}/.test(text) ||
    endsLikeTitle(text) ||
    /[。！？!?；：:，]$|^[（(#*<|-]/.test(text) ||
    isByline(text) ||
    salutationLength(text) > 0 ||
    startsWithOrdinal(text)
  );
}

/**
 * Marks the slogans that a site sets between the paragraphs of every page ("公文汇，办公文档之家"), and the running heads
 * of a printed text: the same short line again and again. Fills `reasons` in place; returns the slogans.
 */
export function markRepeats(lines: readonly Line[], reasons: (NoiseReason | null)[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, i) => {
    if (reasons[i] !== null || text.length > LONGEST || text.length < SHORTEST || mayRecur(text)) return;
    const own = places.get(text);
    if (own === undefined) places.set(text, [i]);
    else own.push(i);
  });
  markRunningHeads(lines, reasons);
  const slogans = new Set<string>();
  for (const [text, own] of places) {
    const site = SITE.test(text);
    if (own.length < (site ? 2 : OFTEN) || own.every((line, i) => i === 0 || line === (own[i - 1] ?? 0) + 1))
      continue;
    if (site) slogans.add(text);
    for (const i of own) reasons[i] = 'advert';
  }
  return slogans;
}

const NUMBERED = /\d{1,3}/;
const FARTHEST = 3;

/** Marks the running heads of a printed text that count its pages: alike but for a number that goes up by one. */
function markRunningHeads(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const heads = new Map<string, { last: number; places: number[] }>();
  lines.forEach(({ text }, i) => {
    if (reasons[i] !== null || text.length > LONGEST * 2 || text.length < SHORTEST || mayRecur(text)) return;
    const number = NUMBERED.exec(text)?.[0];
    if (number === undefined) return;
    const look = text.replace(NUMBERED, '');
    const own = heads.get(look);
    if (own === undefined) heads.set(look, { last: Number(number), places: [i] });
    else if (Number(number) - own.last >= 1 && Number(number) - own.last <= FARTHEST) {
      own.last = Number(number);
      own.places.push(i);
    }
  });
  for (const { places } of heads.values()) {
    if (places.length < OFTEN || places.every((line, i) => i === 0 || line === (places[i - 1] ?? 0) + 1))
      continue;
    for (const i of places) reasons[i] = 'page-number';
  }
}

const LONGEST_TAIL = LONGEST + 4;

/** The same slogans behind the last sentence of a paragraph. Returns spans of the source. */
export function sloganTails(lines: readonly Line[], slogans: ReadonlySet<string>): Span[] {
  if (slogans.size === 0) return [];
  const found: Span[] = [];
  for (const { text, end } of lines) {
    const tail = text.slice(-LONGEST_TAIL);
    for (const slogan of slogans) {
      if (text.length > slogan.length && tail.endsWith(slogan))
        found.push({ start: end - slogan.length, end });
    }
  }
  return found;
}
