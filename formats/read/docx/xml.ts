import { SaxesParser } from 'saxes';

/** XML that is not well formed, declares a document type, or is nested absurdly deep. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** The attributes of an element by prefixed name: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** What a scan of XML reports, in document order. Prefixes are the usual ones whatever the file calls them. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** An element with all that is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (XmlNode | string)[];
}

const MAX_DEPTH = 400;
/** Elements held at once: a paragraph of a real speech has a few hundred, the styles of a template 30,000. */
const MAX_NODES = 300_000;

/** The prefix each namespace goes by in this program; Strict documents have namespaces of their own. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/**
 * Reports everything in `xml` to `handler`. Throws XmlError when it is malformed. A document type is refused
 * unread: Office writes none, and entities declared in one could name files or grow without end.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const renamed = new Map<string, string>();
  let depth = 0;
  // Declarations stand at the root as a rule; looking for them in every element would cost a tenth of the time.
  const lastDeclaration = xml.lastIndexOf('xmlns');
  let declarationsAhead = true;
  const rename = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    if (prefix === undefined) return name;
    const local = name.slice(colon + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('document type');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new XmlError('nested too deep');
    if (declarationsAhead) {
      noteNamespaces(tag.attributes, renamed);
      declarationsAhead = parser.position <= lastDeclaration;
    }
    if (renamed.size === 0) handler.open(tag.name, tag.attributes);
    else handler.open(rename(tag.name), renameKeys(tag.attributes, rename));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(renamed.size === 0 ? tag.name : rename(tag.name));
  });
  const text = (value: string): void => handler.text(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

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
  return node.children.filter((child) => typeof child === 'string').join('');
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

/** A whole number in an attribute, also where ISO 29500 allows a unit (12pt, 3.7cm); null for anything else. */
export function twipsOf(value: string | undefined): number | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(pt|cm|mm|in|pc|pi)?\s*$/.exec(value ?? '');
  if (match === null) return null;
  const scale = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pc: 240, pi: 240 }[match[2] ?? ''] ?? 1;
  return Math.round(Number(match[1]) * scale);
}

function noteNamespaces(attributes: Attributes, renamed: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name.slice(6);
    const usual = PREFIXES.get(attributes[name] ?? '');
    if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual);
  }
}

function renameKeys(attributes: Attributes, rename: (name: string) => string): Attributes {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    // An attribute without a prefix is in no namespace, also where elements have a default one.
    renamed[name.includes(':') ? rename(name) : name] = value;
  }
  return renamed;
}
