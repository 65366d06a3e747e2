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

const MAX_DEPTH = 400;
/** The control characters and noncharacters that XML 1.0 does not admit. */
const FORBIDDEN = new RegExp(
  `[${[
    [0x00, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0xfffe, 0xffff],
  ]
    .map((range) =>
      String.fromCharCode(...range)
        .split('')
        .join('-'),
    )
    .join('')}]`,
);
const SPACE = 0x20;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const NO_ATTRIBUTES: Attributes = {};

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
 * unread: Office writes none, and entities declared in one could name files or grow without end. Written for Word's
 * large, simple files, where it takes a third of the time of a general parser.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  scanPieces([xml], handler);
}

/** The same for XML in pieces, each of which ends where a tag ends. */
export function scanPieces(pieces: Iterable<string>, handler: XmlHandler): void {
  const scanner = new Scanner(handler);
  for (const piece of pieces) scanner.scan(piece);
  scanner.end();
}

class Scanner {
  #xml = '';
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  readonly #prefixes = new Map<string, string>();
  /** Names met before, by a hash: a Word file says the same thirty names ten thousand times. */
  readonly #names: string[] = new Array<string>(256).fill('');
  #at = 0;
  #hasRoot = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  scan(xml: string): void {
    if (FORBIDDEN.test(xml)) throw new XmlError('forbidden character');
    this.#xml = xml;
    this.#at = 0;
    for (;;) {
      const tag = xml.indexOf('<', this.#at);
      const end = tag < 0 ? xml.length : tag;
      if (end > this.#at) this.#text(xml.slice(this.#at, end));
      if (tag < 0) break;
      this.#at = tag;
      const sign = xml.charAt(tag + 1);
      if (sign === '/') this.#closeTag();
      else if (sign === '!') this.#declaration();
      else if (sign === '?') this.#skipPast('?>');
      else this.#openTag();
    }
  }

  end(): void {
    if (this.#open.length > 0 || !this.#hasRoot) throw new XmlError('ends too early');
  }

  #text(raw: string): void {
    if (this.#open.length > 0) this.#handler.text(decoded(raw));
    else if (raw.trim() !== '') throw new XmlError('text outside the root');
  }

  /** Moves behind the next `mark`; returns where that mark begins. */
  #skipPast(mark: string): number {
    const end = this.#xml.indexOf(mark, this.#at + 2);
    if (end < 0) throw new XmlError(`no ${mark}`);
    this.#at = end + mark.length;
    return end;
  }

  #declaration(): void {
    const start = this.#at;
    if (this.#xml.startsWith('<!--', start)) {
      this.#at = start + 2;
      this.#skipPast('-->');
    } else if (this.#xml.startsWith('<![CDATA[', start) && this.#open.length > 0) {
      this.#handler.text(withLineFeeds(this.#xml.slice(start + 9, this.#skipPast(']]>'))));
    } else {
      throw new XmlError('document type');
    }
  }

  #closeTag(): void {
    const start = this.#at + 2;
    const name = this.#open.pop() ?? '';
    const end = start + name.length;
    if (name !== '' && this.#xml.charCodeAt(end) === GREATER && this.#xml.startsWith(name, start)) {
      this.#at = end + 1;
    } else if (this.#xml.slice(start, this.#skipPast('>')).trimEnd() !== name || name === '') {
      throw new XmlError(`unexpected </${this.#xml.slice(start, start + 40)}`);
    }
    this.#handler.close(this.#usual(name));
  }

  #openTag(): void {
    const xml = this.#xml;
    if (this.#open.length === 0 && this.#hasRoot) throw new XmlError('second root');
    this.#hasRoot = true;
    const name = this.#name(this.#at + 1);
    const attributes = this.#attributes();
    const isEmpty = xml.charCodeAt(this.#at) === SLASH;
    if (isEmpty) this.#at += 1;
    if (xml.charCodeAt(this.#at) !== GREATER) throw new XmlError(`bad tag ${name.slice(0, 40)}`);
    this.#at += 1;
    const usual = this.#usual(name);
    this.#handler.open(usual, this.#prefixes.size === 0 ? attributes : this.#usualKeys(attributes));
    if (isEmpty) {
      this.#handler.close(usual);
    } else {
      this.#open.push(name);
      if (this.#open.length > MAX_DEPTH) throw new XmlError('nested too deep');
    }
  }

  /** The name that begins at `start`; moves behind it. */
  #name(start: number): string {
    const xml = this.#xml;
    let at = start;
    for (;;) {
      const code = xml.charCodeAt(at);
      // Past the end the code is NaN.
      if (!(code > SPACE) || code === SLASH || code === GREATER || code === EQUALS || code === 0x3c) break;
      if (code === 0x22 || code === 0x27 || code === 0x26) break;
      at += 1;
    }
    if (at === start) throw new XmlError('no name');
    this.#at = at;
    const slot = ((at - start) * 31 + xml.charCodeAt(at - 1) * 7 + xml.charCodeAt(start + 2)) & 0xff;
    const known = this.#names[slot] ?? '';
    if (known.length === at - start && xml.startsWith(known, start)) return known;
    const name = xml.slice(start, at);
    this.#names[slot] = name;
    return name;
  }

  #skipSpace(): void {
    while (this.#xml.charCodeAt(this.#at) <= SPACE) this.#at += 1;
  }

  #attributes(): Attributes {
    let attributes: Record<string, string> | null = null;
    for (;;) {
      const before = this.#at;
      this.#skipSpace();
      const code = this.#xml.charCodeAt(this.#at);
      if (code === GREATER || code === SLASH) return attributes ?? NO_ATTRIBUTES;
      if (this.#at === before) throw new XmlError('no space before an attribute');
      const name = this.#name(this.#at);
      const value = this.#value();
      attributes ??= {};
      attributes[name] = value;
      if (name.startsWith('xmlns')) this.#declare(name.slice(6), value);
    }
  }

  #value(): string {
    this.#skipSpace();
    if (this.#xml.charCodeAt(this.#at) !== EQUALS) throw new XmlError('no value');
    this.#at += 1;
    this.#skipSpace();
    const quote = this.#xml.charAt(this.#at);
    const start = this.#at + 1;
    const end = quote === '"' || quote === "'" ? this.#xml.indexOf(quote, start) : -1;
    if (end < 0) throw new XmlError('no value');
    this.#at = end + 1;
    const raw = this.#xml.slice(start, end);
    if (!/[<&\t\n\r]/.test(raw)) return raw;
    if (raw.includes('<')) throw new XmlError('< in a value');
    return decoded(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
  }

  #declare(prefix: string, namespace: string): void {
    const usual = PREFIXES.get(namespace);
    if (usual !== undefined && usual !== prefix) this.#prefixes.set(prefix, usual);
  }

  #usual(name: string): string {
    if (this.#prefixes.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = this.#prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    if (prefix === undefined) return name;
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }

  #usualKeys(attributes: Attributes): Attributes {
    const renamed: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      // An attribute without a prefix is in no namespace, also where elements have a default one.
      renamed[name.includes(':') ? this.#usual(name) : name] = value;
    }
    return renamed;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it is meant: line ends as \n, the five entities and character references resolved. */
function decoded(raw: string): string {
  const text = withLineFeeds(raw);
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))|([a-z]{2,4}));|&/g, (_, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? malformed();
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (!(code > 0 && code <= 0x10ffff) || isSurrogate) return malformed();
    const character = String.fromCodePoint(code);
    return FORBIDDEN.test(character) ? malformed() : character;
  });
}

function withLineFeeds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

function malformed(): never {
  throw new XmlError('bad reference');
}
