import { ordinalOf } from './ordinals.ts';
import type { Block, Inline, NodeId, OrdinalStyle, Series, Speech } from './speech.ts';

/** The ordinals of a series' points in order, computed from its style. */
export function seriesOrdinals(series: Series): string[] {
  return series.points.map((_, i) => ordinalOf(series.style, i + 1, series.points.length));
}

/** The ordinal of every point of a draft by its id: 一、 for the first point, （二） for the second below it. */
export function numbering(speech: Speech): ReadonlyMap<NodeId, string> {
  const numbers = new Map<NodeId, string>();
  const count = (block: Block): void => {
    if (block.kind === 'paragraph') return;
    const ordinals = seriesOrdinals(block);
    block.points.forEach((point, i) => {
      numbers.set(point.id, ordinals[i] ?? '');
      point.body.forEach(count);
    });
  };
  speech.body.forEach(count);
  return numbers;
}

/**
 * The printed ordinal of every inline of one paragraph: '' for texts and slots, 一是, 二是… for ordinal marks. A
 * run counts on through the paragraph and begins anew at a mark that says `restart`.
 */
export function inlineOrdinals(inlines: readonly Inline[]): string[] {
  const runs = new Map<OrdinalStyle, number[]>();
  const counts: { style: OrdinalStyle; n: number; run: number }[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'ordinal') continue;
    const totals = runs.get(inline.style) ?? [];
    runs.set(inline.style, totals);
    if (totals.length === 0 || inline.restart) totals.push(0);
    const run = totals.length - 1;
    const n = (totals[run] ?? 0) + 1;
    totals[run] = n;
    counts.push({ style: inline.style, n, run });
  }
  const ordinals = counts.map(({ style, n, run }) => ordinalOf(style, n, runs.get(style)?.[run]));
  let next = 0;
  return inlines.map((inline) => {
    if (inline.kind !== 'ordinal') return '';
    next += 1;
    return ordinals[next - 1] ?? '';
  });
}
