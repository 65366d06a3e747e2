import { inlineOrdinals } from './number.ts';
import type { Inline } from './speech.ts';

/** The name of a slot: letters (Chinese too), digits and the few signs that no sentence needs inside braces. */
const SLOT = /\{\{\s*([\p{L}\p{N}_·\-/（）()]+)\s*\}\}/gu;
const SLOT_NAME = /^[\p{L}\p{N}_·\-/（）()]{1,20}$/u;

/** Whether text can hold a slot of this name: {{单位}} reads back as a slot, {{单 位}} would not. */
export function isSlotName(name: string): boolean {
  return SLOT_NAME.test(name);
}

/** A slot 槽位 as text: {{单位}}. */
export function slotText(name: string): string {
  return `{{${name}}}`;
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

/** The text of every inline of one paragraph by itself. */
export function inlineTexts(inlines: readonly Inline[]): string[] {
  const ordinals = inlineOrdinals(inlines);
  return inlines.map((inline, i) => printed(inline, ordinals[i] ?? ''));
}

/** The text of a paragraph, lead or title line: slots as {{名}}, ordinals of inline runs as they print. */
export function plainText(inlines: readonly Inline[]): string {
  return inlineTexts(inlines).join('');
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
