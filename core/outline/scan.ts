import { type CharSet, charSet, isHan } from '../text/chars.ts';
import { ordinalValue } from '../text/numerals.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Family } from './families.ts';
import { MARKER_RULES, type MarkerRule, type Place, WORD_VALUES } from './markers.ts';

/** An ordinal found in a paragraph: it may become a point, or turn out to be running text. */
export interface Candidate {
  readonly family: Family;
  readonly value: number;
  /** Index of the paragraph, and the offsets of the marker in its text. */
  readonly para: number;
  readonly at: number;
  readonly end: number;
  readonly place: Place;
  /** What has to be alike within one series: the noun of 场景一, the sign of a bullet, the verb of 一抓. */
  readonly look: string;
}

const SAMPLES: Readonly<Record<Family, string>> = {
  chapter: '第',
  nth: '第',
  'han-paren': '（(〈【［[',
  'arabic-paren': '（(0123456789０１２３４５６７８９',
  circled: '',
  han: '一二三四五六七八九十',
  is: '一二三四五六七八九十',
  arabic: '0123456789０１２３４５６７８９',
  item: '其',
  first: '首其再最',
  side: '一另再',
  meeting: '会全大座',
  letter: 'ABCDEFGHＡＢＣＤＥＦＧＨ',
  label: '',
  bullet: '●■◆▲★▶◎○◇□—-–•·‣▪▸➢➤►✓✔*+',
  lead: '',
};

/** Places by the numbers the scan uses for them. */
const PLACES: readonly Place[] = ['none', 'sentence', 'comma', 'space', 'line'];
const NONE = 0;
const SENTENCE = 1;
const SPACE = 3;
const LINE = 4;

/** Which rules may begin with a character; an index into RULE_SETS, 0 for none. One load per character scanned. */
const STARTS = new Uint8Array(65536);
/** The same for characters inside a line, where fewer rules apply. */
const IN_TEXT = new Uint8Array(65536);
const RULE_SETS: RuleSet[] = [emptySet()];
const LABEL_RULES = MARKER_RULES.filter((rule) => rule.family === 'label');

/** The rules that may match at one character, by the place it stands in (an index into PLACES). */
type RuleSet = readonly MarkerRule[][];

function emptySet(): RuleSet {
  return PLACES.map(() => []);
}

function register(code: number, rule: MarkerRule): void {
  let at = STARTS[code] ?? 0;
  if (at === 0) {
    at = RULE_SETS.length;
    STARTS[code] = at;
    RULE_SETS.push(emptySet());
  }
  if (rule.places.some((place) => place !== 'line')) IN_TEXT[code] = at;
  PLACES.forEach((place, i) => {
    if (rule.places.includes(place)) RULE_SETS[at]?.[i]?.push(rule);
  });
}

for (const rule of MARKER_RULES) {
  for (const char of rule.heads ?? SAMPLES[rule.family]) register(char.charCodeAt(0), rule);
  if (rule.family === 'circled') {
    for (const [from, to] of [
      ['①', '⒛'],
      ['㈠', '㈩'],
      ['❶', '❿'],
    ] as const) {
      for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) register(code, rule);
    }
  }
}

const HAN_NUMBERS = '一二三四五六七八九十';
const ARABIC = '0123456789０１２３４５６７８９';

/** What the second character of a marker must be, where that is known: a cheap look before the pattern. */
const SECONDS: Readonly<Partial<Record<Family, CharSet>>> = {
  chapter: charSet(`${HAN_NUMBERS}百${ARABIC}`),
  nth: charSet(`${HAN_NUMBERS}${ARABIC}`),
  'han-paren': charSet(`${HAN_NUMBERS} \u3000`),
  'arabic-paren': charSet(`${ARABIC} \u3000）)`),
  item: charSet(HAN_NUMBERS),
  first: charSet('先次者后'),
  side: charSet('方个一'),
  arabic: charSet(`${ARABIC}、．. \u3000`),
};

const PLACE_OF = new Uint8Array(65536);
for (const char of '。；;！!？?：:…)）”"』》') PLACE_OF[char.charCodeAt(0)] = 1;
for (const char of '，,、') PLACE_OF[char.charCodeAt(0)] = 2;
for (const char of ' \t\u00a0\u3000\u2002\u2003') PLACE_OF[char.charCodeAt(0)] = 3;

/** Signs that may stand before the text of a line: Markdown marks, quotation bars, stray brackets. */
const LINE_DECOR = /^(?:[\s　#>_]|\*(?![\s　]))+/;

const POINT = 0x2e;

/** What a sign says of the place behind it; a half-width point ends a sentence behind a Chinese word: "不能松 ." */
function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== POINT) return PLACE_OF[code] ?? NONE;
  const before = text.charCodeAt(at - 1);
  return isHan(before === 0x20 ? text.charCodeAt(at - 2) : before) ? SENTENCE : NONE;
}

function placeBefore(text: string, at: number, lineStart: number): number {
  if (at <= lineStart) return LINE;
  let i = at - 1;
  let code = signAt(text, i);
  if (code !== SPACE) return code;
  while (i > lineStart && code === SPACE) code = signAt(text, --i);
  return code === SENTENCE ? SENTENCE : SPACE;
}

/** A quotation is somebody else's list: “一要抓早，二要抓小” does not number the speech. */
function looksQuoted(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x201c || before === 0x300a || before === 0x2018;
}

/** "最后，祝大家……" takes leave; it numbers nothing. */
const WISH = /^(?:祝|预祝|衷心|让我|再次|感谢|谢谢|我想|我再|我代表|我提|借)/;

function candidateOf(
  rule: MarkerRule,
  text: string,
  para: number,
  at: number,
  place: Place,
): Candidate | null {
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(text);
  if (match === null) return null;
  const sign = match[1] ?? '';
  const word =
    WORD_VALUES[sign] ??
    (rule.family === 'side' ? 2 : rule.family === 'meeting' || rule.family === 'bullet' ? 1 : null);
  const value = word ?? ordinalValue(sign);
  if (
    value === null ||
    (sign === '最后' && WISH.test(text.slice(at + match[0].length, at + match[0].length + 4)))
  )
    return null;
  return {
    family: rule.family,
    value,
    para,
    at,
    end: at + match[0].length,
    place,
    look: lookOf(rule, match[0], sign),
  };
}

/** The look of a number without a verb: "一思想上高度认识；二政治上高度集中". */
const BARE = '*';

function lookOf(rule: MarkerRule, marker: string, sign: string): string {
  switch (rule.family) {
    case 'label':
      return marker
        .slice(0, marker.indexOf(sign))
        .trim()
        .replace(/^.*第$/, '第');
    case 'bullet':
      return sign;
    case 'chapter':
      return /[章节编]|单元/.exec(marker)?.[0] ?? '';
    case 'is':
      return marker.length === sign.length
        ? BARE
        : /[是要需须应]/.test(marker)
          ? ''
          : marker.slice(sign.length);
    case 'nth':
      return /[个件方部阶层环类]/.exec(marker)?.[0] ?? '';
    case 'arabic-paren':
      return /^[（(]/.test(marker) ? '(' : ')';
    default:
      return '';
  }
}

function lineStartOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 0x80 && code !== 0x3000) return 0;
  return LINE_DECOR.exec(text)?.[0].length ?? 0;
}

/** A label such as 步骤一 has its number within its first letters; most lines have none there. */
const LABEL_LETTERS = 14;
const NUMBERS = charSet('零〇一二三四五六七八九十0123456789');

function hasNumberSoon(text: string, from: number): boolean {
  const to = Math.min(text.length, from + LABEL_LETTERS);
  for (let i = from + 2; i < to; i++) if (NUMBERS[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** True when a line begins with an ordinal of any family. */
export function startsWithOrdinal(line: string): boolean {
  return ordinalAtHead(line, 0) !== null;
}

/** The ordinal a paragraph begins with, or null. */
export function lineOrdinal(paragraph: Paragraph, para: number): Candidate | null {
  return ordinalAtHead(paragraph.text, para);
}

function ordinalAtHead(text: string, para: number): Candidate | null {
  const start = lineStartOf(text);
  if (hasNumberSoon(text, start)) {
    for (const rule of LABEL_RULES) {
      const candidate = candidateOf(rule, text, para, start, 'line');
      if (candidate !== null) return candidate;
    }
  }
  return candidateAt(STARTS[text.charCodeAt(start)] ?? 0, text, para, start, start);
}

/**
 * Every ordinal of a paragraph that stands where its family may stand, in order. Linear in the text.
 * Whether it numbers a point is for the series to say.
 */
export function scanParagraph(paragraph: Paragraph, para: number): Candidate[] {
  const { text } = paragraph;
  const start = lineStartOf(text);
  const first = lineOrdinal(paragraph, para);
  const rest = scanFrom(text, para, first === null ? start : first.end, start);
  return first === null ? rest : [first, ...rest];
}

function scanFrom(text: string, para: number, from: number, lineStart: number): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < text.length; at++) {
    const set = (at === lineStart ? STARTS : IN_TEXT)[text.charCodeAt(at)] ?? 0;
    if (set === 0) continue;
    const candidate = candidateAt(set, text, para, at, lineStart);
    if (candidate === null) continue;
    found.push(candidate);
    at = candidate.end - 1;
  }
  return found;
}

function candidateAt(
  set: number,
  text: string,
  para: number,
  at: number,
  lineStart: number,
): Candidate | null {
  const place = placeBefore(text, at, lineStart);
  const rules = RULE_SETS[set]?.[place];
  if (rules === undefined || rules.length === 0 || (place !== LINE && looksQuoted(text, at))) return null;
  const second = text.charCodeAt(at + 1);
  for (const rule of rules) {
    const seconds = SECONDS[rule.family];
    if (seconds !== undefined && seconds[second] !== 1) continue;
    if (place === NONE && !mayStandBare(rule.family, text, at)) continue;
    const candidate = candidateOf(rule, text, para, at, PLACES[place] ?? 'none');
    if (candidate !== null) return candidate;
  }
  return null;
}

const COUNT_BEFORE =
  /[第十百千万两几每这那同唯统单专归之划合如万不逐任某初期进近整一二三四五六七八九〇零0-9]/;

/** Without any sign before it a marker is read only where the letters before it cannot belong to its number. */
function mayStandBare(family: Family, text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  switch (family) {
    case 'is':
      return !COUNT_BEFORE.test(before);
    case 'han-paren':
    case 'arabic-paren':
      return before !== '第' && !/[0-9A-Za-z]/.test(before);
    case 'nth':
      return false;
    default:
      return family === 'circled';
  }
}
