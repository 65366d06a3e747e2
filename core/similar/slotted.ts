import type { Entity } from '../slots/entities.ts';
import { SLOT_KIND_NAMES, type SlotKind } from '../slots/facts.ts';
import { slotText } from '../speech/inlines.ts';

/** A text and the names, dates and figures found in it, in reading order. */
export interface NamedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** The text with every name, date and figure replaced by its kind: what two texts share that differ only in these. */
export function withoutNames({ text, entities }: NamedText): string {
  let masked = '';
  let at = 0;
  for (const { start, end, kind } of entities) {
    masked += `${text.slice(at, start)}{{${kind}}}`;
    at = end;
  }
  return masked + text.slice(at);
}

const NAMES: Readonly<Record<SlotKind, string>> = { ...SLOT_KIND_NAMES, place: '地区', person: '姓名' };

/**
 * The one text that several share but for their names: a slot 槽位 wherever they differ, the words themselves where
 * all agree. The same name in the first text gets the same slot. Null where they differ in more than names.
 */
export function slottedText(texts: readonly NamedText[]): string | null {
  const [first, ...others] = texts;
  if (first === undefined || others.length === 0) return null;
  const masked = withoutNames(first);
  if (others.some((other) => withoutNames(other) !== masked)) return null;
  const slots = new Map<string, string>();
  const used = new Map<string, number>();
  let slotted = '';
  let at = 0;
  for (const [index, { start, end, text, kind }] of first.entities.entries()) {
    slotted += first.text.slice(at, start);
    at = end;
    const differs = others.some((other) => other.entities[index]?.text !== text);
    slotted += differs ? slotText(slotFor(kind, text, slots, used)) : text;
  }
  return slotted + first.text.slice(at);
}

function slotFor(
  kind: SlotKind,
  text: string,
  slots: Map<string, string>,
  used: Map<string, number>,
): string {
  const key = `${kind} ${text}`;
  const known = slots.get(key);
  if (known !== undefined) return known;
  const times = (used.get(kind) ?? 0) + 1;
  used.set(kind, times);
  const name = times === 1 ? NAMES[kind] : `${NAMES[kind]}${times}`;
  slots.set(key, name);
  return name;
}
