import { type Paragraph, sourceEnd, sourceStart } from '../text/paragraph.ts';
import type { Warning } from '../text/span.ts';
import { announcedLeads } from './announced.ts';
import { type Chain, chainUp } from './chains.ts';
import type { Family } from './families.ts';
import { headingEnd } from './heading.ts';
import { type Evidence, judgeChain, provenFamilies } from './judge.ts';
import { headingLines, parallelLeads } from './leads.ts';
import { markedHeadings } from './markdown.ts';
import { nest, type PlacedPoint, type Point, type Series } from './nest.ts';
import type { OutlineNode } from './node.ts';
import { type Candidate, scanParagraph } from './scan.ts';
import { numberingWarnings } from './warnings.ts';

/** The outline of one speech: its points with depths, and remarks on its numbering. */
export interface Outline {
  readonly points: readonly PlacedPoint[];
  readonly warnings: readonly Warning[];
}

/** What the outline has to know about a speech besides its paragraphs. */
export interface OutlineContext {
  /** Paragraphs that lead back to the top: "同志们，……", "在此我郑重表态：". */
  readonly breaks: ReadonlySet<number>;
  /** Paragraphs that turn to what comes next without ending the speech: "下半年，我们将重点做好以下工作：". */
  readonly turns?: ReadonlySet<number>;
  /** The text stops in mid-sentence. */
  readonly truncated: boolean;
}

const FENCE = /^(?:```|~~~)/;

/** Paragraphs that are program text or table rows: nothing in them is a point. */
function foreignParagraphs(paragraphs: readonly Paragraph[]): Set<number> {
  const foreign = new Set<number>();
  let fenced = false;
  paragraphs.forEach(({ text }, para) => {
    const code = text.charCodeAt(0);
    if (!fenced && code !== 0x60 && code !== 0x7e && code !== 0x7c) return;
    const fence = FENCE.test(text);
    if (fence || fenced || text.startsWith('|')) foreign.add(para);
    if (fence) fenced = !fenced;
  });
  return foreign;
}

/** Ordinals that end a heading although no full stop does: "二、把好事做细（一）先问需要再出力。". */
const HARD: ReadonlySet<Family> = new Set<Family>(['han', 'han-paren', 'arabic-paren', 'circled']);

function pointOf(
  candidate: Candidate,
  paragraphs: readonly Paragraph[],
  next: Candidate | undefined,
  sibling: Candidate | undefined,
): Point {
  const text = paragraphs[candidate.para]?.text ?? '';
  const headingFrom = skipMarks(text, candidate.end);
  const natural = candidate.family === 'meeting' ? headingFrom : headingEnd(text, headingFrom);
  let stop = natural;
  if (next?.para === candidate.para && HARD.has(next.family) && next.at > headingFrom)
    stop = Math.min(stop, next.at);
  if (sibling?.para === candidate.para && sibling.at > headingFrom) stop = Math.min(stop, sibling.at);
  while (stop > headingFrom && stop < natural && /[，,、\s　]/.test(text.charAt(stop - 1))) stop -= 1;
  return {
    para: candidate.para,
    at: candidate.at,
    markerEnd: candidate.end,
    headingFrom,
    headingTo: stop,
    inline: candidate.place !== 'line',
  };
}

/** Markdown's bold marks are no part of a heading. */
function skipMarks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === '*') at += 1;
  return at;
}

/**
 * Finds the points of a speech and nests them: ordinals → series → tree. Paragraphs are the body's, in order.
 * Never fails; linear in the text.
 */
export function outline(paragraphs: readonly Paragraph[], context: OutlineContext): Outline {
  const foreign = foreignParagraphs(paragraphs);
  const candidates: Candidate[] = [];
  paragraphs.forEach((paragraph, para) => {
    if (foreign.has(para)) return;
    for (const item of scanParagraph(paragraph, para)) {
      if (foreign.size === 0 || !isDash(item)) candidates.push(item);
    }
  });
  const numbered = new Set<number>();
  for (const { place, para } of candidates) if (place === 'line') numbered.add(para);
  // A text with program lines or tables is a manual: its headings head no parts of a speech.
  const marked = foreign.size > 0 ? [] : markedHeadings(paragraphs, (para) => numbered.has(para));
  const chains = underHeadings(chainUp(candidates), marked);
  const evidence: Evidence = {
    proven: provenFamilies(chains),
    truncated: context.truncated,
    lastPara: paragraphs.length - 1,
  };
  const series: Series[] = [];
  const taken = new Set<number>(foreign);
  for (const { points } of marked) for (const { para } of points) taken.add(para);
  for (const chain of chains) {
    const verdict = judgeChain(chain, paragraphs, evidence);
    if (!verdict.isSeries) continue;
    series.push({
      family: chain.family,
      look: wordingOf(chain),
      points: chain.items.map((item, i) =>
        pointOf(item, paragraphs, followerOf(item, candidates), chain.items[i + 1]),
      ),
      why: verdict.why,
    });
    for (const item of chain.items) if (item.place === 'line') taken.add(item.para);
  }
  const isTaken = (para: number): boolean => taken.has(para);
  const told = announcedLeads(paragraphs, isTaken);
  for (const lead of told) for (const point of lead.points) taken.add(point.para);
  const leads = [...told, ...parallelLeads(paragraphs, isTaken)];
  for (const lead of leads) for (const point of lead.points) taken.add(point.para);
  const lines = headingLines(paragraphs, isTaken);
  const kept = withoutPreviews(series, paragraphs);
  const points = nest([...kept, ...marked, ...leads, ...lines], paragraphs, context.breaks, context.turns);
  return { points, warnings: numberingWarnings(chains, kept, paragraphs) };
}

/** The ordinal behind another in reading order. A search instead of a table: a text may hold an ordinal at every other letter. */
function followerOf(item: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = candidates[middle];
    const isBehind =
      there !== undefined && (there.para > item.para || (there.para === item.para && there.at > item.at));
    if (isBehind) high = middle;
    else low = middle + 1;
  }
  return candidates[low];
}

/** Markdown's own bullets; in a manual they list options and files. */
function isDash({ family, look }: Candidate): boolean {
  return family === 'bullet' && /^[-*+]/.test(look);
}

/** Ordinals that count a noun (第一个问题) hold those that do not (第一，). */
function wordingOf({ family, items }: Chain): string {
  if (family === 'label') return items[0]?.look ?? '';
  return family === 'nth' && items.every(({ look }) => look !== '') ? 'noun' : '';
}

/** Bullets carry no number, so a heading between two of them ends one list and begins another. */
function underHeadings(chains: readonly Chain[], marked: readonly Series[]): Chain[] {
  const heads = marked.flatMap(({ points }) => points.map(({ para }) => para)).sort((a, b) => a - b);
  if (heads.length === 0) return [...chains];
  return chains.flatMap((chain) => {
    if (chain.family !== 'bullet') return [chain];
    const parts: Chain[] = [];
    let head = 0;
    let items: Candidate[] = [];
    for (const item of chain.items) {
      const passed = head;
      while ((heads[head] ?? Number.POSITIVE_INFINITY) < item.para) head += 1;
      if (head > passed && items.length > 0) {
        parts.push({ family: chain.family, items });
        items = [];
      }
      items.push(item);
    }
    parts.push({ family: chain.family, items });
    return parts;
  });
}

const PREVIEW_LETTERS = 6;

/**
 * An opening may announce the headings ("我讲三方面内容，一是……；二是……") that then follow. The announcement is no
 * list of its own: its items return as headings.
 */
function withoutPreviews(series: readonly Series[], paragraphs: readonly Paragraph[]): Series[] {
  const headings = new Set<string>();
  for (const { points } of series) {
    for (const point of points) if (!point.inline) headings.add(leadLetters(point, paragraphs));
  }
  return series.filter(({ points }) => {
    if (points.some((point) => !point.inline)) return true;
    const repeated = points.filter((point) => headings.has(leadLetters(point, paragraphs))).length;
    return repeated * 2 <= points.length;
  });
}

function leadLetters(point: Point, paragraphs: readonly Paragraph[]): string {
  const text = paragraphs[point.para]?.text ?? '';
  return text.slice(point.headingFrom, Math.min(point.headingTo, point.headingFrom + PREVIEW_LETTERS));
}

/**
 * The points as nodes that speak of the source: markers and headings as printed, spans in the source.
 * `end` is where the speech ends. A point reaches to the next of its depth or above.
 */
export function nodesOf(
  points: readonly PlacedPoint[],
  paragraphs: readonly Paragraph[],
  end: number,
): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const ends: number[] = new Array<number>(points.length).fill(end);
  const open: number[] = [];
  points.forEach((point, index) => {
    const start = startOf(point, paragraphs);
    while (open.length > 0 && (points[open.at(-1) ?? 0]?.depth ?? 0) >= point.depth)
      ends[open.pop() ?? 0] = start;
    open.push(index);
  });
  points.forEach((point, index) => {
    const paragraph = paragraphs[point.para];
    if (paragraph === undefined) return;
    const heading = paragraph.text.slice(point.headingFrom, point.headingTo).replace(/[*_\s　]+$/, '');
    const headingStart = sourceStart(paragraph, point.headingFrom);
    nodes.push({
      depth: point.depth,
      marker: paragraph.text.slice(point.at, point.markerEnd).trim(),
      heading,
      inline: point.inline,
      start: startOf(point, paragraphs),
      end: ends[index] ?? end,
      headingStart: heading === '' ? startOf(point, paragraphs) : headingStart,
      headingEnd:
        heading === ''
          ? startOf(point, paragraphs)
          : sourceEnd(paragraph, point.headingFrom + heading.length),
      why: point.why,
    });
  });
  return nodes;
}

function startOf(point: Point, paragraphs: readonly Paragraph[]): number {
  const paragraph = paragraphs[point.para];
  return paragraph === undefined ? 0 : sourceStart(paragraph, point.at);
}
