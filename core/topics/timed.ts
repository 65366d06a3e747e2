import { spelledDigits } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** Wording that ties a text to its time 时效用语: a year, a plan period, a congress, "今年". */
export interface TimedWording extends Span {
  readonly text: string;
  readonly kind: 'year' | 'plan' | 'congress' | 'relative';
  /** The last year in which it can still be said as it stands; null where nothing tells. */
  readonly until: number | null;
}

/** The five-year plans by name, each with its last year. */
const PLANS: Readonly<Record<string, number>> = {
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
  十六五: 2035,
};

/** The congresses whose spirit texts follow, each with the year of the next. */
const CONGRESSES: Readonly<Record<string, number>> = {
  十七大: 2012,
  十八大: 2017,
  十九大: 2022,
  二十大: 2027,
  二十一大: 2032,
};

const WORDING =
  /(?<!\d)(?<arabic>20\d{2})\s*年|(?<chinese>二[〇○零][〇○零一二三四五六七八九]{2})年|(?<plan>十[一二三四五六]五)(?!年[级纪])|党的(?<congress>十[七八九]大|二十(?:一)?大)|第?[一二三四五六七八九十]+[届次](?:人民代表大会|人大|政协|党代会|党代表大会|[一二三四五六七八九十]+次全[体会](?:会议)?)(?:[一二三四五六七八九十]+次会议)?|今年|去年|明年|上半年|下半年|本季度|年初|年底/gu;

/**
 * The time-bound wording of a text in reading order. `asOf` is the year the text speaks from: "今年" is good until
 * then. Years that only name a document ("（2021—2025年）") count as years too.
 */
export function timedWording(text: string, asOf: number | null): TimedWording[] {
  return Array.from(text.matchAll(WORDING), (match): TimedWording => {
    const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const { arabic, chinese, plan, congress } = match.groups ?? {};
    if (arabic !== undefined) return { ...span, kind: 'year', until: Number(arabic) };
    if (chinese !== undefined) return { ...span, kind: 'year', until: Number(spelledDigits(chinese)) };
    if (plan !== undefined) return { ...span, kind: 'plan', until: PLANS[plan] ?? null };
    if (congress !== undefined) return { ...span, kind: 'congress', until: CONGRESSES[congress] ?? null };
    if (/[届次]/u.test(match[0])) return { ...span, kind: 'congress', until: null };
    return { ...span, kind: 'relative', until: match[0] === '明年' && asOf !== null ? asOf + 1 : asOf };
  });
}

/**
 * The last year in which a text can be said as it stands: the latest its time-bound wording allows. Null for a
 * text that is bound to no time, or to one that nothing tells.
 */
export function goodUntil(text: string, asOf: number | null): number | null {
  const years = timedWording(text, asOf).flatMap(({ until }) => until ?? []);
  return years.length === 0 ? null : Math.max(...years);
}
