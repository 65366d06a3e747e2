import { charSet, endsIn } from '../text/chars.ts';
import { type Line, SIGN } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A page number at the head of a line, as document sites splice it into the text: "\n2、载体". */
const PAGE_AT_HEAD = /^(\d{1,3})[、.．][\s　]*(?=\S)/;

/** A sentence or a heading ends here, so what follows may well be a new paragraph. */
const ENDED = charSet('。！？!?；;：:…”"」）)】》');

interface Page {
  readonly index: number;
  readonly number: number;
  readonly width: number;
  readonly broken: boolean;
}

function pagesOf(lines: readonly Line[]): Page[] {
  const pages: Page[] = [];
  lines.forEach((line, index) => {
    const code = line.text.charCodeAt(0);
    if (code < 0x30 || code > 0x39) return;
    const match = PAGE_AT_HEAD.exec(line.text);
    if (match === null) return;
    const previous = lines[index - 1];
    pages.push({
      index,
      number: Number(match[1]),
      width: match[0].length,
      broken: previous !== undefined && previous.text.length > 40 && !endsIn(previous.text, ENDED),
    });
  });
  return pages;
}

/** Line index → length of the page number at its head. */
export type LineSplices = ReadonlyMap<number, number>;

/**
 * Finds page numbers that a site wrote in front of every page's text. They count up line by line and stand in
 * mid-sentence; a real list does not break its neighbours' sentences. Needs at least two broken sentences.
 */
export function pageSplices(lines: readonly Line[]): LineSplices {
  const found = new Map<number, number>();
  const pages = pagesOf(lines);
  let from = 0;
  while (from < pages.length) {
    let to = from + 1;
    while (to < pages.length && isNext(pages[to - 1], pages[to])) to += 1;
    const run = pages.slice(from, to);
    const broken = run.filter((page) => page.broken).length;
    const first = run[0];
    if (broken >= 2 && broken * 2 > run.length - 1) {
      for (const page of run) if (page.broken || page === first) found.set(page.index, page.width);
    }
    from = to;
  }
  return found;
}

function isNext(a: Page | undefined, b: Page | undefined): boolean {
  return a !== undefined && b !== undefined && b.number === a.number + 1 && b.index - a.index <= 3;
}

/** A number with white space on both sides; whether it is a page's is for its neighbours to say. */
const SPACED_NUMBER = /(?<![ \u3000])[ \u3000]+(\d{1,3})[ \u3000]+/g;

/** A page number stands between two Chinese words: "工作领导小组 4 和工作组". */
const BEFORE_PAGE = /[\u4e00-\u9fff”）》，、；]/;
const AFTER_PAGE = /[\u4e00-\u9fff“（《]/;

interface InlinePage extends Span {
  readonly number: number;
}

/**
 * Finds page numbers that a conversion left inside paragraphs. One alone proves nothing ("共 4 个");
 * only numbers that count up through the text do. Returns spans of the source.
 */
export function inlinePages(lines: readonly Line[]): Span[] {
  const all: InlinePage[] = [];
  for (const line of lines) {
    if ((line.signs & SIGN.space) === 0) continue;
    for (const match of line.text.matchAll(SPACED_NUMBER)) {
      const end = match.index + match[0].length;
      if (!BEFORE_PAGE.test(line.text.charAt(match.index - 1)) || !AFTER_PAGE.test(line.text.charAt(end)))
        continue;
      all.push({ start: line.start + match.index, end: line.start + end, number: Number(match[1]) });
    }
  }
  const kept: InlinePage[] = [];
  all.forEach((page, i) => {
    const before = all[i - 1];
    const after = all[i + 1];
    if (before?.number === page.number - 1 || after?.number === page.number + 1) kept.push(page);
  });
  // Writers who set spaces around every number leave many that do not count up.
  return kept.length * 2 >= all.length ? [...kept, ...gluedPages(lines, kept)] : [];
}

/**
 * The page number before proven ones may have run into a figure: "（3-43 名）" is 3-4 with the page number 3. A text
 * that sets no space behind its figures gives it away: it is taken where it is the only one, and ends with the number
 * that is missing. Returns spans of the source.
 */
function gluedPages(lines: readonly Line[], kept: readonly InlinePage[]): Span[] {
  const first = kept[0];
  if (first === undefined || first.number < 2) return [];
  const digits = `${first.number - 1}`;
  const found: Span[] = [];
  for (const line of lines) {
    for (const match of line.text.matchAll(FIGURE_AND_PAGE)) {
      const from = line.start + match.index + match[0].trimEnd().length - digits.length;
      found.push({ start: from, end: line.start + match.index + match[0].length });
      if (found.length > 1 || from > first.start || !match[0].trimEnd().endsWith(digits)) return [];
    }
  }
  return found;
}

/** A figure and the space behind a page number that ran into it. */
const FIGURE_AND_PAGE = /(?<=[\d\-—~～.])\d{2,6} +(?=[\u4e00-\u9fff])/g;

/** Tags and entities that a page left in a line: "<h1>在开幕式上的致辞</h1>", "&nbsp;". */
const TAG =
  /<\/?(?:p|br|div|span|h[1-6]|strong|b|em|i|font|table|tbody|td|tr|th|u|ul|ol|li|a|img|hr|sup|sub|blockquote|section|article|header|footer|main|center)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|emsp|ensp|thinsp|ldquo|rdquo|mdash|middot|hellip|quot|amp|lt|gt);/gi;

/** A line in tags as it reads without them; one that has no words in it as it is. */
export function withoutTags(text: string): string {
  const words = text.replace(TAG, '').trim();
  return /[\u4e00-\u9fff]/.test(words) ? words : text;
}

/** Finds the left-overs of HTML inside lines of Chinese text; program text keeps its own. Returns spans of the source. */
export function inlineTags(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    const { text } = line;
    if ((line.signs & SIGN.tag) === 0 || text.indexOf('`') >= 0) continue;
    for (const match of text.matchAll(TAG)) {
      const start = line.start + match.index;
      found.push({ start, end: start + match[0].length });
    }
  }
  return found;
}
