import type { Role } from '../classify/role.ts';
import { type BodyLine, grow } from './grow.ts';
import { headerOf } from './header.ts';
import { readInlines } from './inlineRuns.ts';
import { readSlots } from './inlines.ts';
import { ordinalOf } from './ordinals.ts';
import { sectionLead } from './sectionLead.ts';
import { type NodeId, ORDINAL_STYLES, type OrdinalStyle, type Speech } from './speech.ts';

/** A line of a draft's text, trimmed. */
export interface DraftLine {
  readonly text: string;
  /** Offset of its first character in the text. */
  readonly start: number;
  /** True where an empty line stands before it. */
  readonly spaced: boolean;
}

/** The non-empty lines of a text with the knowledge whether an empty line came before. */
export function draftLines(text: string): DraftLine[] {
  const lines: DraftLine[] = [];
  let at = 0;
  let spaced = false;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed === '') spaced = lines.length > 0;
    else {
      lines.push({ text: trimmed, start: at + raw.length - raw.trimStart().length, spaced });
      spaced = false;
    }
    at += raw.length + 1;
  }
  return lines;
}

/** Ordinals that open ordinary sentences as well: a lone "首先，我代表县委……" is no point. */
const NEEDS_COMPANY: readonly OrdinalStyle[] = ['首先，', '其一，', '一是', '一要', '一方面，', '——'];

const NUMBERED = ORDINAL_STYLES.filter((style) => style !== '无' && style !== '首先…最后，');

interface OpenSeries {
  readonly style: OrdinalStyle;
  readonly count: number;
}

interface Claim {
  readonly level: number;
  readonly style: OrdinalStyle;
  readonly opens: boolean;
  readonly ordinal: string;
  readonly leadEnd?: number;
}

function begins(text: string, ordinal: string): boolean {
  if (!text.startsWith(ordinal) || text.length === ordinal.length) return false;
  // "1.5万亩" is a figure, "———" a rule across the page.
  return !/^\d+\.\d|^———/.test(text.slice(0, ordinal.length + 1));
}

/** The ordinal with which `text` carries `series` on, and the style the series then has. */
function continues(series: OpenSeries, text: string): { ordinal: string; style: OrdinalStyle } | null {
  const { style, count } = series;
  if (style === '无' || style === '首先…最后，') return null;
  const ordinal = ordinalOf(style, count + 1);
  if (begins(text, ordinal)) return { ordinal, style };
  if (style === '首先，' && begins(text, '最后，')) return { ordinal: '最后，', style: '首先…最后，' };
  return null;
}

/** The saying "一是一、二是二" begins with what looks like an ordinal and counts nothing. */
const SAYING = /^一是一[、，,]\s*二是二/;

function firstOrdinal(text: string): OrdinalStyle | null {
  if (SAYING.test(text)) return null;
  return NUMBERED.find((style) => begins(text, ordinalOf(style, 1))) ?? null;
}

/** True where a later line carries a series on that would open at `lines[at]`, before anything around it goes on. */
function hasCompany(
  lines: readonly DraftLine[],
  at: number,
  style: OrdinalStyle,
  open: readonly OpenSeries[],
): boolean {
  for (const line of lines.slice(at + 1)) {
    if (line.spaced) return false;
    if (continues({ style, count: 1 }, line.text) !== null) return true;
    if (open.some((series) => continues(series, line.text) !== null)) return false;
  }
  return false;
}

function claimOf(
  lines: readonly DraftLine[],
  texts: readonly string[],
  at: number,
  open: readonly OpenSeries[],
): Claim | null {
  const line = lines[at];
  if (line === undefined) return null;
  const { text } = line;
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const series = open[level];
    const next = series && continues(series, text);
    if (next) return { level, style: next.style, opens: false, ordinal: next.ordinal };
  }
  const style = firstOrdinal(text);
  if (style !== null) {
    // A line that counts on by itself ("一是……；二是……。") is a paragraph with an inline run.
    if (readInlines(text)[0]?.kind === 'ordinal') return null;
    if (NEEDS_COMPANY.includes(style) && !hasCompany(lines, at, style, open)) return null;
    const again = open.findLastIndex((series) => series.style === style);
    return { level: again < 0 ? open.length : again, style, opens: true, ordinal: ordinalOf(style, 1) };
  }
  const leadEnd = sectionLead(texts, at, (next) => firstOrdinal(next) !== null);
  if (leadEnd === null) return null;
  const level = open.findLastIndex((series) => series.style === '无');
  return { level: level < 0 ? open.length : level, style: '无', opens: level < 0, ordinal: '', leadEnd };
}

/**
 * Reads the text of a draft line by line with no guess beyond its grammar: header lines, then points wherever
 * an ordinal opens or carries on a series, paragraphs elsewhere; after an empty line a paragraph belongs to the
 * body again. A line whose number does not fit stays a paragraph with its text. `roleAt` names the role of
 * what stands at an offset.
 */
export function readDraft(text: string, roleAt: (offset: number) => Role, newId: () => NodeId): Speech {
  const lines = draftLines(text);
  const header = headerOf(
    lines.map((line) => line.text),
    (line) => !line.startsWith('——') && firstOrdinal(line) !== null,
  );
  const headed = (from: number, count: number) =>
    lines.slice(from, from + count).map((line) => readSlots(line.text));
  const bodyFrom = header.title + header.byline + header.salutation;
  const body: BodyLine[] = [];
  let open: OpenSeries[] = [];
  const rest = lines.slice(bodyFrom);
  const texts = rest.map((line) => line.text);
  rest.forEach((line, i) => {
    if (line.spaced) open = [];
    const role = roleAt(line.start);
    const claim = claimOf(rest, texts, i, open);
    if (claim === null) {
      body.push({ kind: 'paragraph', level: open.length, role, text: line.text });
      return;
    }
    const { level, style, opens, ordinal, leadEnd } = claim;
    const count = opens ? 1 : (open[level]?.count ?? 0) + 1;
    open = [...open.slice(0, level), { style, count }];
    const point = {
      kind: 'point',
      level,
      role,
      style,
      opens,
      text: line.text.slice(ordinal.length),
    } as const;
    body.push(leadEnd === undefined ? point : { ...point, leadEnd });
  });
  return {
    title: headed(0, header.title),
    byline: headed(header.title, header.byline),
    salutation: header.salutation === 1 ? (headed(bodyFrom - 1, 1)[0] ?? []) : null,
    body: grow(body, newId),
  };
}
