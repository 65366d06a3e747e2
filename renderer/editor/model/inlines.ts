import type { Mark, Node as PmNode, Schema } from '@tiptap/pm/model';
import { tidyInlines } from '../../../core/speech/inlines.ts';
import type { Inline } from '../../../core/speech/speech.ts';
import { slotName, styleOf } from './attrs.ts';

/** The signs that end a lead, as core's `splitLead` knows them, and those a user may put there instead. */
const LEAD_END = /^[。；;：:！!？?，,、]/;

/** Inlines as children of a textblock; with `run` as the part of a head that follows its lead. */
export function inlineNodes(schema: Schema, inlines: readonly Inline[], run = false): PmNode[] {
  const marks = run ? [schema.mark('run')] : [];
  const filled = inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '');
  return filled.map((inline) => inlineNode(schema, inline, marks));
}

function inlineNode(schema: Schema, inline: Inline, marks: readonly Mark[]): PmNode {
  switch (inline.kind) {
    case 'text':
      return schema.text(inline.text, marks);
    case 'slot':
      return schema.node('slot', { name: inline.name }, undefined, marks);
    case 'ordinal':
      return schema.node('ordinal', { style: inline.style, restart: inline.restart }, undefined, marks);
  }
}

/** One child of a textblock as an inline of core/speech. */
export function inlineOf(node: PmNode): Inline {
  if (node.isText) return { kind: 'text', text: node.text ?? '' };
  if (node.type.name === 'slot') return { kind: 'slot', name: slotName(node) };
  const attrs: Record<string, unknown> = node.attrs;
  return { kind: 'ordinal', style: styleOf(attrs['style']), restart: attrs['restart'] === true };
}

/** The children of a textblock as inlines of core/speech, neighbouring texts joined. */
export function inlinesOf(textblock: PmNode): Inline[] {
  return tidyInlines(textblock.children.map(inlineOf));
}

/** True for the part of a head that follows its lead. */
export function isRun(node: PmNode): boolean {
  return node.marks.some((mark) => mark.type.name === 'run');
}

/** How many of a head's children belong to its lead: all up to the first that is run in. */
export function leadCount(head: PmNode): number {
  const first = head.children.findIndex(isRun);
  return first < 0 ? head.childCount : first;
}

/** A head cut into the parts a point has. */
export function headParts(head: PmNode): {
  readonly lead: Inline[];
  readonly leadEnd: string;
  readonly content: Inline[];
} {
  const cut = leadCount(head);
  const lead = tidyInlines(head.children.slice(0, cut).map(inlineOf));
  const rest = tidyInlines(head.children.slice(cut).map(inlineOf));
  const first = rest[0];
  if (first?.kind !== 'text' || !LEAD_END.test(first.text)) return { lead, leadEnd: '', content: rest };
  const content = tidyInlines([{ kind: 'text', text: first.text.slice(1) }, ...rest.slice(1)]);
  return { lead, leadEnd: first.text.charAt(0), content };
}
