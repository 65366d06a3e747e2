import { type Attributes, scanXml, XmlError, type XmlHandler } from './scan.ts';

/** An element with all that is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlNode | string)[];
}

/** Elements held at once: a paragraph of a real speech has a few hundred, the styles of a template 30,000. */
const MAX_NODES = 300_000;

/** The whole of `xml` as a tree, for parts that are small. Throws XmlError. */
export function readXmlTree(xml: string): XmlNode {
  let root: XmlNode | null = null;
  const builder = new TreeBuilder((node) => {
    root = node;
  });
  scanXml(xml, builder);
  if (root === null) throw new XmlError('no element');
  return root;
}

/** Collects elements into trees; `done` receives each outermost one as it closes. Throws XmlError over MAX_NODES. */
export class TreeBuilder implements XmlHandler {
  readonly #open: XmlNode[] = [];
  readonly #done: (node: XmlNode) => void;
  #count = 0;

  constructor(done: (node: XmlNode) => void) {
    this.#done = done;
  }

  /** Whether an element is still open. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(name: string, attributes: Attributes): void {
    this.#count = this.isOpen ? this.#count + 1 : 1;
    if (this.#count > MAX_NODES) throw new XmlError('too many elements');
    const node: XmlNode = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  close(): void {
    const node = this.#open.pop();
    if (node !== undefined && this.#open.length === 0) this.#done(node);
  }
}

/** The first child element of that name. */
export function childOf(node: XmlNode | null, name: string): XmlNode | null {
  if (node === null) return null;
  for (const child of node.children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** All child elements, of that name where one is given. */
export function childrenOf(node: XmlNode | null, name?: string): XmlNode[] {
  const children = node?.children ?? [];
  return children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The text directly inside an element. */
export function ownText(node: XmlNode): string {
  return node.children.reduce<string>((text, child) => (typeof child === 'string' ? text + child : text), '');
}

/** `w:val` of the child of that name; null where there is no such child or no value. */
export function valOf(node: XmlNode | null, name: string): string | null {
  return childOf(node, name)?.attributes['w:val'] ?? null;
}

/** An on/off property: true for `<w:b/>` and `w:val="1"`, false for `w:val="0"`, null where it is not there. */
export function toggleOf(node: XmlNode | null, name: string): boolean | null {
  const child = childOf(node, name);
  if (child === null) return null;
  return !/^(?:0|false|off|none)$/i.test(child.attributes['w:val'] ?? 'true');
}

const SCALES: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pc: 240,
  pi: 240,
};

/** A whole number in an attribute, also where ISO 29500 allows a unit (12pt, 3.7cm); null for anything else. */
export function twipsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(pt|cm|mm|in|pc|pi)?\s*$/.exec(value);
  if (match === null) return null;
  return Math.round(Number(match[1]) * (SCALES[match[2] ?? ''] ?? 1));
}
