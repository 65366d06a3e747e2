import { salutationLength } from '../classify/salutation.ts';
import { startsWithOrdinal } from '../outline/scan.ts';
import { charSet, endsIn, isHan } from '../text/chars.ts';
import type { Line } from '../text/lines.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';

/** What is known of the lines before they are joined into paragraphs. */
export interface JoinPlan {
  /** Lines that are noise. */
  readonly skip: (index: number) => boolean;
  /** Line index → length of the page number at its head. */
  readonly splices: ReadonlyMap<number, number>;
  /** Of lines that are noise, those that a page break leaves: page numbers and running heads. */
  readonly isPageBreak: (index: number) => boolean;
  /** Page numbers inside lines, in order. */
  readonly pages: readonly Span[];
}

/** Paragraphs of the cleaned view, and the page numbers cut out of them. */
export interface Joined {
  readonly paragraphs: readonly Paragraph[];
  readonly cuts: readonly Span[];
}

interface Builder {
  readonly start: number;
  readonly gap: number;
  end: number;
  lastLine: number;
  readonly parts: string[];
  readonly cuts: Span[];
}

/** More cuts than this in one paragraph is no text; the bound keeps every look-up short. */
const MAX_CUTS = 200;

/**
 * Joins lines into paragraphs. A line is a paragraph, except where a sentence was broken: by a page number at the
 * head of the next line, or by a line break in its middle. Linear in the text.
 */
export function joinLines(lines: readonly Line[], plan: JoinPlan): Joined {
  const paragraphs: Paragraph[] = [];
  const cuts: Span[] = [];
  const width = wrapWidth(lines);
  let page = 0;
  let open: Builder | null = null;
  const close = (): void => {
    if (open !== null && open.parts.length > 0) paragraphs.push(built(open));
    open = null;
  };
  lines.forEach((line, index) => {
    if (plan.skip(index)) return;
    const splice = plan.splices.get(index) ?? 0;
    const previous = lines[index - 1];
    const next: boolean = open !== null && open.lastLine === index - 1 && open.cuts.length < MAX_CUTS;
    const isLater = open !== null && !next && splice === 0 && open.cuts.length < MAX_CUTS;
    const above = isLater ? lineAbovePage(index, open?.lastLine ?? index, plan) : -1;
    const overPage = above >= 0 && isParted(lines[above]?.text ?? '', line.text);
    const glue =
      overPage ||
      (next &&
        previous !== undefined &&
        (splice > 0
          ? isUnfinished(previous.text)
          : isLoneOrdinal(previous.text, line.text) || isBroken(previous, line, width)));
    if (!glue) close();
    const from = line.start + splice;
    const builder: Builder = open ?? {
      start: from,
      gap: line.gap,
      end: from,
      lastLine: index,
      parts: [],
      cuts: [],
    };
    if (splice > 0) cuts.push({ start: glue ? builder.end : line.start, end: from });
    if (glue) {
      // Behind a lone ordinal its line break stays, as the space that parts it from its heading.
      const gap = splice === 0 && isLoneOrdinal(previous?.text ?? '', line.text) ? 1 : 0;
      if (gap > 0) builder.parts.push('\n');
      // Even where nothing is left to cut: the ordinal is a leaf of its own however the file ends its lines.
      if (gap > 0 || from > builder.end) builder.cuts.push({ start: builder.end + gap, end: from });
    }
    let at = from;
    for (let cut = plan.pages[page]; cut !== undefined && cut.start < line.end; cut = plan.pages[++page]) {
      if (cut.start < at) continue;
      builder.parts.push(line.text.slice(at - line.start, cut.start - line.start));
      builder.cuts.push(cut);
      cuts.push(cut);
      at = cut.end;
    }
    builder.parts.push(at === line.start ? line.text : line.text.slice(at - line.start));
    builder.end = line.end;
    builder.lastLine = index;
    open = builder;
  });
  close();
  return { paragraphs, cuts };
}

function built({ start, end, parts, cuts, gap }: Builder): Paragraph {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  // What is cut off at an end of the paragraph is no part of it.
  let first = 0;
  let from = start;
  for (let cut = cuts[first]; cut !== undefined && cut.start === from; cut = cuts[++first]) from = cut.end;
  let last = cuts.length;
  let to = end;
  for (let cut = cuts[last - 1]; last > first && cut !== undefined && cut.end === to; cut = cuts[--last - 1])
    to = cut.start;
  return { start: from, end: to, text, cuts: cuts.slice(first, last), gap };
}

const GOES_ON = charSet('，,、“‘（(《0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const COMMA = charSet('，,、');

function isUnfinished(text: string): boolean {
  return isHan(text.charCodeAt(text.length - 1)) || endsIn(text, GOES_ON);
}

/** An ordinal on a line of its own numbers the line below: "一、" / "提高思想认识", "01" / "多走一步". */
const LONE_ORDINAL =
  /^(?:0[1-9]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,2}[，,、]|[（(]\d{1,2}[）)]|\d{1,2}[、．.]|[①-⑩]|[一二三四五六七八九十])$/;
const LONGEST_ORDINAL = 5;

function isLoneOrdinal(text: string, next: string): boolean {
  return text.length <= LONGEST_ORDINAL && LONE_ORDINAL.test(text) && !startsWithOrdinal(next);
}

/** What parts the last line kept from this one may be a page break: the index of that line, or −1. */
function lineAbovePage(index: number, last: number, plan: JoinPlan): number {
  if (index - last < 2 || index - last > LONGEST_BREAK) return -1;
  for (let i = last + 1; i < index; i++) if (!plan.isPageBreak(i)) return -1;
  return last;
}

/** A page number, a foot and a head. */
const LONGEST_BREAK = 4;

/** Is a sentence that a page break parted whole again with the next line? */
function isParted(text: string, next: string): boolean {
  return (
    text.length >= LONG_LINE &&
    isUnfinished(text) &&
    /[，。；！？、]/.test(text) &&
    /[，。；！？、]/.test(next) &&
    !startsWithOrdinal(next) &&
    salutationLength(next) === 0
  );
}

const FOREIGN = /^(?:[|`>#<*+-]|~~~)/;
const LONG_LINE = 20;

/** Does the sentence of one line run on in the next? */
function isBroken(line: Line, next: Line, width: number | null): boolean {
  const { text } = line;
  if (text.length < LONG_LINE || next.gap > 0 || !isUnfinished(text)) return false;
  const full = width !== null && text.length >= width - 2 && text.length <= width + 2;
  const inside = endsIn(text, COMMA) || /[。；！？]/.test(text);
  if (!full && !inside) return false;
  if (!full && !/[，。；！？、]/.test(next.text)) return false;
  if (FOREIGN.test(text) || FOREIGN.test(next.text) || startsWithOrdinal(next.text)) return false;
  if (!full && startsWithOrdinal(text) && !inside) return false;
  return salutationLength(next.text) === 0 && salutationLength(text) === 0;
}

const MIN_LINES = 8;
const WIDEST = 60;

/** The width at which a converter wrapped every line, or null where lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < MIN_LINES) return null;
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    if (text.length >= LONG_LINE && text.length <= WIDEST && isUnfinished(text)) {
      counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  let most = 0;
  for (const length of counts.keys()) {
    const near = [-2, -1, 0, 1, 2].reduce((sum, d) => sum + (counts.get(length + d) ?? 0), 0);
    if (near > most) {
      most = near;
      best = length;
    }
  }
  return most * 2 >= lines.length ? best : null;
}
