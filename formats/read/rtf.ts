import { Tokenize } from 'rtf-stream-parser';
import { type ReadText, readTextFound } from './readText.ts';
import { RtfInterpreter, type RtfToken } from './rtf/interpreter.ts';

/**
 * Reads an .rtf: paragraphs as lines, numbers that Word made as they are printed, tables as lines with tabs, notes at
 * the end, tracked changes as accepted. Headers, footers, comments, hidden text and pictures are left out. Throws
 * FormatError 'no-text' where nothing is left, 'damaged' where the file ends inside its head.
 */
export async function readRtf(bytes: Uint8Array, name: string): Promise<ReadText> {
  const tokenizer = new Tokenize();
  const interpreter = new RtfInterpreter();
  tokenizer.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for await (const token of tokenizer as AsyncIterable<RtfToken>) interpreter.take(token);
  const { text, tally } = interpreter.finish();
  return readTextFound(name, text, tally);
}
