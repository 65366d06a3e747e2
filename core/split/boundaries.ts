import { endsSpeech } from '../classify/cues.ts';
import { salutationLength } from '../classify/salutation.ts';
import { lineOrdinal } from '../outline/scan.ts';
import { charSet, endsIn } from '../text/chars.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { bare, endsLikeTitle, isBareName, isDateLine, isSpeaker, mayBeTitle } from '../text/words.ts';
import { speakerTurns } from './turns.ts';

/** Short lines in a row that may be the head of another speech, and what speaks for it. */
interface HeadBlock {
  /** First line of the new speech. */
  readonly start: number;
  /** First line after the block. */
  readonly end: number;
  readonly score: number;
  /** Its first words look like those of other heads: a speaker on a line of its own. */
  readonly bySpeaker: boolean;
  /** The last letters of its title; titles of one source are often alike. */
  readonly titleEnd: string;
}

/** Weights of the signs, set by hand; a block opens a speech from THRESHOLD on. */
const WEIGHTS = {
  title: 2,
  salutation: 3,
  speaker: 2,
  name: 1,
  date: 1,
  thanksBefore: 2.5,
  endBefore: 1.5,
  signatureBefore: 1.5,
  separator: 1.5,
  quotedBefore: 1.5,
  restart: 1,
  otherSpeakers: 2,
  handedOn: 2,
  titlesAlike: 1.5,
  newsLead: 2.5,
  wideGap: 2,
  numberingGoesOn: -4,
} as const;
const THRESHOLD = 4;

const LONGEST_LINE = 60;
const MAX_LINES = 7;
const LAST_WORDS = 120;
const THANKS =
  /(?:谢谢|感谢)(?:大家|各位|同志们|领导|你们|聆听|老师|同学们)?[^。！!]{0,12}[。！!]?$|(?:完毕|到此结束)[。！!]?$|批评指正[。！!]?$/;
const SEPARATOR = /^(?:[-=*_~—－·•.#]{3,}|附件?\s*\d{0,2}\s*[：:]?|[*＊]\s?[*＊]\s?[*＊])$/;
const UNIT_END =
  /(?:委员会|办公室|政府|党工委|党委|党组|支部|学校|中学|小学|大学|学院|医院|公司|集团|局|厅|委|办|部|处|中心|协会|学会|工会|团委)$/;

const NO_TITLE = charSet('`|<>{}=。');
const LINE_END = charSet('。；;，,！!？?');

/** Two halves of equal length make a title of a slogan: "党建引领聚合力　精细治理提品质". */
function isSlogan(line: string): boolean {
  const [first = '', second = '', ...more] = line.split(/[\s　]+/);
  const letters = first.replace(/[“”"]/g, '').length;
  return more.length === 0 && letters >= 4 && letters === second.replace(/[“”"]/g, '').length;
}

function isShortLine(text: string): boolean {
  if (text.length > LONGEST_LINE || endsIn(text, LINE_END)) return false;
  for (let i = 0; i < text.length; i++) if (NO_TITLE[text.charCodeAt(i)] === 1) return false;
  return true;
}

/** The value of the first ordinal at a line start in a stretch, with its family. */
function firstOrdinal(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
): { family: string; value: number } | null {
  for (let i = from; i < to; i++) {
    const paragraph = paragraphs[i];
    const found = paragraph === undefined ? null : lineOrdinal(paragraph, i);
    if (found !== null && found.family !== 'bullet' && found.family !== 'meeting') return found;
  }
  return null;
}

function blockAt(paragraphs: readonly Paragraph[], at: number, to: number): number {
  let end = at;
  while (end < to && end - at < MAX_LINES) {
    const paragraph = paragraphs[end];
    if (paragraph === undefined || !isShortLine(paragraph.text) || salutationLength(paragraph.text) > 0)
      break;
    if (lineOrdinal(paragraph, end) !== null) break;
    end += 1;
  }
  return end;
}

/** Lines at the head of a block that sign the speech before: a unit, a date, no person. */
function signatureLines(paragraphs: readonly Paragraph[], at: number, end: number): number {
  let count = 0;
  while (at + count < end) {
    const text = paragraphs[at + count]?.text ?? '';
    const unit =
      UNIT_END.test(text) && !endsLikeTitle(text) && isDateLine(paragraphs[at + count + 1]?.text ?? '');
    if (
      !isDateLine(text) &&
      !unit &&
      !SEPARATOR.test(text) &&
      !ANNOUNCES_TEXT.test(text) &&
      !ATTACHED.test(text)
    )
      break;
    count += 1;
  }
  return count;
}

const NEWS_HEAD = 160;
const NEWS_DATE = 60;
/** The first paragraph of a news item tells who met whom: it is no short line. */
const NEWS_LENGTH = 30;

/** How a news item begins: a date and a meeting within its first words. */
const NEWS_LEAD =
  /^.{0,40}?(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日.{0,60}?(?:召开|举行|举办|组织|开展|主持|开幕|启动|召集)|^(?:近日|日前|连日来|本报讯|本网讯|.{0,12}讯[（(]).{0,60}(?:召开|举行|举办|组织|开展)/;

function isNewsLead(text: string): boolean {
  // The cheap look for a date first: the full pattern is asked of few paragraphs.
  const dated =
    text.lastIndexOf('月', NEWS_DATE) >= 0 || /^(?:近日|日前|连日来|本报讯|本网讯|.{0,12}讯[（(])/.test(text);
  return dated && NEWS_LEAD.test(text.slice(0, NEWS_HEAD));
}

/** Is the paragraph set off by more empty lines than its source uses between paragraphs? */
function isSetOff(paragraphs: readonly Paragraph[], at: number, usualGap: number): boolean {
  return (paragraphs[at]?.gap ?? 0) >= usualGap + 2;
}

function usualGapOf(paragraphs: readonly Paragraph[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let i = from + 1; i < to; i++) {
    const gap = paragraphs[i]?.gap ?? 0;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [gap, count] of counts) {
    if (count > most) {
      most = count;
      usual = gap;
    }
  }
  return usual;
}

/** The words before a text that is handed on: "现将……的讲话摘要予以印发". */
const HANDS_ON =
  /(?:现将|现予|予以).{0,60}(?:印发|转发|刊发|摘登|公布|下发)|(?:全文|摘要|内容|讲话|发言)如下[：:。]?$/;
/** "附件：在……会议上的讲话" in a notice names the speech that follows. */
const ATTACHED = /^附件?\s*\d{0,2}\s*[：:]/;
/** "……讲话全文如下：" ends the news item above the speech. */
const ANNOUNCES_TEXT = /(?:讲话|发言|致辞|报告|全文|摘要|内容).{0,4}如下[。：:]$/;
const TITLE_END = 5;

const LOOK_AHEAD = 60;

function readBlock(
  paragraphs: readonly Paragraph[],
  at: number,
  from: number,
  to: number,
  usualGap: number,
): HeadBlock {
  const end = blockAt(paragraphs, at, to);
  const signed = end > at ? signatureLines(paragraphs, at, end) : 0;
  const start = at + signed;
  const lines = paragraphs.slice(start, end).map(({ text }) => text);
  const before = paragraphs[at - 1]?.text ?? '';
  const after = paragraphs[end]?.text ?? '';
  let score = 0;
  const greeting = salutationLength(after);
  if (greeting > 0 && (greeting === after.length || lines.length > 0)) score += WEIGHTS.salutation;
  const title =
    lines.find((line) => mayBeTitle(line) && endsLikeTitle(line) && !isSpeaker(line)) ??
    lines.find((line, i) => isSlogan(line) && UNIT_END.test(lines[i + 1] ?? ''));
  if (title !== undefined) score += WEIGHTS.title;
  const speaker = lines.some(isSpeaker);
  if (speaker) score += WEIGHTS.speaker;
  else if (
    title !== undefined &&
    lines.some((line) => isBareName(line) || (line !== title && UNIT_END.test(line)))
  )
    score += WEIGHTS.name;
  if (lines.some(isDateLine)) score += WEIGHTS.date;
  if (THANKS.test(before) && before.length < 80) score += WEIGHTS.thanksBefore;
  else if (endsSpeech(before.slice(-LAST_WORDS))) score += WEIGHTS.endBefore;
  const marks = paragraphs.slice(at, start).map(({ text }) => text);
  if (marks.some(isDateLine)) score += WEIGHTS.signatureBefore;
  if (marks.some((text) => SEPARATOR.test(text)) || SEPARATOR.test(before)) score += WEIGHTS.separator;
  if (title !== undefined && quotedBefore(paragraphs, from, at, title)) score += WEIGHTS.quotedBefore;
  if (paragraphs.slice(Math.max(from, at - 2), start).some(({ text }) => HANDS_ON.test(text)))
    score += WEIGHTS.handedOn;
  if (isSetOff(paragraphs, at, usualGap)) score += WEIGHTS.wideGap;
  if (isNewsLead(after) && (lines.length === 0 || after.length > NEWS_LENGTH)) score += WEIGHTS.newsLead;
  const promise =
    (speaker ? WEIGHTS.otherSpeakers : 0) + (title === undefined ? 0 : WEIGHTS.titlesAlike) + WEIGHTS.restart;
  if (score > 0 && score + promise >= THRESHOLD) {
    const next = firstOrdinal(paragraphs, end, Math.min(to, end + LOOK_AHEAD));
    if (next !== null && next.value > 1) score += WEIGHTS.numberingGoesOn;
    else if (next !== null && firstOrdinal(paragraphs, Math.max(from, at - LOOK_AHEAD), at) !== null) {
      score += WEIGHTS.restart;
    }
  }
  return {
    start,
    end,
    score,
    bySpeaker: speaker,
    titleEnd: title === undefined ? '' : bare(title).slice(-TITLE_END),
  };
}

/** A notice or a news item names the speech that follows: "现将……《……讲话》印发给你们". */
function quotedBefore(paragraphs: readonly Paragraph[], from: number, at: number, title: string): boolean {
  const letters = bare(title);
  if (letters.length < 8) return false;
  for (let i = Math.max(from, at - 8); i < at; i++)
    if (bare(paragraphs[i]?.text ?? '').includes(letters)) return true;
  return false;
}

const LONG = 50;

/**
 * The paragraphs in (from, to) at which another speech begins, although no collection heading says so: several
 * signs must come together (a title, a salutation, a speaker, thanks before, numbering that begins anew).
 */
export function boundaries(paragraphs: readonly Paragraph[], from: number, to: number): number[] {
  const blocks: HeadBlock[] = [];
  let body = 0;
  let speakers = 0;
  const usualGap = usualGapOf(paragraphs, from, to);
  for (let at = from; at < to; at++) {
    const text = paragraphs[at]?.text ?? '';
    const isBody = text.length > LONG || (text.length > LONG / 2 && /[。！？]$/.test(text));
    const lead = isBody && isNewsLead(text);
    if (!isBody && isSpeaker(text)) speakers += 1;
    if (lead || (!isBody && (isShortLine(text) || salutationLength(text) > 0))) {
      const block = readBlock(paragraphs, at, from, to, usualGap);
      if (body > 0 && block.score > 0) blocks.push(block);
      at = Math.max(at, block.end - 1);
    }
    if (isBody) body += 1;
  }
  const bySpeaker = blocks.filter((block) => block.bySpeaker).length;
  const endings = new Map<string, number>();
  for (const { titleEnd } of blocks) endings.set(titleEnd, (endings.get(titleEnd) ?? 0) + 1);
  const starts: number[] = [];
  let last = from;
  for (const block of blocks) {
    const bonus = block.bySpeaker && (bySpeaker > 1 || speakers > bySpeaker) ? WEIGHTS.otherSpeakers : 0;
    const alike = block.titleEnd !== '' && (endings.get(block.titleEnd) ?? 0) > 1 ? WEIGHTS.titlesAlike : 0;
    if (block.score + bonus + alike < THRESHOLD || !endsPart(paragraphs, last, block.start)) continue;
    if (!hasText(paragraphs, block.end, to)) continue;
    starts.push(block.start);
    last = block.start;
  }
  const turns = speakerTurns(paragraphs, from, to);
  return turns.length === 0 ? starts : [...new Set([...starts, ...turns])].sort((a, b) => a - b);
}

/** May something end here: a speech with a body, or the short note that hands speeches on? */
function endsPart(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  if (hasText(paragraphs, from, to)) return true;
  return paragraphs.slice(from, to).some(({ text }) => HANDS_ON.test(text));
}

/** A speech has a body: without one, the lines before belong to the same head. */
function hasText(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  let letters = 0;
  for (let i = from; i < to; i++) {
    const length = paragraphs[i]?.text.length ?? 0;
    if (length > 30) letters += length;
    if (letters > LONG) return true;
  }
  return false;
}
