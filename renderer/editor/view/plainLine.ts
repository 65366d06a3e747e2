import type { Node as PmNode } from '@tiptap/pm/model';
import { inlineTexts } from '../../../core/speech/inlines.ts';
import { inlineOf, leadCount } from '../model/inlines.ts';

/** A textblock as core/speech reads it, slots as {{名}}, its own ordinal left out. */
export interface PlainLine {
  readonly text: string;
  /** For each character where the node that shows it begins in the document, and where it ends. */
  readonly places: readonly number[];
  readonly ends: readonly number[];
}

function read(block: PmNode, pos: number): PlainLine {
  const inlines = block.children.map(inlineOf);
  // Lead and run-on text of a point are numbered apart, as core/speech has them apart.
  const cut = block.type.name === 'head' ? leadCount(block) : block.childCount;
  const texts = [...inlineTexts(inlines.slice(0, cut)), ...inlineTexts(inlines.slice(cut))];
  const places: number[] = [];
  const ends: number[] = [];
  block.forEach((child, offset, i) => {
    const at = pos + 1 + offset;
    for (let c = 0; c < (texts[i]?.length ?? 0); c += 1) {
      places.push(child.isText ? at + c : at);
      ends.push(child.isText ? at + c + 1 : at + child.nodeSize);
    }
  });
  return { text: texts.join(''), places, ends };
}

const known = new WeakMap<PmNode, { readonly pos: number; readonly line: PlainLine }>();

/** The plain text of a textblock at `pos`, with the place of each character. Read once while it stands there. */
export function plainLine(block: PmNode, pos: number): PlainLine {
  const found = known.get(block);
  if (found?.pos === pos) return found.line;
  const line = read(block, pos);
  known.set(block, { pos, line });
  return line;
}
