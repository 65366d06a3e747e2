import type { FactCard } from '../slots/facts.ts';
import { inlineTexts, plainText, tidyInlines } from './inlines.ts';
import { type Change, originsAfter } from './origins.ts';
import type { Block, Inline, NodeId, Point, Speech } from './speech.ts';

/** Where a slot stands: a line of the header, or the paragraph or point with this id. */
export type SlotPlace = 'title' | 'byline' | 'salutation' | NodeId;

/** A slot of a draft 槽位 and every place it stands in, in reading order; a place counts once for each occurrence. */
export interface SlotUse {
  readonly name: string;
  readonly places: readonly SlotPlace[];
}

/** The slots of a draft in reading order: {{会议}} in the title comes before {{单位}} in the opening. */
export function slotsOf(speech: Speech): SlotUse[] {
  const uses = new Map<string, SlotPlace[]>();
  const note = (inlines: readonly Inline[], place: SlotPlace): void => {
    for (const inline of inlines) {
      if (inline.kind !== 'slot') continue;
      const places = uses.get(inline.name);
      if (places === undefined) uses.set(inline.name, [place]);
      else places.push(place);
    }
  };
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') {
      note(block.content, block.id);
      return;
    }
    for (const point of block.points) {
      note(point.lead, point.id);
      note(point.content, point.id);
      point.body.forEach(visit);
    }
  };
  for (const line of speech.title) note(line, 'title');
  for (const line of speech.byline) note(line, 'byline');
  note(speech.salutation ?? [], 'salutation');
  speech.body.forEach(visit);
  return [...uses].map(([name, places]) => ({ name, places }));
}

/** The text a fact card gives for a slot: a list is joined by 、; null where the card has nothing for it. */
export function factText(facts: FactCard, name: string): string | null {
  if (!Object.hasOwn(facts, name)) return null;
  const fact = facts[name];
  const text = (typeof fact === 'string' ? fact : (fact ?? []).join('、')).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

const SIGNS = /[。，、；：！？,;:!?]/;

/** A fact put in front of a sign loses its own: "再上台阶。" before 。 would end the sentence twice. */
function fitting(value: string, next: string): string {
  if (!SIGNS.test(next)) return value;
  return value.replace(/[。，、；：！？,;:!?]+$/, '');
}

interface Filled {
  readonly inlines: Inline[];
  readonly changes: readonly Change[];
}

/** Fills the slots of one stretch that stands in front of `after`; the changes say which characters gave way. */
function filled(inlines: readonly Inline[], facts: FactCard, after: string): Filled {
  const texts = inlineTexts(inlines);
  const changes: Change[] = [];
  let at = 0;
  const replaced = inlines.map((inline, i): Inline => {
    const start = at;
    at += texts[i]?.length ?? 0;
    const fact = inline.kind === 'slot' ? factText(facts, inline.name) : null;
    if (fact === null) return inline;
    const text = fitting(fact, (texts[i + 1] ?? after).charAt(0));
    changes.push({ start, end: at, length: text.length });
    return { kind: 'text', text };
  });
  return { inlines: tidyInlines(replaced), changes };
}

/** Where the text of a filled slot stands. */
export interface FilledSlot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where in the filled text of a stretch the facts stand that took the place of slots; `after` is what follows the
 * stretch on its line. Slots the card has nothing for are left out.
 */
export function filledSlots(inlines: readonly Inline[], facts: FactCard, after: string): FilledSlot[] {
  const { changes } = filled(inlines, facts, after);
  const names = inlines.flatMap((inline) =>
    inline.kind === 'slot' && factText(facts, inline.name) !== null ? [inline.name] : [],
  );
  let shift = 0;
  return changes.map(({ start, end, length }, index) => {
    const at = start + shift;
    shift += length - (end - start);
    return { name: names[index] ?? '', start: at, end: at + length };
  });
}

function fillPoint(point: Point, facts: FactCard): Point {
  const lead = filled(point.lead, facts, point.leadEnd);
  const content = filled(point.content, facts, '');
  const offset = plainText(point.lead).length + point.leadEnd.length;
  const moved = content.changes.map(({ start, end, length }) => ({
    start: start + offset,
    end: end + offset,
    length,
  }));
  return {
    ...point,
    lead: lead.inlines,
    content: content.inlines,
    body: point.body.map((block) => fillBlock(block, facts)),
    origins: originsAfter(point.origins, [...lead.changes, ...moved], 'keeps-verbatim'),
  };
}

function fillBlock(block: Block, facts: FactCard): Block {
  if (block.kind === 'series')
    return { ...block, points: block.points.map((point) => fillPoint(point, facts)) };
  const { inlines, changes } = filled(block.content, facts, '');
  return { ...block, content: inlines, origins: originsAfter(block.origins, changes, 'keeps-verbatim') };
}

/**
 * The draft with every slot that the fact card knows replaced by its text. Slots without a fact stay. A fact
 * that ends with a sign loses it in front of another. Origins move along and stay verbatim: a name put into its
 * slot is no rewording.
 */
export function fillSlots(speech: Speech, facts: FactCard): Speech {
  const line = (inlines: readonly Inline[]): Inline[] => filled(inlines, facts, '').inlines;
  return {
    title: speech.title.map(line),
    byline: speech.byline.map(line),
    salutation: speech.salutation === null ? null : line(speech.salutation),
    body: speech.body.map((block) => fillBlock(block, facts)),
  };
}

/** A piece of text with every slot filled that the card knows, as `fillSlots` would fill it. */
export function fillText(text: string, facts: FactCard): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (slot, name: string) => factText(facts, name.trim()) ?? slot);
}
