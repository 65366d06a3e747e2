import { Tokenize } from 'rtf-stream-parser';
import { FormatError } from '../failure.ts';
import { leftOutWarnings, type ReadText, trackedChangesWarnings } from './readText.ts';
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
  if (text.trim() === '') {
    throw new FormatError(
      'no-text',
      name,
      tally.pictures > 0
        ? '里只有图片，没有文字。请先用文字识别（OCR）软件转成文字，再导入。'
        : '里没有文字。请确认选对了文件，再导入。',
    );
  }
  return {
    text,
    charset: 'UTF-8',
    warnings: [...trackedChangesWarnings(tally.trackedChanges), ...leftOutWarnings(tally)],
  };
}
