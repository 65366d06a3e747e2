import type { FactCard } from '../slots/facts.ts';
import { plainText, slotText } from '../speech/inlines.ts';
import { type FilledSlot, filledSlots, fillSlots } from '../speech/slots.ts';
import { diffLists } from './diff.ts';
import { words } from './textDiff.ts';
import { isHead, type Unit } from './units.ts';

/** The text of a unit with its slots filled from the fact card. */
export function filledText(unit: Unit, facts: FactCard): string {
  if (isHead(unit)) {
    const { title } = fillSlots(
      { title: [[...unit.content]], byline: [], salutation: null, body: [] },
      facts,
    );
    return title.map((line) => plainText(line)).join('');
  }
  if (unit.part === 'paragraph') return filledLine(unit.node.content, facts);
  const { lead, leadEnd, content } = unit.node;
  return filledLine(lead, facts, leadEnd) + leadEnd + filledLine(content, facts);
}

function filledLine(inlines: Parameters<typeof filledSlots>[0], facts: FactCard, after = ''): string {
  const text = plainText(inlines);
  if (!text.includes('{{')) return text;
  const { title } = fillSlots(
    { title: [[...inlines, { kind: 'text', text: after }]], byline: [], salutation: null, body: [] },
    facts,
  );
  const filled = title.map((line) => plainText(line)).join('');
  return after === '' ? filled : filled.slice(0, filled.length - after.length);
}

/**
 * A new wording of a unit, given with the facts in place, as text with slots: where a fact still stands among words
 * that were left alone its slot comes back, so that a draft stays as open as it was.
 */
export function reslotted(unit: Unit, facts: FactCard, wording: string): string {
  const slots = slotsIn(unit, facts);
  if (slots.length === 0) return wording;
  const before = words(filledText(unit, facts));
  const after = words(wording);
  const kept = diffLists(before, after).flatMap((hunk) => {
    if (!hunk.same) return [];
    const start = before.slice(0, hunk.beforeStart).join('').length;
    const end = start + before.slice(hunk.beforeStart, hunk.beforeEnd).join('').length;
    return [{ start, end, shift: after.slice(0, hunk.afterStart).join('').length - start }];
  });
  let text = wording;
  for (const slot of slots.toReversed()) {
    const stretch = kept.find(({ start, end }) => start <= slot.start && slot.end <= end);
    if (stretch === undefined) continue;
    const at = slot.start + stretch.shift;
    text = text.slice(0, at) + slotText(slot.name) + text.slice(slot.end + stretch.shift);
  }
  return text;
}

function slotsIn(unit: Unit, facts: FactCard): FilledSlot[] {
  if (isHead(unit)) return filledSlots(unit.content, facts, '');
  if (unit.part === 'paragraph') return filledSlots(unit.node.content, facts, '');
  const { lead, leadEnd, content } = unit.node;
  const offset = filledLine(lead, facts, leadEnd).length + leadEnd.length;
  const later = filledSlots(content, facts, '');
  return [
    ...filledSlots(lead, facts, leadEnd),
    ...later.map((slot) => ({ ...slot, start: slot.start + offset, end: slot.end + offset })),
  ];
}
