import { Mark, Node } from '@tiptap/core';
import type { Role } from '../../../core/classify/role.ts';
import type { OrdinalStyle, Origin } from '../../../core/speech/speech.ts';

/*
 * The editor's schema: core/speech as ProseMirror nodes. A point's own paragraph is its `head`; the lead is
 * the head's plain text, and what follows the lead (the sign that ends it and the sentences run in) wears the
 * mark `run`. No ordinal of a series is in the document: numbering.ts draws them from the structure.
 */

/** What a paragraph or point knows besides its text; `originText` is the text its origins were measured on. */
export interface TextAttrs {
  readonly id: string;
  readonly role: Role;
  readonly origins: readonly Origin[];
  readonly originText: string;
}

export interface SeriesAttrs {
  readonly id: string;
  readonly style: OrdinalStyle;
}

const hidden = <T>(value: T) => ({ default: value, rendered: false, parseHTML: () => value });

const dataAttribute = (name: string, fallback: string) => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

const textAttributes = () => ({
  id: hidden(''),
  role: dataAttribute('role', 'elaboration'),
  origins: hidden<readonly Origin[]>([]),
  originText: hidden(''),
});

const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'title* byline* salutation? (paragraph | series)*',
});

const Text = Node.create({ name: 'text', group: 'inline' });

const headerLine = (name: 'title' | 'byline' | 'salutation') =>
  Node.create({
    name,
    content: 'inline*',
    marks: '',
    defining: true,
    parseHTML: () => [{ tag: `p.sp-${name}` }],
    renderHTML: () => ['p', { class: `sp-${name}` }, 0],
  });

const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  marks: '',
  addAttributes: textAttributes,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'sp-paragraph' }, 0],
});

const Series = Node.create({
  name: 'series',
  content: 'point+',
  addAttributes: () => ({ id: hidden(''), style: dataAttribute('style', '一、') }),
  parseHTML: () => [{ tag: 'div.sp-series' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'sp-series' }, 0],
});

const Point = Node.create({
  name: 'point',
  content: 'head (paragraph | series)*',
  addAttributes: textAttributes,
  parseHTML: () => [{ tag: 'section.sp-point' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, class: 'sp-point' }, 0],
});

const Head = Node.create({
  name: 'head',
  content: 'inline*',
  marks: 'run',
  defining: true,
  parseHTML: () => [{ tag: 'p.sp-head', priority: 60 }],
  renderHTML: () => ['p', { class: 'sp-head' }, 0],
});

const Slot = Node.create({
  name: 'slot',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: false,
  addAttributes: () => ({ name: dataAttribute('name', '') }),
  parseHTML: () => [{ tag: 'span.sp-slot' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'sp-slot' }],
});

const Ordinal = Node.create({
  name: 'ordinal',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ style: dataAttribute('style', '一是'), restart: hidden(false) }),
  parseHTML: () => [{ tag: 'span.sp-ordinal' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'sp-ordinal' }],
});

const Run = Mark.create({
  name: 'run',
  inclusive: true,
  parseHTML: () => [{ tag: 'span.sp-run' }],
  renderHTML: () => ['span', { class: 'sp-run' }, 0],
});

/** Every node and mark of a draft, for the editor and for the conversion. */
export const SPEECH_NODES = [
  Doc,
  Text,
  headerLine('title'),
  headerLine('byline'),
  headerLine('salutation'),
  Head,
  Paragraph,
  Series,
  Point,
  Slot,
  Ordinal,
  Run,
];
