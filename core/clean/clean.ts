import { charSet, endsIn } from '../text/chars.ts';
import { type Line, linesOf } from '../text/lines.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Span, Warning } from '../text/span.ts';
import { isControls } from './controls.ts';
import { markFrame } from './frame.ts';
import { joinLines } from './join.ts';
import { isJunk, withoutJunk } from './junk.ts';
import type { NoiseReason, NoiseSpan } from './noise.ts';
import { promoBrackets } from './promos.ts';
import { markRepeats, sloganTails } from './repeats.ts';
import { LINE_RULES, type NoiseRule, noiseRuleOf, TAIL_RULES } from './rules.ts';
import { solicits } from './solicits.ts';
import { inlinePages, inlineTags, pageSplices, withoutTags } from './splices.ts';

/** A source without what belongs to no speech: its paragraphs, what was taken out, and remarks. */
export interface Cleaned {
  readonly paragraphs: readonly Paragraph[];
  readonly noise: readonly NoiseSpan[];
  readonly warnings: readonly Warning[];
}

/** A line that may announce another speech ends a run of tail noise. */
const ANNOUNCES = /^(?:第[一二三四五六七八九十\d]{1,3}篇|【?篇[一二三四五六七八九十\d]{1,3})/;

/** What stands between two pages: numbers, and running heads, which are told by their repetition or look like a site's. */
const PAGE_BREAK: ReadonlySet<NoiseReason | null> = new Set<NoiseReason | null>([
  'page-number',
  'advert',
  'site-header',
]);

/** Longer lines are speech: an advert does not go on for pages. */
const LONGEST_NOISE = 400;

/** The mark of a multi-line comment or tag that a page left behind. */
const BLOCK_OPEN = /^<(?:!--|p\b|div\b|table\b|script\b|style\b)[^\n]*$/i;
const BLOCK_CLOSE: Readonly<Record<string, RegExp>> = {
  '<!--': /-->$/,
  '<': /<\/(?:p|div|table|script|style)>$/i,
};
const MAX_BLOCK_LINES = 40;

/** Both tables as one, so that a line is read once. */
const ALL_RULES: readonly NoiseRule[] = [...TAIL_RULES, ...LINE_RULES];
const TAIL: ReadonlySet<NoiseRule> = new Set(TAIL_RULES);

/** Finds for each line the reason why it is noise, or null; one pass, no look at the order of the speech. */
function reasonsOf(lines: readonly Line[]): (NoiseReason | null)[] {
  const reasons: (NoiseReason | null)[] = [];
  let tail: NoiseReason | null = null;
  let block: RegExp | null = null;
  let blockLeft = 0;
  lines.forEach((line, index) => {
    const { text } = line;
    if (block !== null && blockLeft > 0) {
      reasons.push('markup');
      blockLeft -= 1;
      if (block.test(text)) block = null;
      return;
    }
    if (tail !== null && ANNOUNCES.test(text)) tail = null;
    if (tail !== null) {
      reasons.push(tail);
      return;
    }
    if (text.length > LONGEST_NOISE) {
      reasons.push(null);
      return;
    }
    if (text.charCodeAt(0) === 0x3c && BLOCK_OPEN.test(text)) {
      const close = BLOCK_CLOSE[text.startsWith('<!--') ? '<!--' : '<'];
      if (
        close !== undefined &&
        !close.test(text) &&
        closesSoon(lines, index, close, text.startsWith('<!--'))
      ) {
        block = close;
        blockLeft = MAX_BLOCK_LINES;
        reasons.push('markup');
        return;
      }
    }
    // Of a line in tags its words decide; the tags are cut out later.
    const words = wordsOf(text);
    const rule = noiseRuleOf(words, index * 3 > lines.length ? ALL_RULES : LINE_RULES);
    if (rule !== null && TAIL.has(rule)) tail = rule.reason;
    reasons.push(rule?.reason ?? shapeOf(words));
  });
  return reasons;
}

/** What a line says without the tags around it, and without the bar of a quotation. */
function wordsOf(text: string): string {
  const code = text.charCodeAt(0);
  if (code === 0x3c) return withoutTags(text);
  return code === 0x3e ? text.replace(/^[>\s]+/, '') : text;
}

/** Lines that no pattern of words tells, but their make: the controls of a page, letters strewn against copying. */
function shapeOf(text: string): NoiseReason | null {
  if (isControls(text)) return 'navigation';
  if (solicits(text)) return 'advert';
  return isJunk(text) ? 'markup' : null;
}

const PROSE = /^[^<>{};=]*[\u4e00-\u9fff]{6}[^<>{};=]*$|>[^<>]*[\u4e00-\u9fff]{4}[^<>]*</;

function closesSoon(lines: readonly Line[], from: number, close: RegExp, comment: boolean): boolean {
  for (let i = from + 1; i < Math.min(lines.length, from + MAX_BLOCK_LINES); i++) {
    const text = lines[i]?.text ?? '';
    if (close.test(text)) return true;
    // A page's own frame may stand around a whole speech: a line of text in it is no left-over.
    if (!comment && PROSE.test(text)) return false;
  }
  return false;
}

const MOST_FIELDS = 20;

/** The fields that a Markdown file begins with, between two lines of dashes: "title: 讲话". */
function markFrontMatter(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  if (lines[0]?.text !== '---') return;
  let end = 1;
  while (end <= MOST_FIELDS && /^(?:[\w-]+:|- |\[)/.test(lines[end]?.text ?? '')) end += 1;
  if (lines[end]?.text === '---') reasons.fill('markup', 0, end + 1);
}

/** A counter's unit that slipped to a line of its own: "点击数：" / "次". */
const STRAY_UNIT = /^(?:次|人次|\[\]|【】|[|｜]+)$/;

/** The words of "关键词：" may stand on the next line: "安全生产 讲话 会议". */
function isKeywordRest(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return (
    /[：:]$/.test(lines[index - 1]?.text ?? '') &&
    text.length <= 80 &&
    !/[。！？：:]/.test(text) &&
    /[\s　，,、;；]/.test(text)
  );
}

/** "01" over a heading, "02" over the next: numbers of sections, not of pages. */
function keepSectionNumbers(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const found: number[] = [];
  lines.forEach(({ text }, i) => {
    if (reasons[i] === 'page-number' && text === `0${found.length + 1}`) found.push(i);
  });
  if (found.length < 2) return;
  for (const i of found) reasons[i] = null;
}

const DIGITS = charSet('0123456789');
const CAPTION = /^(.{6,40}?)\d{1,3}$/;

/** Names of pictures in a row, alike but for their number: "庆祝教师节09" / "庆祝教师节18". */
function markCaptions(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const nameOf = (i: number): string => {
    const text = lines[i]?.text ?? '';
    return endsIn(text, DIGITS) ? (CAPTION.exec(text)?.[1] ?? '') : '';
  };
  for (let i = 1; i < lines.length; i++) {
    const name = reasons[i] === null && reasons[i - 1] !== undefined ? nameOf(i) : '';
    if (name === '' || name !== nameOf(i - 1)) continue;
    reasons[i] = 'foreign-text';
    reasons[i - 1] = 'foreign-text';
  }
}

function widen(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  for (let i = 1; i < lines.length; i++) {
    const before = reasons[i - 1];
    if (reasons[i] === null && before === 'keywords' && isKeywordRest(lines, i)) reasons[i] = before;
    if (reasons[i] === null && before === 'site-header' && STRAY_UNIT.test(lines[i]?.text ?? ''))
      reasons[i] = before;
    if (reasons[i] === 'site-header' && isMinutesHead(lines, i)) reasons[i] = null;
  }
  if (reasons[0] === 'site-header' && isMinutesHead(lines, 0)) reasons[0] = null;
}

/** "时间：……" over "地点：……" heads minutes 会议记录; a page tells its date in the same words. */
function isMinutesHead(lines: readonly Line[], index: number): boolean {
  return (
    /^(?:会议)?时\s*间[：:]/.test(lines[index]?.text ?? '') &&
    /^(?:会议)?(?:(?:地\s*点|参加|参会|出席|与会)|(?:主\s*持|记录)人?[：:].{1,20}$)/.test(
      lines[index + 1]?.text ?? '',
    )
  );
}

const CONTENTS = /^[[【]?\s*目\s*[录次]\s*[\]】]?$/;
const LONGEST_ENTRY = 60;
const ENTRY_END = /[\s.…·．]*\d{0,3}$/;
/** The contents may number what the texts do not. */
const ENTRY_NUMBER = /^\d{1,2}[、.．\s]\s*/;

function entryLetters(text: string): string {
  return text
    .replace(ENTRY_END, '')
    .replace(ENTRY_NUMBER, '')
    .replace(/[\s　]/g, '');
}

/** A list of contents 目录 names headings that come again below; it is no part of the speech. */
function markContents(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const at = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (at < 0) return;
  const later = new Map<string, number>();
  lines.forEach(({ text }, i) => {
    if (text.length <= LONGEST_ENTRY) later.set(entryLetters(text), i);
  });
  reasons[at] = 'navigation';
  for (let i = at + 1; i < lines.length; i++) {
    const letters = entryLetters(lines[i]?.text ?? '');
    if (letters === '' || (later.get(letters) ?? i) <= i) break;
    reasons[i] = 'navigation';
  }
}

/** How many short lines a block of adverts at the head of a file may hold between two sure ones. */
const HEAD_BLOCK = 12;

const SPEECH_LIKE =
  /[：:]$|^(?:尊敬的|各位|同志们|同学们)|(?:讲话|发言|致辞|致词|报告|讲稿|稿|体会|汇报|总结|主持词)(?:材料|提纲|摘要)?$/;

const SENTENCE = /^.{16,}。$/;

/** Adverts at the head of a file come in blocks: short lines between two sure adverts are adverts too. */
function joinHeadBlock(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  let first = -1;
  let last = -1;
  for (let i = 0; i < Math.min(lines.length, HEAD_BLOCK); i++) {
    const text = lines[i]?.text ?? '';
    // A short speech may lie whole between two adverts.
    if (reasons[i] === null && (text.length > 60 || SENTENCE.test(text))) break;
    if (reasons[i] !== 'advert') continue;
    if (first < 0) first = i;
    last = i;
  }
  for (let i = first + 1; i < last && first >= 0; i++) {
    if (reasons[i] === null && !SPEECH_LIKE.test(lines[i]?.text ?? '')) reasons[i] = 'advert';
  }
}

/**
 * Parts a source into paragraphs of speech and noise with reasons. Page numbers spliced into a sentence are cut out
 * and the sentence is whole again; every span points into the source. Never fails; linear in the text.
 */
const RULE = /^(?:[-=*_~—]{6,}|\*{3,})$/;

/** A ruled line leaves as much space as some empty ones. */
function withRules(lines: readonly Line[]): Line[] {
  return lines.map((line, i) =>
    RULE.test(lines[i - 1]?.text ?? '') ? { ...line, gap: line.gap + RULE_GAP } : line,
  );
}

const RULE_GAP = 3;

export function clean(text: string): Cleaned {
  const junk: Span[] = [];
  const lines = linesOf(text).map((raw) => {
    const bare = withoutJunk(raw);
    if (bare.junk !== null) junk.push(bare.junk);
    return bare.line;
  });
  const reasons = reasonsOf(lines);
  markFrontMatter(lines, reasons);
  widen(lines, reasons);
  keepSectionNumbers(lines, reasons);
  joinHeadBlock(lines, reasons);
  markContents(lines, reasons);
  markFrame(lines, reasons);
  markCaptions(lines, reasons);
  const slogans = markRepeats(lines, reasons);
  const splices = pageSplices(lines);
  const kept = lines.filter((_, index) => reasons[index] === null);
  const promos = [...promoBrackets(kept), ...sloganTails(kept, slogans)];
  const tags = inlineTags(kept);
  const pages = [...inlinePages(kept), ...tags, ...promos].sort((a, b) => a.start - b.start);
  const { paragraphs, cuts } = joinLines(withRules(lines), {
    skip: (index) => reasons[index] !== null,
    isPageBreak: (index) => PAGE_BREAK.has(reasons[index] ?? null),
    splices,
    pages,
  });
  const others = new Map<number, NoiseReason>();
  for (const { start } of tags) others.set(start, 'markup');
  for (const { start } of promos) others.set(start, 'advert');
  const noise = cuts.map((span) => noiseAt(text, span, others.get(span.start) ?? 'page-splice'));
  for (const span of junk) noise.push(noiseAt(text, span, 'markup'));
  lines.forEach((line, index) => {
    const reason = reasons[index] ?? null;
    if (reason !== null) noise.push(noiseAt(text, line, reason));
  });
  return {
    paragraphs,
    noise: noise.sort((a, b) => a.start - b.start),
    warnings: spliceWarnings(cuts.filter((span) => !others.has(span.start))),
  };
}

function noiseAt(text: string, { start, end }: Span, reason: NoiseReason): NoiseSpan {
  return { start, end, text: text.slice(start, end), reason };
}

function spliceWarnings(cuts: readonly Span[]): Warning[] {
  const first = cuts[0];
  if (first === undefined) return [];
  const message = `有${cuts.length}处页码串进了句子，已剔除并接通原句。`;
  return [{ code: 'noise-in-sentence', message, start: first.start }];
}
