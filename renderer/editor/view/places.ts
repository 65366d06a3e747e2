import type { Node as PmNode } from '@tiptap/pm/model';
import type { FactCard } from '../../../core/slots/facts.ts';
import { factText } from '../../../core/speech/slots.ts';
import { slotName } from '../model/attrs.ts';
import { placedOrdinals } from './numbering.ts';

/** The words of a paragraph as printed, and for each character its place counted from the paragraph's own. */
interface PrintedWords {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** One paragraph of the draft as printed, and where it stands in the document. */
interface PrintedLine extends PrintedWords {
  readonly pos: number;
  readonly size: number;
}

interface Known extends PrintedWords {
  readonly prefix: string;
  readonly facts: FactCard;
}

function read(
  block: PmNode,
  pos: number,
  ordinals: ReadonlyMap<number, string>,
  facts: FactCard,
): PrintedWords {
  let text = ordinals.get(pos) ?? '';
  const offsets = Array.from(text, () => 1);
  block.forEach((child, offset) => {
    const at = 1 + offset;
    if (child.isText) {
      const own = child.text ?? '';
      for (let i = 0; i < own.length; i += 1) offsets.push(at + i);
      text += own;
      return;
    }
    const own =
      child.type.name === 'slot'
        ? (factText(facts, slotName(child)) ?? `{{${slotName(child)}}}`)
        : (ordinals.get(pos + at) ?? '');
    for (let i = 0; i < own.length; i += 1) offsets.push(at);
    text += own;
  });
  return { text, offsets };
}

const known = new WeakMap<PmNode, Known>();

/** The words of a paragraph. Nodes never change: they are read again only for another number or fact card. */
function printedWords(
  block: PmNode,
  pos: number,
  ordinals: ReadonlyMap<number, string>,
  facts: FactCard,
): PrintedWords {
  const prefix = ordinals.get(pos) ?? '';
  const found = known.get(block);
  if (found?.prefix === prefix && found.facts === facts) return found;
  const words = { ...read(block, pos, ordinals, facts), prefix, facts };
  known.set(block, words);
  return words;
}

/** The paragraphs of a document as printed, in order. */
function printedLines(doc: PmNode, facts: FactCard): PrintedLine[] {
  const ordinals = new Map(placedOrdinals(doc).map((placed) => [placed.from, placed.ordinal]));
  const lines: PrintedLine[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      const { text, offsets } = printedWords(node, pos, ordinals, facts);
      lines.push({ text, offsets, pos, size: node.content.size });
    }
    return !node.isTextblock;
  });
  return lines;
}

/** A place in the document. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds where characters [start, end) of the draft's printed text stand in the document; the draft is read
 * once for all that is asked. Where the text was changed since it was printed, the nearest place with the same
 * words; null where they are gone.
 */
export function placesIn(
  doc: PmNode,
  facts: FactCard,
  text: string,
): (start: number, end: number) => Place | null {
  const lines = printedLines(doc, facts);
  const byText = new Map<string, PrintedLine>();
  for (const line of lines) {
    const words = line.text.trim();
    if (!byText.has(words)) byText.set(words, line);
  }
  return (start, end) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', start);
    const whole = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
    const words = text.slice(start, Math.min(end, lineEnd < 0 ? text.length : lineEnd));
    const same = byText.get(whole.trim());
    const line = same ?? lines.find((each) => words !== '' && each.text.includes(words));
    if (line === undefined) return null;
    const shift =
      same === undefined
        ? line.text.indexOf(words)
        : start - lineStart + line.text.indexOf(whole.trim()) - whole.indexOf(whole.trim());
    const { pos, size, offsets } = line;
    const first = offsets[shift] ?? 1;
    const last = offsets[shift + words.length - 1];
    return { from: pos + first, to: pos + (last === undefined ? Math.max(first, 1 + size) : last + 1) };
  };
}
