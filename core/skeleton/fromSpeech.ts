import type { Role } from '../classify/role.ts';
import type { DecomposedSpeech, LeafSpan } from '../decomposition.ts';
import type { SlotKind } from '../slots/facts.ts';
import { countCharacters } from '../speech/length.ts';

/** A name in a speech that the next speech will have otherwise: 青禾县 is the place. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: SlotKind;
}

/** A slot of a found skeleton, with the text that stood in its place as example. */
export interface FoundSlot {
  readonly name: string;
  readonly kind: SlotKind;
  readonly label: string;
  readonly example: string;
}

/** A skeleton 骨架 as found in a speech: its formulas as they stand, slots where its content was. */
export interface FoundSkeleton {
  readonly minutes: number;
  readonly points: number;
  readonly slots: readonly FoundSlot[];
  /** One line a paragraph, slots as {{名}}. */
  readonly body: string;
}

/** Roles whose text is content: what the next speech must say anew. The others are formula. */
const CONTENT: Readonly<Partial<Record<Role, string>>> = {
  situation: '情况',
  problem: '问题',
  measure: '举措',
  elaboration: '论述',
};

/** The slot a kind of name becomes; a kind without one is left as it stands. */
const NAMES: Readonly<Partial<Record<SlotKind, string>>> = {
  place: '地区',
  unit: '单位',
  person: '主讲人',
  date: '日期',
  year: '年份',
  meeting: '会议',
  project: '项目',
};

const LONGEST_EXAMPLE = 160;
const PACE = 190;

class Finder {
  readonly #text: string;
  readonly #names: readonly NamedSpan[];
  readonly #slots: FoundSlot[] = [];
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(text: string, names: readonly NamedSpan[]) {
    this.#text = text;
    this.#names = names;
  }

  get slots(): readonly FoundSlot[] {
    return this.#slots;
  }

  #add(base: string, kind: SlotKind, label: string, example: string): string {
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const name = count === 1 && !Object.values(CONTENT).includes(base) ? base : `${base}${count}`;
    this.#slots.push({ name, kind, label, example });
    return `{{${name}}}`;
  }

  /** A stretch of formula with slots for the names in it; the same name is the same slot everywhere. */
  formula(start: number, end: number): string {
    let out = '';
    let at = start;
    for (const name of this.#names) {
      const base = NAMES[name.kind];
      if (base === undefined || name.start < at || name.end > end) continue;
      out += this.#plain(this.#text.slice(at, name.start));
      const known = this.#known.get(name.text) ?? this.#add(base, name.kind, base, name.text);
      this.#known.set(name.text, known);
      out += known;
      at = name.end;
    }
    return out + this.#plain(this.#text.slice(at, end));
  }

  /** Text without stray braces; a slot it has already is a slot of the skeleton too. */
  #plain(text: string): string {
    return text
      .split(/(\{\{[\p{L}\p{N}·]{1,20}\}\})/u)
      .map((piece, i) => (i % 2 === 1 ? this.#declared(piece.slice(2, -2)) : plain(piece)))
      .join('');
  }

  #declared(name: string): string {
    const slot = `{{${name}}}`;
    if (this.#known.get(slot) === undefined)
      this.#slots.push({ name, kind: 'text', label: name, example: '' });
    this.#counts.set(name, Math.max(1, this.#counts.get(name) ?? 0));
    this.#known.set(slot, slot);
    return slot;
  }

  /** A slot in place of a stretch of content. */
  content(base: string, text: string): string {
    const example = plain(text).replace(/\s+/g, '').slice(0, LONGEST_EXAMPLE);
    return this.#add(base, 'text', `${base}，原文约${countCharacters(text)}字`, example);
  }
}

/** Braces of the source would be read as slots. */
function plain(text: string): string {
  return text.replace(/[{}]/g, '');
}

interface Part {
  readonly content: string | null;
  readonly node: number | null;
  readonly start: number;
  readonly end: number;
  /** Whether it begins a line of its own. */
  readonly opensLine: boolean;
}

/** The leaves of a speech, neighbouring ones of content and of one point joined. */
function partsOf(speech: DecomposedSpeech, text: string): Part[] {
  const parts: Part[] = [];
  let reached = speech.start;
  for (const leaf of speech.spans) {
    const { start, end } = trimmed(leaf, text);
    if (start >= end) continue;
    const lead = leadEnd(speech, leaf, text);
    if (lead !== null && lead < end && lead > start) {
      const opensLine = /\n/.test(text.slice(reached, start)) || parts.length === 0;
      parts.push({ content: null, node: leaf.node, start, end: lead, opensLine });
      const content = CONTENT[leaf.role] ?? CONTENT.elaboration ?? null;
      parts.push({ content, node: leaf.node, start: lead, end, opensLine: false });
      reached = end;
      continue;
    }
    const opensLine = /\n/.test(text.slice(reached, start)) || parts.length === 0;
    const content = CONTENT[leaf.role] ?? null;
    const last = parts.at(-1);
    reached = end;
    if (content !== null && last?.content === content && last.node === leaf.node) {
      parts[parts.length - 1] = { ...last, end };
    } else parts.push({ content, node: leaf.node, start, end, opensLine });
  }
  return parts;
}

/** Where the lead of a point that runs on in its paragraph ends, its mark included; null for any other leaf. */
function leadEnd(speech: DecomposedSpeech, leaf: LeafSpan, text: string): number | null {
  const node = leaf.node === null ? undefined : speech.nodes[leaf.node];
  if (node === undefined || leaf.start > node.start || node.headingEnd > leaf.end) return null;
  const mark = /^[。：；，！]/.exec(text.slice(node.headingEnd, leaf.end))?.[0] ?? '';
  return node.headingEnd + mark.length;
}

function trimmed({ start, end }: LeafSpan, text: string): { start: number; end: number } {
  const raw = text.slice(start, end);
  return { start: end - raw.trimStart().length, end: start + raw.trimEnd().length };
}

/**
 * The skeleton of a speech found in a source: title, salutation, opening, transitions, leads and closing stay as they
 * are, with slots for the names in them; what the speech had to say becomes a slot a point, with the old text as
 * example. `names` are those of the whole source, in reading order, without overlap. Ordinals stay as typed.
 */
export function skeletonOf(
  speech: DecomposedSpeech,
  text: string,
  names: readonly NamedSpan[],
): FoundSkeleton {
  const finder = new Finder(text, names);
  const lines: string[] = [];
  for (const part of partsOf(speech, text)) {
    const written =
      part.content === null
        ? finder.formula(part.start, part.end).replace(/\s*\n\s*/g, '\n')
        : finder.content(part.content, text.slice(part.start, part.end));
    if (part.opensLine || lines.length === 0) lines.push(written);
    else lines[lines.length - 1] += written;
  }
  const characters = countCharacters(text.slice(speech.start, speech.end));
  const top = speech.nodes.filter(({ depth }) => depth === 1).length;
  return {
    minutes: Math.min(180, Math.max(1, Math.round(characters / PACE))),
    points: Math.min(20, Math.max(1, top)),
    slots: finder.slots,
    body: lines.join('\n'),
  };
}
