import iconv from 'iconv-lite';

/** A stretch of the document's text and where its bytes are. */
export interface TextPiece {
  readonly text: string;
  /** The place of its first character in the document. */
  readonly position: number;
  /** Its first byte in the stream, and how many bytes a character has. */
  readonly offset: number;
  readonly width: 1 | 2;
}

/** The text of a document from its piece table (Clx), in order. Pieces that lie beyond the stream are cut. */
export function readPieces(clx: Buffer, main: Buffer): TextPiece[] {
  let at = 0;
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx.readUInt8(at) !== 2) throw new RangeError('no piece table');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: TextPiece[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const position = table.readUInt32LE(4 * index);
    const length = table.readUInt32LE(4 * index + 4) - position;
    const place = table.readUInt32LE(4 * (count + 1) + 8 * index + 2);
    const width = (place & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    if (length < 0) throw new RangeError('pieces out of order');
    const bytes = main.subarray(offset, offset + length * width);
    total += bytes.length;
    // Pieces that overlap would make more text than the file has.
    if (total > 2 * main.length) throw new RangeError('pieces overlap');
    const text = width === 1 ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le');
    pieces.push({ text, position, offset, width });
  }
  return pieces;
}
