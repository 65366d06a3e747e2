import { inlineTexts, slotText } from '../speech/inlines.ts';
import { seriesOrdinals } from '../speech/number.ts';
import type { Block, Inline, NodeId, OrdinalStyle, Point, Series, Speech } from '../speech/speech.ts';
import type { PageStyle } from './pageStyle.ts';

/** What a line of a written speech is. 'heading1' to 'heading4' are 一、 （一） 1. （1）. */
export type LineKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'salutation'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body';

/**
 * How a stretch of a line is set: 'own' in the face of its line, 'run-in' in the face of the body (the text
 * that goes on behind a heading: "（一）加强领导。各单位要……"), 'lead' as the bold opening of a body line
 * ("一是压实责任。").
 */
export type SpanFace = 'own' | 'run-in' | 'lead';

/** A stretch of a line: text, or the hole of a slot not yet filled. */
export interface LineSpan {
  readonly kind: 'text' | 'slot';
  /** The text, or the name of the slot. */
  readonly text: string;
  readonly face: SpanFace;
}

/** One printed paragraph of a speech. */
export interface Line {
  readonly kind: LineKind;
  /** The paragraph or point it prints; null for title, byline and salutation. */
  readonly id: NodeId | null;
  readonly spans: readonly LineSpan[];
  /** Depth of an unnumbered heading from 1; null for all other lines, whose kind tells. */
  readonly plainHeadingDepth: number | null;
  /** True where the line is a heading with nothing behind it. */
  readonly alone: boolean;
  /** True for the first line of a part of the body that follows a series without belonging to its last point. */
  readonly leavesSeries: boolean;
}

const LEAD_STYLES: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>([
  '第一，',
  '首先，',
  '首先…最后，',
  '其一，',
  '一是',
  '一要',
  '一方面，',
]);
const HEADING_STYLES: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>([
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
]);
/** A longer lead is a sentence, and a page of bold sentences is no help to the speaker's eye. */
const MAX_BOLD_LEAD = 40;
const SENTENCE_END = /[。！？][”’]?/;

/** What of a page's style reaches into the lines themselves. */
type Look = Pick<PageStyle, 'boldLeads' | 'ordinals'>;
const PLAIN_LOOK: Look = { boldLeads: true, ordinals: null };

/**
 * The lines of a speech in printing order, with their ordinals. Lines without any text are left out: an empty
 * paragraph in a draft is a place to write in, and would be a hole on paper.
 */
export function linesOf(speech: Speech, look: Look = PLAIN_LOOK): Line[] {
  const lines: Line[] = [];
  for (const [index, inlines] of speech.title.entries()) {
    const isSubtitle = index > 0 && /^——/.test(textOf(spansOf(inlines, 'own')));
    lines.push(plainLine(isSubtitle ? 'subtitle' : 'title', null, inlines));
  }
  for (const inlines of speech.byline) lines.push(plainLine('byline', null, inlines));
  if (speech.salutation !== null) lines.push(plainLine('salutation', null, speech.salutation));
  for (const [index, block] of speech.body.entries()) {
    const first = lines.length;
    addBlocks(lines, [block], 1, look);
    const opening = lines[first];
    if (opening !== undefined && speech.body[index - 1]?.kind === 'series') {
      lines[first] = { ...opening, leavesSeries: true };
    }
  }
  return withoutBlanks(lines);
}

function withoutBlanks(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let leaves = false;
  for (const line of lines) {
    leaves ||= line.leavesSeries;
    if (textOf(line.spans).trim() === '') continue;
    kept.push({ ...line, leavesSeries: leaves });
    leaves = false;
  }
  return kept;
}

const HEAD_KINDS: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'subtitle', 'byline']);

/** The index of the last line of the title block, under which an empty line is left; -1 without one. */
export function endOfHead(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => HEAD_KINDS.has(line.kind));
}

/** The text of spans, unfilled slots as {{名}}. */
export function textOf(spans: readonly LineSpan[]): string {
  return spans.map((span) => (span.kind === 'slot' ? slotText(span.text) : span.text)).join('');
}

/** The text of spans as it is printed, unfilled slots as 【名】. */
export function shownText(spans: readonly LineSpan[]): string {
  return spans.map((span) => (span.kind === 'slot' ? shownSlot(span.text) : span.text)).join('');
}

/** How an unfilled slot is printed. */
export function shownSlot(name: string): string {
  return `【${name}】`;
}

/** The names of the slots that `lines` still hold, each once, in order of appearance. */
export function unfilledSlots(lines: readonly Line[]): string[] {
  const names = lines.flatMap((line) => line.spans.filter((span) => span.kind === 'slot'));
  return [...new Set(names.map((span) => span.text))];
}

function addBlocks(lines: Line[], blocks: readonly Block[], depth: number, look: Look): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(plainLine('body', block.id, block.content));
    else addSeries(lines, block, depth, look);
  }
}

function addSeries(lines: Line[], written: Series, depth: number, look: Look): void {
  const series = renumbered(written, depth, look);
  const bold = look.boldLeads && hasBoldLeads(series);
  const ordinals = seriesOrdinals(series);
  for (const [index, point] of series.points.entries()) {
    lines.push(pointLine(point, series.style, ordinals[index] ?? '', depth, bold));
    addBlocks(lines, point.body, depth + 1, look);
  }
}

/** Headings are numbered as the look asks; what is counted aloud, 一是 and 首先, stays in the words of the speech. */
function renumbered(series: Series, depth: number, { ordinals }: Look): Series {
  const style = ordinals?.[depth - 1];
  return style === undefined || !HEADING_STYLES.has(series.style) ? series : { ...series, style };
}

/** Leads are set bold all or none, and only where something goes on behind them. */
function hasBoldLeads(series: Series): boolean {
  return (
    LEAD_STYLES.has(series.style) &&
    series.points.some((point) => point.content.length > 0 || point.body.length > 0) &&
    series.points.every((point) => textOf(spansOf(point.lead, 'own')).length <= MAX_BOLD_LEAD)
  );
}

function pointLine(point: Point, style: OrdinalStyle, ordinal: string, depth: number, bold: boolean): Line {
  const alone = point.content.length === 0 && point.leadEnd === '';
  const kind = pointKind(point, style, alone);
  const lead = [textSpan(ordinal, 'own'), ...spansOf(point.lead, 'own'), textSpan(point.leadEnd, 'own')];
  const content = spansOf(point.content, 'own');
  const isPlainHeading = style === '无' && alone && point.lead.length > 0;
  return {
    kind,
    id: point.id,
    spans: joinSpans(
      kind === 'heading1' || kind === 'heading2'
        ? headingSpans(lead, content)
        : [...lead.map((span) => (bold ? { ...span, face: 'lead' as const } : span)), ...content],
    ),
    plainHeadingDepth: isPlainHeading ? depth : null,
    alone: alone && (kind !== 'body' || isPlainHeading),
    leavesSeries: false,
  };
}

/** 1. and （1） number plain list items as often as headings; an item with nothing behind it is body text. */
function pointKind(point: Point, style: OrdinalStyle, alone: boolean): LineKind {
  const leads = alone || point.content.length > 0 || point.body.length > 0;
  switch (style) {
    case '一、':
      return 'heading1';
    case '（一）':
      return 'heading2';
    case '1.':
      return leads ? 'heading3' : 'body';
    case '（1）':
      return leads ? 'heading4' : 'body';
    case '①':
    case '第一，':
    case '首先，':
    case '首先…最后，':
    case '其一，':
    case '一是':
    case '一要':
    case '一方面，':
    case '——':
    case '无':
      return 'body';
    default:
      return style satisfies never;
  }
}

/** The face of the heading goes as far as the first sentence ends; the rest is set as body text. */
function headingSpans(lead: readonly LineSpan[], content: readonly LineSpan[]): LineSpan[] {
  const leadText = textOf(lead);
  if (/[。！？][”’]?$/.test(leadText)) return [...lead, ...asRunIn(content)];
  const end = SENTENCE_END.exec(textOf(content));
  if (end === null) return [...lead, ...content];
  const [head, tail] = splitSpans(content, end.index + end[0].length);
  return [...lead, ...head, ...asRunIn(tail)];
}

function asRunIn(spans: readonly LineSpan[]): LineSpan[] {
  return spans.map((span) => ({ ...span, face: 'run-in' as const }));
}

/** The spans before and after the `at`-th character of their text; a slot is never cut. */
export function splitSpans(spans: readonly LineSpan[], at: number): [LineSpan[], LineSpan[]] {
  const head: LineSpan[] = [];
  const tail: LineSpan[] = [];
  let passed = 0;
  for (const span of spans) {
    const length = textOf([span]).length;
    const cut = at - passed;
    if (cut >= length) head.push(span);
    else if (cut <= 0 || span.kind === 'slot') tail.push(span);
    else {
      head.push({ ...span, text: span.text.slice(0, cut) });
      tail.push({ ...span, text: span.text.slice(cut) });
    }
    passed += length;
  }
  return [head, tail];
}

function plainLine(kind: LineKind, id: NodeId | null, inlines: readonly Inline[]): Line {
  return {
    kind,
    id,
    spans: joinSpans(spansOf(inlines, 'own')),
    plainHeadingDepth: null,
    alone: false,
    leavesSeries: false,
  };
}

function spansOf(inlines: readonly Inline[], face: SpanFace): LineSpan[] {
  const texts = inlineTexts(inlines);
  return inlines.map((inline, index) =>
    inline.kind === 'slot' ? { kind: 'slot', text: inline.name, face } : textSpan(texts[index] ?? '', face),
  );
}

function textSpan(text: string, face: SpanFace): LineSpan {
  return { kind: 'text', text, face };
}

function joinSpans(spans: readonly LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.kind === 'text' && span.text === '') continue;
    if (span.kind === 'text' && last?.kind === 'text' && last.face === span.face) {
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    } else {
      joined.push(span);
    }
  }
  return joined;
}
