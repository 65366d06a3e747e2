import { Numbering } from '../docx/numbering.ts';
import type { XmlNode } from '../docx/xml.ts';

/** Word's number formats by the code (MSONFC) that a .doc has for them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const LIST_SIZE = 28;
const USE_SIZE = 16;

/**
 * The automatic numbering of a .doc, from its lists (PlfLst, with the levels that follow it in the table stream) and
 * their uses (PlfLfo). It is brought into the shape that a .docx has, so that both count alike.
 */
export function readNumbering(lists: Buffer, uses: Buffer): Numbering {
  if (lists.length < 2 || uses.length < 4) return new Numbering(null);
  return new Numbering(node('w:numbering', {}, [...definitionsOf(lists), ...usesOf(uses)]));
}

function definitionsOf(lists: Buffer): XmlNode[] {
  const count = lists.readUInt16LE(0);
  const levels = new LevelReader(lists, 2 + LIST_SIZE * count);
  const definitions: XmlNode[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = 2 + LIST_SIZE * index;
    const isSimple = ((lists[at + 26] ?? 0) & 1) !== 0;
    const own = Array.from({ length: isSimple ? 1 : 9 }, (_, level) => levels.next(level));
    definitions.push(node('w:abstractNum', { 'w:abstractNumId': String(lists.readInt32LE(at)) }, own));
  }
  return definitions;
}

function usesOf(uses: Buffer): XmlNode[] {
  const count = Math.min(uses.readUInt32LE(0), Math.floor((uses.length - 4) / USE_SIZE));
  const overrides = new LevelReader(uses, 4 + USE_SIZE * count);
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + USE_SIZE * index;
    const own = overrides.overrides(uses.readUInt8(at + 12));
    const definition = node('w:abstractNumId', { 'w:val': String(uses.readInt32LE(at)) });
    return node('w:num', { 'w:numId': String(index + 1) }, [definition, ...own]);
  });
}

/** Reads levels that follow each other, each as long as it says. */
class LevelReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next level (LVL), as level `index`. */
  next(index: number): XmlNode {
    const bytes = this.#bytes;
    const at = this.#at;
    const format = FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal';
    const flags = bytes.readUInt8(at + 5);
    const changes = bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
    const textAt = at + 28 + changes + 2;
    const length = bytes.readUInt16LE(textAt - 2);
    const text = bytes.toString('utf16le', textAt, textAt + 2 * length);
    this.#at = textAt + 2 * length;
    return node('w:lvl', { 'w:ilvl': String(index) }, [
      value('w:start', bytes.readInt32LE(at)),
      value('w:numFmt', format),
      value('w:lvlText', withCounters(text)),
      ...((flags & 4) !== 0 ? [node('w:isLgl', {})] : []),
      ...((flags & 8) !== 0 ? [value('w:lvlRestart', bytes.readUInt8(at + 26))] : []),
    ]);
  }

  /** The next use's own levels and starts (LFOData). */
  overrides(count: number): XmlNode[] {
    if (this.#at + 4 > this.#bytes.length) return [];
    this.#at += 4;
    return Array.from({ length: count }, () => {
      const start = this.#bytes.readInt32LE(this.#at);
      const flags = this.#bytes.readUInt32LE(this.#at + 4);
      this.#at += 8;
      const level = flags & 15;
      const own = (flags & 0x20) !== 0 ? [this.next(level)] : [];
      const restart = (flags & 0x10) !== 0 && own.length === 0 ? [value('w:startOverride', start)] : [];
      return node('w:lvlOverride', { 'w:ilvl': String(level) }, [...restart, ...own]);
    });
  }
}

/** The counters of the levels stand in the text as characters 0 to 8. */
function withCounters(text: string): string {
  return Array.from(text, (sign) => (sign.charCodeAt(0) <= 8 ? `%${sign.charCodeAt(0) + 1}` : sign)).join('');
}

function node(name: string, attributes: Record<string, string>, children: XmlNode[] = []): XmlNode {
  return { name, attributes, children };
}

function value(name: string, of: string | number): XmlNode {
  return node(name, { 'w:val': String(of) });
}
