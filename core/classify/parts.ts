import type { PlacedPoint } from '../outline/nest.ts';
import { type Paragraph, sourceEnd, sourceStart } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { isByline } from '../text/words.ts';
import { closingCueOf, endsSpeech, isOutlook, isPledge, leadsToTop, turnsAway } from './cues.ts';

/** How many paragraphs at the end of a body are signature, date or attachments 落款. */
export function signatureStart(body: readonly Paragraph[]): number {
  let at = body.length;
  while (at > 1 && body.length - at < 4 && isSignature(body[at - 1]?.text ?? '', at < body.length)) at -= 1;
  // An attachment or a unit alone is no signature; a date or a named person is.
  while (
    at < body.length &&
    !body.slice(at).some(({ text }) => isByline(text) || /^附(?:件|：|:|表)/.test(text))
  )
    at += 1;
  return at;
}

const UNIT =
  /(?:委员会|办公室|政府|党委|党组|支部|总支|学校|中学|小学|大学|学院|医院|公司|集团|局|厅|委|办|部|处|科|中心|协会|学会|工会|团委|村委会|居委会)$/;

/** A short line of nothing but a name above a date: "县政协学习考察组". */
function isUnitLine(text: string): boolean {
  return (
    /^[\u4e00-\u9fff×X*·（）()\s　]{2,24}$/.test(text) &&
    /(?:组|团|队|班|室|站|所|会|社|区|村|镇|乡|县|市|省|厂|行|院|庭|馆|园)$/.test(text)
  );
}

function isSignature(text: string, followed: boolean): boolean {
  if (text.length > 44) return false;
  if (/^附(?:件|：|:|表)/.test(text)) return true;
  if (/[。！!？?；;，,]$/.test(text)) return false;
  return (
    isByline(text) ||
    (followed && (UNIT.test(text) || isUnitLine(text))) ||
    /^(?:19|20)\d\d年\d{1,2}月\d{0,2}$/.test(text)
  );
}

/** Paragraphs that lead back to the top of the outline. */
export function breaksOf(body: readonly Paragraph[]): Set<number> {
  const breaks = new Set<number>();
  body.forEach(({ text }, para) => {
    if (leadsToTop(text)) breaks.add(para);
  });
  return breaks;
}

/** Paragraphs that turn the outline back to its top without ending the speech. */
export function turnsOf(body: readonly Paragraph[]): Set<number> {
  const turns = new Set<number>();
  body.forEach(({ text }, para) => {
    if (turnsAway(text)) turns.add(para);
  });
  return turns;
}

const VOCATIVE_INSIDE =
  /[。！!？?][\s　]*(?=(?:同志们|各位(?:领导|代表|委员|同志|嘉宾|来宾|老师|家长|同事|同学)|(?![我你他她它人咱俺]们)[\u4e00-\u9fff]{2,4}们)(?:[、，,\s]{1,2}(?:各位[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2}们))*[，,！!])/g;

/** What closing and opening are read from. */
export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly points: readonly PlacedPoint[];
  readonly breaks: ReadonlySet<number>;
  /** Paragraphs from here on are the signature. */
  readonly signature: number;
}

/** The opening 开场: everything before the first point; without points, the first paragraph of several. */
export function openingOf(body: Body): Span | null {
  const { paragraphs, points, signature } = body;
  const first = paragraphs[0];
  if (first === undefined || signature === 0) return null;
  const point = points[0];
  if (point === undefined) {
    if (signature < 3) return null;
    let last = 0;
    while (last + 2 < signature && (paragraphs[last]?.text.length ?? 0) < 30) last += 1;
    return { start: first.start, end: paragraphs[last]?.end ?? first.end };
  }
  const paragraph = paragraphs[point.para];
  if (paragraph === undefined) return null;
  if (point.inline) {
    const before = paragraph.text.slice(0, point.at).trimEnd();
    if (before !== '') return { start: first.start, end: sourceEnd(paragraph, before.length) };
  }
  const last = paragraphs[point.para - 1];
  return last === undefined ? null : { start: first.start, end: last.end };
}

/** Where the closing 结尾 begins, as a paragraph and an offset in it, or null. */
function closingStart(body: Body): { para: number; at: number } | null {
  const { paragraphs, points, signature } = body;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return closingWithoutPoints(body);
  const atBreak = closingBreak(body);
  if (atBreak !== null) return { para: atBreak, at: 0 };
  const from = last.para + 1;
  if (from >= signature) return insideLast(body, last);
  for (
    let para = Math.max(last.alone ? from + 1 : from, signature - LONGEST_CLOSING);
    para < signature;
    para++
  ) {
    if (closingCueOf(paragraphs[para]?.text ?? '') !== null) return { para, at: 0 };
  }
  const usual = usualTail(points, last);
  const surplus = signature - from - usual;
  if (surplus >= 1 && surplus <= 2) return { para: from + usual, at: 0 };
  const end = paragraphs[signature - 1]?.text ?? '';
  if (endsSpeech(end)) return { para: signature - 1, at: 0 };
  return insideLast(body, last);
}

/** A closing has no more paragraphs than this. */
const LONGEST_CLOSING = 12;

interface FreeBreak {
  readonly para: number;
  /** Index of the first point behind it. */
  readonly next: number;
}

/** Breaks across which no series runs: the speech may turn to its end there. */
function freeBreaks({ points, breaks, signature }: Body): FreeBreak[] {
  const first = points[0];
  if (first === undefined) return [];
  const lastOf = new Map<number, number>();
  points.forEach((point, index) => {
    lastOf.set(point.series, index);
  });
  const free: FreeBreak[] = [];
  let next = 0;
  // The last point of all series that have begun before `next`.
  let reach = -1;
  for (const para of [...breaks].sort((a, b) => a - b)) {
    if (para <= first.para || para >= signature) continue;
    for (; (points[next]?.para ?? Number.POSITIVE_INFINITY) < para; next++) {
      reach = Math.max(reach, lastOf.get(points[next]?.series ?? -1) ?? -1);
    }
    const point = points[next];
    if (point !== undefined && ((point.para === para && !point.inline) || point.depth !== 1 || reach >= next))
      continue;
    free.push({ para, next });
  }
  return free;
}

/**
 * The break that begins the closing: the last one, or the pledge before it. Earlier ones ("各位代表，……" between two
 * lists) only lead from one part of the body to the next.
 */
function closingBreak(body: Body): number | null {
  const free = freeBreaks(body);
  let at = free.length - 1;
  // Breaks with no point between them are one turn to the end.
  while (at > 0 && free[at - 1]?.next === free[at]?.next) at -= 1;
  const before = free[at - 1];
  if (before !== undefined && isPledge(body.paragraphs[before.para]?.text ?? '')) at -= 1;
  const begin = free[at];
  return begin === undefined ? null : pullBack(body.paragraphs, body.points, begin.para);
}

/** Unnumbered paragraphs right before a pledge belong to the closing when they already turn to it. */
function pullBack(paragraphs: readonly Paragraph[], points: readonly PlacedPoint[], para: number): number {
  const above = para - 1;
  const marked = points.some((point) => point.para === above);
  return !marked && closingCueOf(paragraphs[above]?.text ?? '') !== null ? above : para;
}

/** How many unmarked paragraphs follow the siblings of the last point at most. */
function usualTail(points: readonly PlacedPoint[], last: PlacedPoint): number {
  let most = last.alone ? 1 : 0;
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (point.series !== last.series || next === undefined) return;
    most = Math.max(most, next.para - point.para - 1);
  });
  return most;
}

/** The last paragraph may turn to the audience in its middle: "……完成目标任务。同志们，当前……". */
function insideLast({ paragraphs, signature }: Body, last: PlacedPoint): { para: number; at: number } | null {
  const para = signature - 1;
  const text = paragraphs[para]?.text ?? '';
  VOCATIVE_INSIDE.lastIndex = last.para === para ? last.headingTo : 0;
  const match = VOCATIVE_INSIDE.exec(text) ?? lastWords(text, last.para === para ? last.headingTo : 0);
  return match === null ? null : { para, at: match.index + match[0].length };
}

/** Words that end a speech written in one piece: "……。我的发言完了，谢谢大家。". */
const LAST_WORDS_INSIDE =
  /[。！](?=(?:以上[是就，几意建汇]|我的(?:发言|汇报|讲话|介绍)|我就讲|谢谢|最后[，,]|希望大家|让我们|请(?:各位|领导|大家)|祝))/g;
const LAST_LETTERS = 90;

function lastWords(text: string, from: number): RegExpExecArray | null {
  LAST_WORDS_INSIDE.lastIndex = Math.max(from, text.length - LAST_LETTERS);
  return LAST_WORDS_INSIDE.exec(text);
}

/** A speech in one paragraph turns to its end within it, in its second half. */
function insideOnly(text: string): { para: number; at: number } | null {
  VOCATIVE_INSIDE.lastIndex = text.length >> 1;
  const match = VOCATIVE_INSIDE.exec(text) ?? lastWords(text, 0);
  return match === null ? null : { para: 0, at: match.index + match[0].length };
}

const SHORT_THANKS = 30;

/** Thanks alone close a speech together with the last words before them: "荣誉属于过去，我将……。" / "谢谢大家！". */
function withTurn(paragraphs: readonly Paragraph[], para: number, from: number): number {
  const text = paragraphs[para]?.text ?? '';
  const above = paragraphs[para - 1]?.text ?? '';
  const turns = endsSpeech(above) || /我(?:们)?(?:将|一定|会继续|会以)|不辜负/.test(above);
  return text.length <= SHORT_THANKS && !/[：:]$/.test(text) && para - 1 >= from && turns ? para - 1 : para;
}

const CLOSING_SHARE = 0.5;
const CLOSING_PARAGRAPHS = 4;
const FULL_PARAGRAPH = 30;

/** A closing without points has few paragraphs and stands in the second half; the short lines of a toast do not count. */
function earliestClosing(paragraphs: readonly Paragraph[], signature: number): number {
  const long = (text: string): boolean => text.length >= FULL_PARAGRAPH;
  const all = paragraphs.slice(0, signature).filter(({ text }) => long(text)).length;
  const most = Math.max(1, Math.min(CLOSING_PARAGRAPHS, Math.floor(all * CLOSING_SHARE)));
  let para = signature;
  for (let count = 0; para > 1; para--) {
    if (long(paragraphs[para - 1]?.text ?? '')) count += 1;
    if (count > most) break;
  }
  return Math.max(1, para, signature - LONGEST_CLOSING);
}

function closingWithoutPoints({ paragraphs, signature }: Body): { para: number; at: number } | null {
  if (signature < 2) return signature === 1 ? insideOnly(paragraphs[0]?.text ?? '') : null;
  let outlook = -1;
  for (let para = earliestClosing(paragraphs, signature); para < signature; para++) {
    const text = paragraphs[para]?.text ?? '';
    if (closingCueOf(text) === null) continue;
    if (!isOutlook(text)) return { para: withTurn(paragraphs, para, 1), at: 0 };
    if (outlook < 0) outlook = para;
  }
  if (outlook >= 0) return { para: outlook, at: 0 };
  const end = paragraphs[signature - 1]?.text ?? '';
  return endsSpeech(end) ? { para: signature - 1, at: 0 } : null;
}

/** The closing: from where the speech turns to its end to its last sentence, thanks included. */
export function closingOf(body: Body): Span | null {
  const begin = closingStart(body);
  if (begin === null) return null;
  const paragraph = body.paragraphs[begin.para];
  const last = body.paragraphs[body.signature - 1];
  if (paragraph === undefined || last === undefined) return null;
  return { start: sourceStart(paragraph, begin.at), end: last.end };
}
