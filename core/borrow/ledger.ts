import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Borrowed, borrowedFrom, readyDraft } from './compare.ts';

/** A text that the draft may have borrowed from: a block of the library or an earlier draft. */
export interface Candidate {
  /** Which source it belongs to; texts of one source are counted together. */
  readonly source: string;
  readonly text: string;
}

/** What a draft has from one source. Shares are of the draft's characters without marks, 0…1. */
export interface SourceShare {
  readonly source: string;
  readonly verbatim: number;
  readonly near: number;
  readonly spans: readonly Borrowed[];
}

/** A sentence of the draft and how much of it stands in its most likely source. */
export interface SentenceShare extends Span {
  readonly text: string;
  readonly share: number;
  readonly source: string;
}

/** The borrowing ledger of a draft 查重账. */
export interface Ledger {
  readonly chars: number;
  /** The share found in any source, each character counted once. */
  readonly share: number;
  /** Most borrowed from first. */
  readonly sources: readonly SourceShare[];
  /** The sentences with anything borrowed, the most borrowed first. */
  readonly sentences: readonly SentenceShare[];
}

const SENTENCE = /[^。！？；\n]+[。！？；]?/g;
const isMark = (char: string): boolean => !/[\p{L}\p{N}]/u.test(char);

/** Reckons what a draft has from the candidates: containment, source by source and sentence by sentence. */
export function ledgerOf(text: string, candidates: readonly Candidate[]): Ledger {
  const draft = readyDraft(text);
  const chars = draft.folded.chars.length;
  const bySource = new Map<string, Borrowed[]>();
  for (const { source, text: other } of candidates) {
    const spans = borrowedFrom(draft, other);
    if (spans.length > 0) bySource.set(source, [...(bySource.get(source) ?? []), ...spans]);
  }
  const places = draft.folded.at;
  const owner = new Map<number, string>();
  const sources = [...bySource]
    .map(([source, spans]) => ({ source, ...marked(spans, places), spans: apart(spans) }))
    .sort((a, b) => b.covered.size - a.covered.size || (a.source < b.source ? -1 : 1));
  for (const { source, covered } of sources) {
    for (const place of covered) if (!owner.has(place)) owner.set(place, source);
  }
  const share = (count: number): number => (chars === 0 ? 0 : count / chars);
  return {
    chars,
    share: share(owner.size),
    sources: sources.map(({ source, spans, verbatim, covered }) => ({
      source,
      verbatim: share(verbatim),
      near: share(covered.size - verbatim),
      spans,
    })),
    sentences: sentencesOf(text, owner),
  };
}

/** The characters that spans cover, marks left out, and how many of them word for word. */
function marked(spans: readonly Borrowed[], places: Uint32Array): { covered: Set<number>; verbatim: number } {
  const covered = new Set<number>();
  let verbatim = 0;
  const inOrder = [...spans].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'verbatim' ? -1 : 1));
  for (const { start, end, kind } of inOrder) {
    for (let at = firstAt(places, start); at < places.length && (places[at] ?? 0) < end; at += 1) {
      const place = places[at] ?? 0;
      if (covered.has(place)) continue;
      covered.add(place);
      if (kind === 'verbatim') verbatim += 1;
    }
  }
  return { covered, verbatim };
}

function firstAt(places: Uint32Array, wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans in reading order; one inside another is left out. */
function apart(spans: readonly Borrowed[]): Borrowed[] {
  let reached = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.end <= reached) return false;
      reached = span.end;
      return true;
    });
}

function sentencesOf(text: string, owner: ReadonlyMap<number, string>): SentenceShare[] {
  const found: SentenceShare[] = [];
  for (const line of linesOf(text)) {
    for (const match of line.text.matchAll(SENTENCE)) {
      const start = line.start + match.index;
      const end = start + match[0].length;
      const from = new Map<string, number>();
      let chars = 0;
      for (let at = start; at < end; at += 1) {
        if (isMark(text.charAt(at))) continue;
        chars += 1;
        const source = owner.get(at);
        if (source !== undefined) from.set(source, (from.get(source) ?? 0) + 1);
      }
      const [best] = [...from].sort((a, b) => b[1] - a[1]);
      if (best === undefined || chars === 0) continue;
      found.push({ start, end, text: match[0], share: best[1] / chars, source: best[0] });
    }
  }
  return found.sort((a, b) => b.share - a.share || b.end - b.start - (a.end - a.start) || a.start - b.start);
}
