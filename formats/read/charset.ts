import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { chineseScore } from './chineseScore.ts';

/** The charsets 字符编码 that Chinese text files come in. */
export type Charset = 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16LE' | 'UTF-16BE';

/** What charset a file is taken to be in; `bomLength` bytes at its start are not text. */
export interface CharsetGuess {
  readonly charset: Charset;
  readonly bomLength: number;
  /** True where another charset gives an equally sensible text. */
  readonly uncertain: boolean;
  /** chineseScore of the beginning of the text as decoded. */
  readonly score: number;
}

const SAMPLE_BYTES = 64 * 1024;
const CLEAR_LEAD = 0.08;
const HAN = /[\u3400-\u9fff]/;

/**
 * Guesses the charset of `bytes`. A byte order mark is believed only as long as the text behind it makes sense,
 * and valid UTF-8 only where it is not as well explained as GBK: both go wrong in files that were
 * converted by hand. All else is decided by which decoding reads most like Chinese.
 */
export function guessCharset(bytes: Uint8Array): CharsetGuess {
  const bom = readBom(bytes);
  if (bom !== null) {
    const score = scoreAs(bytes.subarray(bom.bomLength), bom.charset);
    const kept = bom.charset === 'UTF-8' ? isUtf8(bytes) : score > 0.2;
    if (kept) return { ...bom, uncertain: false, score };
  }
  const bomLength = bom?.bomLength ?? 0;
  const body = bytes.subarray(bomLength);
  const utf8Score = isUtf8(body) ? scoreAs(body, 'UTF-8') : null;
  if (utf8Score !== null && utf8Score > 0 && isConvincingUtf8(body)) {
    return { charset: 'UTF-8', bomLength, uncertain: false, score: utf8Score };
  }
  return bestOf(body, bomLength);
}

/** Decodes `bytes` as they are, malformed sequences becoming U+FFFD. */
export function decodeLoosely(bytes: Uint8Array, charset: Charset): string {
  switch (charset) {
    case 'UTF-8':
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    case 'GB18030':
    case 'UTF-16LE':
    case 'UTF-16BE':
      return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
    case 'Big5':
      return iconv.decode(bytes, 'big5', { stripBOM: false });
    default:
      return charset satisfies never;
  }
}

/** Decodes `bytes`, or returns null when any sequence in them is malformed. */
export function decodeStrictly(bytes: Uint8Array, charset: Charset): string | null {
  if (charset === 'UTF-8') return isUtf8(bytes) ? decodeLoosely(bytes, charset) : null;
  if (charset === 'Big5') {
    const text = decodeLoosely(bytes, charset);
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return new TextDecoder(charset, { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readBom(bytes: Uint8Array): { charset: Charset; bomLength: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'UTF-8', bomLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'UTF-16LE', bomLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'UTF-16BE', bomLength: 2 };
  return null;
}

/**
 * Plain ASCII and text with hanzi are convincing. Two-byte UTF-8 alone is not: the four GBK bytes of a short
 * word may happen to form two Greek or Cyrillic letters.
 */
function isConvincingUtf8(bytes: Uint8Array): boolean {
  const sample = decodeLoosely(bytes.subarray(0, SAMPLE_BYTES), 'UTF-8');
  return HAN.test(sample) || !/[\u0080-\u07ff]/.test(sample);
}

function bestOf(bytes: Uint8Array, bomLength: number): CharsetGuess {
  const charsets: readonly Charset[] = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'];
  const ranked = charsets
    .map((charset) => ({ charset, score: scoreAs(bytes, charset) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) {
    return { charset: 'UTF-8', bomLength, uncertain: true, score: 0 };
  }
  if (first.score - second.score >= CLEAR_LEAD) return { ...first, bomLength, uncertain: false };
  const statistical = analyse(bytes.subarray(0, SAMPLE_BYTES)).map((match) => match.name);
  const rank = (charset: Charset): number => {
    const place = statistical.findIndex(
      (name) => name.replace(' ', '').toUpperCase() === charset.toUpperCase(),
    );
    return place < 0 ? statistical.length : place;
  };
  const chosen = rank(second.charset) < rank(first.charset) ? second : first;
  return { ...chosen, bomLength, uncertain: true };
}

function scoreAs(bytes: Uint8Array, charset: Charset): number {
  if (charset.startsWith('UTF-16') && bytes.length < 2) return -5;
  return chineseScore(decodeSample(bytes, charset));
}

/** The beginning of the file; a character cut in two at the end of the sample is left out. */
function decodeSample(bytes: Uint8Array, charset: Charset): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (charset === 'Big5') {
    const text = decodeLoosely(sample, charset);
    return bytes.length > SAMPLE_BYTES ? text.replace(/\ufffd$/, '') : text;
  }
  const cut = bytes.length > SAMPLE_BYTES;
  return new TextDecoder(charset, { ignoreBOM: true }).decode(sample, { stream: cut });
}
