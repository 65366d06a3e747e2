import type { DecomposedSpeech, SlotMark } from '../../core/decomposition.ts';
import { slotText } from '../../core/speech/inlines.ts';
import type { Span } from '../../core/text/span.ts';

/** Stand for a marked stretch while blocks are cut; both are noncharacters, which no text holds. */
const FIRST = '\ufdd0';
const REST = '\ufdd1';
const HOLE = new RegExp(`${FIRST}${REST}*`, 'g');

/**
 * The marks of a speech that can be honoured, in reading order: each whole inside one leaf, clear of ordinals
 * (which blocks leave out) and of the mark before it.
 */
export function fitMarks(speech: DecomposedSpeech): SlotMark[] {
  const inLeaf = ({ start, end }: Span): boolean =>
    speech.spans.some(
      (leaf) => leaf.role !== 'byline' && leaf.start <= start && start < end && end <= leaf.end,
    );
  const onOrdinal = ({ start, end }: Span): boolean =>
    speech.nodes.some((node) => start < node.start + node.marker.length && node.start < end);
  const marks = [...(speech.slots ?? [])].sort((a, b) => a.start - b.start);
  let free = 0;
  return marks.filter((mark) => {
    if (mark.start < free || !inLeaf(mark) || onOrdinal(mark)) return false;
    free = mark.end;
    return true;
  });
}

/** The source with every marked stretch blanked out to its length, so that every other character keeps its place. */
export function withHoles(source: string, marks: readonly SlotMark[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of marks) {
    text += source.slice(at, start) + FIRST + REST.repeat(end - start - 1);
    at = end;
  }
  return text + source.slice(at);
}

/** A piece cut from such a text, the slots of `marks` in place of its blanks. */
export function withSlots<Piece extends Span & { readonly text: string }>(
  piece: Piece,
  marks: readonly SlotMark[],
): Piece {
  const own = marks.filter((mark) => mark.start >= piece.start && mark.end <= piece.end);
  let next = 0;
  const text = piece.text.replace(HOLE, (hole) => {
    const mark = own[next];
    next += 1;
    return mark === undefined ? hole : slotText(mark.slot);
  });
  return { ...piece, text };
}
