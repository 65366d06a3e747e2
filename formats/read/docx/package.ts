import type { ZipKind } from '../sniff.ts';
import { utf8, Zip, type ZipLimits } from '../zip.ts';
import { XmlError } from './scan.ts';
import { childrenOf, readXmlTree, type XmlNode } from './xml.ts';

/** A zip that holds no Word document; `kind` is what it holds instead, null for the husk of one. */
export class NotWordError extends Error {
  readonly kind: ZipKind | null;

  constructor(kind: ZipKind | null) {
    super('not a Word document');
    this.kind = kind;
  }
}

/** The parts besides the main one, by the last word of their relationship type. */
export type PartKind =
  | 'styles'
  | 'numbering'
  | 'theme'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'custom-properties'
  | 'core-properties';

/** 300,000 characters make 3 MB of XML; a document of 96 MB was made to fill memory. */
const LIMITS: ZipLimits = { entries: 20_000, totalBytes: 96 * 1024 * 1024, ratio: 200 };

/** The parts of a .docx, found by their relationships as Word does, unpacked one at a time. */
export class DocxPackage {
  readonly #zip: Zip;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #main: Uint8Array;

  /** Throws ZipError, XmlError, or NotWordError when there is no main document in the zip. */
  constructor(bytes: Uint8Array) {
    this.#zip = new Zip(bytes, LIMITS);
    const roots = this.#relationships('');
    const named = roots.get('officeDocument');
    // Some writers get the root relationships wrong and rely on the name.
    const mainName = named !== undefined && isWord(named) ? named : 'word/document.xml';
    const main = this.#zip.read(mainName);
    if (main === null) throw new NotWordError(kindOf(this.#zip.names));
    this.#main = main;
    this.#targets = new Map([...roots, ...this.#relationships(mainName)]);
  }

  /** The XML of the main document, in pieces that end with a tag. */
  get main(): Iterable<string> {
    return inPieces(this.#main);
  }

  /** The part of that kind as a tree; null where the document has none, or one that is broken beyond use. */
  tree(kind: PartKind): XmlNode | null {
    const target = this.#targets.get(kind);
    const xml = target === undefined ? null : this.#text(target);
    if (xml === null) return null;
    try {
      return readXmlTree(xml);
    } catch (error) {
      // The text is in the main part; without its styles it is still worth having.
      if (error instanceof XmlError) return null;
      throw error;
    }
  }

  #relationships(owner: string): Map<string, string> {
    const slash = owner.lastIndexOf('/') + 1;
    const folder = owner.slice(0, slash);
    const xml = this.#text(`${folder}_rels/${owner.slice(slash)}.rels`);
    const targets = new Map<string, string>();
    if (xml === null) return targets;
    for (const node of childrenOf(readXmlTree(xml), 'Relationship')) {
      const { Type: type, Target: target, TargetMode: mode } = node.attributes;
      if (type === undefined || target === undefined || mode === 'External') continue;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      if (!targets.has(kind)) targets.set(kind, resolve(folder, target));
    }
    return targets;
  }

  #text(name: string): string | null {
    const bytes = this.#zip.read(name);
    return bytes === null ? null : decoded(bytes);
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe) return new TextDecoder('utf-16be').decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return utf8(hasMark ? bytes.subarray(3) : bytes);
}

const PIECE = 32 * 1024;
const PARAGRAPH_END = Buffer.from('</w:p>');

/**
 * The XML of a large part, decoded bit by bit: one string of megabytes takes longer to make than to read. Where a comment
 * or CDATA could hold what looks like the end of a paragraph, it is one piece.
 */
function* inPieces(part: Uint8Array): Generator<string> {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const isPlain = bytes[0] === 0x3c && !bytes.includes('<!');
  let start = 0;
  while (isPlain && bytes.length - start > PIECE) {
    const end = bytes.indexOf(PARAGRAPH_END, start + PIECE);
    if (end < 0) break;
    yield utf8(bytes.subarray(start, end + PARAGRAPH_END.length));
    start = end + PARAGRAPH_END.length;
  }
  yield decoded(bytes.subarray(start));
}

function kindOf(names: readonly string[]): ZipKind | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return 'sheet';
  if (has(/^ppt\//)) return 'slides';
  if (has(/^ofd\.xml$/)) return 'ofd';
  if (has(/^content\.xml$/)) return 'odt';
  return has(/^(?!_rels\/|docprops\/|word\/|\[content_types\])/) ? 'archive' : null;
}

function isWord(name: string): boolean {
  return !/^(?:xl|ppt|visio)\//i.test(name);
}

/** The path of a part named relative to `folder`; only ever looked up among the names in the zip. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
