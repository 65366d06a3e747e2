import { readSlots, tidyInlines } from './inlines.ts';
import { ordinalOf } from './ordinals.ts';
import type { Inline, OrdinalStyle } from './speech.ts';

/** The styles that run on inside a paragraph; 一、 and 1. there are far more often no ordinals at all. */
const INLINE_STYLES = [
  '一是',
  '一要',
  '第一，',
  '首先，',
  '其一，',
  '一方面，',
  '（一）',
  '（1）',
  '①',
] as const satisfies readonly OrdinalStyle[];

/** An inline point begins a clause. The 、 is no such place, or the saying "一是一、二是二" would count two points. */
const CLAUSE_START = /[。；;：:，,！!？?）”]/;

/** Marks closer together than this enclose no statement. */
const LEAST_ITEM = 3;

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: OrdinalStyle;
  readonly n: number;
}

function boundaries(text: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (i === 0 || CLAUSE_START.test(text.charAt(i - 1))) places.push(i);
  }
  return places;
}

function isRun(run: readonly Mark[], text: string): boolean {
  return (
    run.length >= 2 &&
    run.every((mark, i) => (run[i + 1]?.at ?? text.length) - (mark.at + mark.length) >= LEAST_ITEM)
  );
}

/** All complete runs of one style: 首先 may end with 最后, which turns the whole run into that style. */
function runsOf(style: OrdinalStyle, text: string, places: readonly number[]): Mark[][] {
  const runs: Mark[][] = [];
  let run: Mark[] = [];
  const close = (): void => {
    if (isRun(run, text)) runs.push(run);
    run = [];
  };
  for (const at of places) {
    const next = ordinalOf(style, run.length + 1);
    const first = ordinalOf(style, 1);
    if (run.length > 0 && text.startsWith(next, at)) {
      run.push({ at, length: next.length, style, n: run.length + 1 });
    } else if (text.startsWith(first, at)) {
      close();
      run.push({ at, length: first.length, style, n: 1 });
    } else if (style === '首先，' && run.length > 0 && text.startsWith('最后，', at)) {
      run.push({ at, length: 3, style, n: run.length + 1 });
      run = run.map((mark) => ({ ...mark, style: '首先…最后，' }));
      close();
    }
  }
  close();
  return runs;
}

function marksOf(text: string): Mark[] {
  const places = boundaries(text);
  const marks: Mark[] = [];
  for (const style of INLINE_STYLES) {
    for (const run of runsOf(style, text, places)) {
      if (run.every((mark) => marks.every((other) => other.at !== mark.at))) marks.push(...run);
    }
  }
  return marks.sort((a, b) => a.at - b.at);
}

/**
 * The inlines of a paragraph's text: {{名}} becomes a slot, and the ordinals of runs that count from one inside
 * the paragraph ("要做到三点：一是……；二是……。") become ordinal marks. A lone 一是 stays text. plainText gives
 * back the same text.
 */
export function readInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  const seen = new Set<OrdinalStyle>();
  let at = 0;
  for (const mark of marksOf(text)) {
    inlines.push(...readSlots(text.slice(at, mark.at)));
    inlines.push({ kind: 'ordinal', style: mark.style, restart: mark.n === 1 && seen.has(mark.style) });
    seen.add(mark.style);
    at = mark.at + mark.length;
  }
  inlines.push(...readSlots(text.slice(at)));
  return tidyInlines(inlines);
}

/** Where the first inline run of a text begins; -1 where there is none. */
export function firstRunAt(text: string): number {
  return marksOf(text)[0]?.at ?? -1;
}
