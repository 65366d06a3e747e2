import { crc32, inflateRawSync } from 'node:zlib';

/** Why a zip cannot be read. */
export type ZipFault = 'not-a-zip' | 'cut-off' | 'broken' | 'too-large' | 'encrypted';

/** Thrown by everything in this module; the caller knows the name of the file and words the message. */
export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

/** What a zip may hold at most, so that a few kilobytes cannot fill the memory. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked size of all XML parts together, as the zip declares them. */
  readonly totalBytes: number;
  /** Unpacked to packed size; Word's own parts stay under 60. */
  readonly ratio: number;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly crc: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const SMALL_PART = 1024 * 1024;
const LARGE_PART = 8 * 1024 * 1024;

/**
 * A zip held in memory. Nothing is unpacked before it is asked for, and never to disk, so the names of entries
 * cannot lead anywhere.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: ZipLimits;

  /** Reads the directory of `bytes`. Throws ZipError when it is damaged or beyond `limits`. */
  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#entries = readDirectory(bytes, limits);
  }

  /** The names of all entries, without leading slashes, in small letters. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The unpacked bytes of the entry of that name, whatever its case; null where there is none. Throws ZipError
   * when its data are damaged, encrypted or larger than declared.
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(normalName(name));
    if (entry === undefined) return null;
    if ((entry.flags & 1) !== 0) throw new ZipError('encrypted');
    const packed = packedBytes(this.#bytes, entry);
    const bytes = this.#unpacked(entry, packed);
    // A flipped bit may leave a readable part with a wrong character in it.
    if (crc32(bytes) !== entry.crc) throw new ZipError('broken');
    return bytes;
  }

  #unpacked(entry: Entry, packed: Uint8Array): Uint8Array {
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new ZipError('broken');
    if (entry.unpacked > SMALL_PART && entry.unpacked > packed.length * this.#limits.ratio) {
      throw new ZipError('too-large');
    }
    try {
      // A chunk as large as the part spares joining many; a little more, and the end is found in the same one.
      const chunkSize = Math.min(entry.unpacked, LARGE_PART) + 64;
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked), chunkSize });
    } catch {
      throw new ZipError('broken');
    }
  }
}

/** Zips name parts by path; some writers use backslashes or a leading slash, Word asks for no particular case. */
function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw new ZipError('not-a-zip');
  const end = findEnd(view);
  if (end === null) throw new ZipError('cut-off');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw new ZipError('too-large');
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
      throw new ZipError('broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + CENTRAL_LENGTH;
    const name = utf8(bytes.subarray(nameStart, nameStart + nameLength));
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Pictures may be large: they are never unpacked.
    if (isXml(name)) total += entry.unpacked;
    if (total > limits.totalBytes) throw new ZipError('too-large');
    if (!entries.has(normalName(name))) entries.set(normalName(name), entry);
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What the bytes say in UTF-8; three times as fast as a TextDecoder, and of the same mind about wrong ones. */
export function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL) {
    throw new ZipError('broken');
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new ZipError('cut-off');
  return bytes.subarray(start, start + entry.packed);
}
