import type { Node as PmNode } from '@tiptap/pm/model';
import type { FactCard } from '../../../core/slots/facts.ts';
import { factText } from '../../../core/speech/slots.ts';
import { slotName } from '../model/attrs.ts';
import { placedOrdinals } from './numbering.ts';

/** One paragraph of the draft as printed: its text, and for each character its place in the document. */
interface PrintedLine {
  readonly text: string;
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
}

function printedLine(
  block: PmNode,
  pos: number,
  ordinals: ReadonlyMap<number, string>,
  facts: FactCard,
): PrintedLine {
  const prefix = ordinals.get(pos) ?? '';
  let text = prefix;
  const places = Array.from(prefix, () => pos + 1);
  block.forEach((child, offset) => {
    const at = pos + 1 + offset;
    if (child.isText) {
      const own = child.text ?? '';
      for (let i = 0; i < own.length; i += 1) places.push(at + i);
      text += own;
      return;
    }
    const own =
      child.type.name === 'slot'
        ? (factText(facts, slotName(child)) ?? `{{${slotName(child)}}}`)
        : (ordinals.get(at) ?? '');
    for (let i = 0; i < own.length; i += 1) places.push(at);
    text += own;
  });
  return { text, places, from: pos + 1, to: pos + 1 + block.content.size };
}

/** The paragraphs of a document as printed, in order. */
function printedLines(doc: PmNode, facts: FactCard): PrintedLine[] {
  const ordinals = new Map(placedOrdinals(doc).map((placed) => [placed.from, placed.ordinal]));
  const lines: PrintedLine[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) lines.push(printedLine(node, pos, ordinals, facts));
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
    const from = line.places[shift] ?? line.from;
    const last = line.places[shift + words.length - 1];
    return { from, to: last === undefined ? Math.max(from, line.to) : last + 1 };
  };
}
