import { ordinalOf } from './ordinals.ts';
import type { Inline, OrdinalStyle } from './speech.ts';

/** The name of a slot: letters (Chinese too), digits and the few signs that no sentence needs inside braces. */
const SLOT = /\{\{\s*([\p{L}\p{N}_·\-/（）()]+)\s*\}\}/gu;

/** A slot 槽位 as text: {{单位}}. */
export function slotText(name: string): string {
  return `{{${name}}}`;
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

function printed(inline: Inline, ordinal: string): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'slot':
      return slotText(inline.name);
    case 'ordinal':
      return ordinal;
  }
}

/** The text of a paragraph, lead or title line: slots as {{名}}, ordinals of inline runs as they print. */
export function plainText(inlines: readonly Inline[]): string {
  const ordinals = inlineOrdinals(inlines);
  return inlines.map((inline, i) => printed(inline, ordinals[i] ?? '')).join('');
}

/** The same inlines with neighbouring texts joined and empty ones gone: the one form equal texts share. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const inline of inlines) {
    const last = tidy.at(-1);
    if (inline.kind !== 'text') tidy.push(inline);
    else if (inline.text === '') continue;
    else if (last?.kind === 'text') tidy[tidy.length - 1] = { kind: 'text', text: last.text + inline.text };
    else tidy.push(inline);
  }
  return tidy;
}

/** Text and slots of a stretch without ordinal marks: "由{{单位}}牵头" gives text, slot, text. */
export function readSlots(text: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(SLOT)) {
    inlines.push({ kind: 'text', text: text.slice(at, match.index) });
    inlines.push({ kind: 'slot', name: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  inlines.push({ kind: 'text', text: text.slice(at) });
  return tidyInlines(inlines);
}
