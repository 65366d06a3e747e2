/** A .doc that a password locks. */
export class EncryptedDocError extends Error {}
/** A file older than Word 97, or none of Word's at all. */
export class OldDocError extends Error {}

/** Places of [offset, length] pairs in the file information block, by [MS-DOC] 2.5.6. */
const PAIRS = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, listUses: 74 } as const;
const PAIRS_START = 0x9a;

/** How many characters each part of the document has; the parts follow each other in this order. */
export interface DocParts {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** The file information block FIB of a .doc: where everything is. */
export class Fib {
  readonly #main: Buffer;
  readonly tableName: string;
  readonly parts: DocParts;

  /** Throws EncryptedDocError or OldDocError, RangeError where the stream is too short. */
  constructor(main: Buffer) {
    this.#main = main;
    if (main.readUInt16LE(0) !== 0xa5ec) throw new OldDocError();
    const flags = main.readUInt16LE(10);
    if ((flags & 0x100) !== 0) throw new EncryptedDocError();
    if (main.readUInt16LE(2) < 0xc1) throw new OldDocError();
    this.tableName = (flags & 0x200) !== 0 ? '1Table' : '0Table';
    const [body, footnotes, headers, macros, comments, endnotes, textBoxes] = [
      0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64,
    ].map((at) => Math.max(0, main.readInt32LE(at))) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    this.parts = { body, footnotes, headers, macros, comments, endnotes, textBoxes };
  }

  /** What `table` holds of that kind; empty where there is nothing. */
  structure(name: keyof typeof PAIRS, table: Buffer): Buffer {
    const { start, length } = this.#place(name);
    return table.subarray(start, start + length);
  }

  /** The same with all that follows it: the levels of the lists stand behind what their length counts. */
  structureOn(name: 'lists' | 'listUses', table: Buffer): Buffer {
    const { start, length } = this.#place(name);
    return length === 0 ? Buffer.alloc(0) : table.subarray(start);
  }

  #place(name: keyof typeof PAIRS): { readonly start: number; readonly length: number } {
    const at = PAIRS_START + 8 * PAIRS[name];
    return { start: this.#main.readUInt32LE(at), length: this.#main.readUInt32LE(at + 4) };
  }
}
