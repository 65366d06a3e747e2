import type { Node as PmNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Level } from '../../../core/levels/forms.ts';
import { findLevelWords, mainLevel, shiftLevel } from '../../../core/levels/shift.ts';
import { plainLine } from '../view/plainLine.ts';

/** A stretch of a document, in its positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A level word 层级用语 where it stands in the draft, with a few letters from either side. */
export interface PlacedWord extends Stretch {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** A level word and what it is to become. */
export interface PlacedChange extends PlacedWord {
  readonly becomes: string;
}

/** What a shift would do to a stretch of the draft, in reading order. */
export interface DraftShift {
  readonly changes: readonly PlacedChange[];
  /** Words of the old level that the new one has no word for; they stay. */
  readonly kept: readonly PlacedWord[];
  /** Words of other levels, which a person has to look at; they stay. */
  readonly mixed: readonly PlacedWord[];
}

const AROUND = 8;

/** The lines of a stretch with the document's place of each character; a line half in it is read as a whole. */
function linesIn(doc: PmNode, { from, to }: Stretch): ReturnType<typeof plainLine>[] {
  const lines: ReturnType<typeof plainLine>[] = [];
  doc.nodesBetween(from, to, (block, pos) => {
    if (!block.isTextblock) return true;
    lines.push(plainLine(block, pos));
    return false;
  });
  return lines;
}

/** The level most words of a stretch are of; null where it has none. */
export function levelIn(doc: PmNode, stretch: Stretch): Level | null {
  return mainLevel(
    linesIn(doc, stretch)
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** What shifting a stretch from one level to another would do. Slots are facts and left alone. */
export function shiftsIn(doc: PmNode, stretch: Stretch, from: Level, to: Level): DraftShift {
  const changes: PlacedChange[] = [];
  const kept: PlacedWord[] = [];
  const mixed: PlacedWord[] = [];
  for (const { text, places, ends } of linesIn(doc, stretch)) {
    const placed = (start: number, end: number): PlacedWord | null => {
      const at = places[start];
      const stop = ends[end - 1];
      const isPlain = at !== undefined && stop !== undefined && stop - at === end - start;
      if (!isPlain || at < stretch.from || stop > stretch.to) return null;
      return {
        from: at,
        to: stop,
        text: text.slice(start, end),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
      };
    };
    const becomes = new Map(shiftLevel(text, from, to).changes.map((change) => [change.start, change.to]));
    for (const { start, end, level } of findLevelWords(text)) {
      const word = placed(start, end);
      if (word === null) continue;
      const next = becomes.get(start) ?? null;
      if (level !== from) mixed.push(word);
      else if (next === null) kept.push(word);
      else changes.push({ ...word, becomes: next });
    }
  }
  return { changes, kept, mixed };
}

/** Makes the changes given, as one step to undo; each word keeps the marks it stands in. */
export function shifted(state: EditorState, changes: readonly PlacedChange[]): Transaction {
  const { tr, doc, schema } = state;
  for (const { from, to, becomes } of changes) {
    const marks = doc.nodeAt(from)?.marks ?? [];
    tr.replaceWith(tr.mapping.map(from), tr.mapping.map(to), schema.text(becomes, marks));
  }
  return tr;
}
