import type { Warning } from '../../core/text/span.ts';
import { FormatError } from '../failure.ts';
import { checkFileSize } from '../limits.ts';
import { type Charset, type CharsetGuess, decodeLoosely, decodeStrictly, guessCharset } from './charset.ts';
import { chineseScore } from './chineseScore.ts';

/** The text of a plain text file. */
export interface DecodedText {
  /** Without byte order mark; line ends are as in the file. */
  readonly text: string;
  readonly charset: Charset;
  readonly warnings: readonly Warning[];
}

const CHUNK_BYTES = 64 * 1024;

/**
 * Decodes a text file whatever its charset is said to be; only where its bytes leave that open does it count what the
 * file declares of itself. Throws FormatError: 'empty' for a file of nothing or
 * of white space, 'too-large' over 64 MB, 'unsupported' when the bytes are not text. Bytes that cannot be
 * decoded become U+FFFD and are counted in a warning.
 */
export function readTxt(bytes: Uint8Array, name: string, declared: Charset | null = null): DecodedText {
  checkFileSize(bytes.byteLength, name);
  const guess = settle(guessCharset(bytes), declared);
  const body = bytes.subarray(guess.bomLength);
  if (body.length === 0) throw blank(name);
  if (!guess.isText) {
    throw new FormatError(
      'unsupported',
      name,
      '的内容不是文字，可能是图片、程序或压缩包改了扩展名。请用原来的软件打开，另存为 .docx 或 .txt 后再导入。',
    );
  }
  const { text, replaced, mixed } = decodeAll(body, guess.charset);
  if (text.trim() === '') throw blank(name);
  const warnings: Warning[] = [];
  if (guess.uncertain) {
    warnings.push({
      code: 'charset-uncertain',
      message: `文件没有标明编码，按 ${guess.charset} 读取。如有乱码，请用记事本另存为 UTF-8 后重新导入。`,
      start: 0,
    });
  }
  if (mixed > 0) {
    warnings.push({
      code: 'charset-uncertain',
      message: `文件由不同编码的内容拼接而成，有 ${mixed} 行按另一种编码读取，请核对。`,
      start: 0,
    });
  }
  if (replaced > 0) {
    warnings.push({
      code: 'characters-replaced',
      message: `有 ${replaced} 处字节已损坏，无法还原成文字，以“\ufffd”代替，请对照原件补上。`,
      start: Math.max(0, text.indexOf('\ufffd')),
    });
  }
  return { text, charset: guess.charset, warnings };
}

function settle(guess: CharsetGuess, declared: Charset | null): CharsetGuess {
  return guess.uncertain && declared !== null ? { ...guess, charset: declared, uncertain: false } : guess;
}

function blank(name: string): FormatError {
  return new FormatError('empty', name, '里只有空格和空行，没有文字。请确认选对了文件。');
}

interface Decoded {
  readonly text: string;
  /** Malformed sequences that became U+FFFD. */
  readonly replaced: number;
  /** Lines that were read in another charset than the rest. */
  readonly mixed: number;
}

function decodeAll(bytes: Uint8Array, charset: Charset): Decoded {
  const clean = decodeStrictly(bytes, charset);
  if (clean !== null) return { text: clean, replaced: 0, mixed: 0 };
  if (charset === 'UTF-16LE' || charset === 'UTF-16BE') {
    const text = decodeLoosely(bytes, charset);
    return { text, replaced: countReplaced(text), mixed: 0 };
  }
  // One bad byte makes the decoder slow for all that it is given at once, so only its chunk pays for it.
  const parts: Decoded[] = [];
  for (const chunk of lineAligned(bytes, CHUNK_BYTES)) {
    const good = decodeStrictly(chunk, charset);
    parts.push(good === null ? decodeByLine(chunk, charset) : { text: good, replaced: 0, mixed: 0 });
  }
  return joined(parts);
}

function decodeByLine(chunk: Uint8Array, charset: Charset): Decoded {
  const parts: Decoded[] = [];
  for (const line of lineAligned(chunk, 1)) {
    const good = decodeStrictly(line, charset);
    if (good !== null) parts.push({ text: good, replaced: 0, mixed: 0 });
    else parts.push(decodeBadLine(line, charset));
  }
  return joined(parts);
}

/** A line of another charset is common where files were pasted together; a damaged line stays in the file's own. */
function decodeBadLine(line: Uint8Array, charset: Charset): Decoded {
  const other = decodeStrictly(line, charset === 'UTF-8' ? 'GB18030' : 'UTF-8');
  const own = decodeLoosely(line, charset);
  if (other !== null && sampleScore(other) > sampleScore(own) + 0.1) {
    return { text: other, replaced: 0, mixed: 1 };
  }
  return { text: own, replaced: countReplaced(own), mixed: 0 };
}

/** A line may be the whole file. */
function sampleScore(text: string): number {
  return chineseScore(text.slice(0, 4096));
}

function joined(parts: readonly Decoded[]): Decoded {
  return {
    text: parts.map((part) => part.text).join(''),
    replaced: parts.reduce((sum, part) => sum + part.replaced, 0),
    mixed: parts.reduce((sum, part) => sum + part.mixed, 0),
  };
}

/** Pieces of at least `size` bytes that end after a line feed, which is no part of a longer sequence in GBK, Big5 or UTF-8. */
function* lineAligned(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start + size - 1);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function countReplaced(text: string): number {
  return text.split('\ufffd').length - 1;
}
