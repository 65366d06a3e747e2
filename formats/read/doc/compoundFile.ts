/** A compound file 复合文档 whose sectors lead nowhere, or in a circle. */
export class CompoundFileError extends Error {}

const HEADER = 512;
const END_OF_CHAIN = 0xfffffffa;
const SMALL = 4096;

interface Stream {
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of an OLE file, the container of .doc and .wps. Nothing is copied before it is asked for, and every
 * chain of sectors is followed at most as far as the file is long.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: number[];
  readonly #smallTable: Buffer;
  readonly #streams = new Map<string, Stream>();
  readonly #smallBytes: Buffer;

  /** Throws CompoundFileError, or RangeError where the file ends too early. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new CompoundFileError('sector size');
    this.#sectorSize = 2 ** shift;
    this.#table = this.#readTable();
    const directory = this.#chain(this.#bytes.readUInt32LE(48));
    this.#smallTable = this.#chain(this.#bytes.readUInt32LE(60));
    let root: Stream = { start: END_OF_CHAIN, size: 0 };
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const type = directory[at + 66];
      const nameLength = Math.min(directory.readUInt16LE(at + 64), 64);
      const name = directory.toString('utf16le', at, at + Math.max(0, nameLength - 2));
      const stream = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      if (type === 5) root = stream;
      else if (type === 2 && !this.#streams.has(name)) this.#streams.set(name, stream);
    }
    this.#smallBytes = this.#chain(root.start).subarray(0, root.size);
  }

  /** The bytes of the stream of that name, wherever it lies; null where there is none. */
  stream(name: string): Buffer | null {
    const stream = this.#streams.get(name);
    if (stream === undefined) return null;
    const whole = stream.size < SMALL ? this.#smallChain(stream.start) : this.#chain(stream.start);
    return whole.subarray(0, stream.size);
  }

  #readTable(): number[] {
    const bytes = this.#bytes;
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(bytes.readUInt32LE(at));
    let next = bytes.readUInt32LE(68);
    const most = bytes.length / this.#sectorSize;
    for (let count = 0; next < END_OF_CHAIN && count <= most; count += 1) {
      const sector = this.#sector(next);
      for (let at = 0; at + 4 < sector.length; at += 4) sectors.push(sector.readUInt32LE(at));
      next = sector.length < this.#sectorSize ? END_OF_CHAIN : sector.readUInt32LE(this.#sectorSize - 4);
    }
    const table: number[] = [];
    for (const number of sectors.filter((sector) => sector < END_OF_CHAIN).slice(0, most + 1)) {
      const sector = this.#sector(number);
      for (let at = 0; at + 4 <= sector.length; at += 4) table.push(sector.readUInt32LE(at));
    }
    return table;
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new CompoundFileError('sector beyond the end');
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let next = start; next < END_OF_CHAIN; next = this.#table[next] ?? END_OF_CHAIN) {
      sectors.push(this.#sector(next));
      if (sectors.length > this.#table.length) throw new CompoundFileError('sectors in a circle');
    }
    return Buffer.concat(sectors);
  }

  #smallChain(start: number): Buffer {
    const pieces: Buffer[] = [];
    const most = this.#smallTable.length / 4;
    let next = start;
    while (next < END_OF_CHAIN) {
      pieces.push(this.#smallBytes.subarray(next * 64, next * 64 + 64));
      if (pieces.length > most) throw new CompoundFileError('sectors in a circle');
      next = next * 4 + 4 <= this.#smallTable.length ? this.#smallTable.readUInt32LE(next * 4) : END_OF_CHAIN;
    }
    return Buffer.concat(pieces);
  }
}
