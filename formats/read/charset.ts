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
  /** False where the bytes read like nothing in any charset: a picture or a program renamed to .txt. */
  readonly isText: boolean;
}

const SAMPLE_BYTES = 64 * 1024;
const CLEAR_LEAD = 0.08;
const SENSIBLE = 0.15;
/** Files without a mark are nearly all GBK here; a few characters alone may read as well in Big5. */
const HOME_BONUS = 0.05;
const HAN = /[\u3400-\u9fff]/;
const EVERY_HAN = /[\u4e00-\u9fff]/g;

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
    if (kept) return { ...bom, uncertain: false, isText: score > 0 };
  }
  const bomLength = bom?.bomLength ?? 0;
  const body = bytes.subarray(bomLength);
  if (isUtf8(body) && isConvincingUtf8(body)) {
    return { charset: 'UTF-8', bomLength, uncertain: false, isText: true };
  }
  // One damaged byte far down does not make another charset of a file that begins with pages of plain UTF-8.
  if (beginsAsUtf8(body)) return { charset: 'UTF-8', bomLength, uncertain: false, isText: true };
  return bestOf(body, bomLength);
}

/** So many hanzi in valid UTF-8 are no chance. */
const MANY_HAN = 2000;

/** True where the whole sample is valid UTF-8 full of hanzi; a character cut in two at its end does not count. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  if (bytes.length <= SAMPLE_BYTES) return false;
  const lines = bytes.subarray(0, bytes.subarray(0, SAMPLE_BYTES).lastIndexOf(0x0a) + 1);
  if (!isUtf8(lines) || !isConvincingUtf8(lines)) return false;
  const han = decodeLoosely(lines, 'UTF-8').match(EVERY_HAN)?.length ?? 0;
  return han >= MANY_HAN;
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
 * Plain ASCII and text with hanzi are convincing, unless there are control characters in it. A little two-byte
 * UTF-8 alone is not: the four GBK bytes of a short word may happen to form two Greek or Cyrillic letters.
 */
function isConvincingUtf8(bytes: Uint8Array): boolean {
  const sample = decodeLoosely(bytes.subarray(0, SAMPLE_BYTES), 'UTF-8');
  if (/[^\P{Cc}\t\n\f\r]/u.test(sample)) return false;
  const twoByte = sample.match(/[\u0080-\u07ff]/g)?.length ?? 0;
  return HAN.test(sample) || twoByte === 0 || twoByte > 8;
}

function bestOf(bytes: Uint8Array, bomLength: number): CharsetGuess {
  const charsets: readonly Charset[] = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE'];
  const ranked = charsets
    .map((charset) => ({
      charset,
      score: scoreAs(bytes, charset) + (charset === 'GB18030' ? HOME_BONUS : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) {
    return { charset: 'UTF-8', bomLength, uncertain: true, isText: false };
  }
  const isText = first.score >= SENSIBLE;
  if (first.score - second.score >= CLEAR_LEAD) {
    return { charset: first.charset, bomLength, uncertain: false, isText };
  }
  const statistical = analyse(bytes.subarray(0, SAMPLE_BYTES)).map((match) => match.name);
  const rank = (charset: Charset): number => {
    const place = statistical.findIndex(
      (name) => name.replace(' ', '').toUpperCase() === charset.toUpperCase(),
    );
    return place < 0 ? statistical.length : place;
  };
  const chosen = rank(second.charset) < rank(first.charset) ? second : first;
  return { charset: chosen.charset, bomLength, uncertain: true, isText };
}

function scoreAs(bytes: Uint8Array, charset: Charset): number {
  if (charset.startsWith('UTF-16') && bytes.length < 2) return -5;
  // Every other byte being zero is no chance.
  return chineseScore(decodeSample(bytes, charset), charset.startsWith('UTF-16') ? 1 : null);
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

/** The charset that a label in a file names: "gb2312", "utf-8", "big5"; null for labels of charsets not used here. */
export function charsetOfLabel(label: string): Charset | null {
  switch (label.trim().toLowerCase().replaceAll('_', '-')) {
    case 'utf-8':
    case 'utf8':
      return 'UTF-8';
    case 'gb2312':
    case 'gbk':
    case 'gb18030':
    case 'gb-2312':
    case 'x-gbk':
      return 'GB18030';
    case 'big5':
    case 'big5-hkscs':
      return 'Big5';
    case 'utf-16le':
    case 'utf-16':
    case 'unicode':
      return 'UTF-16LE';
    case 'utf-16be':
      return 'UTF-16BE';
    default:
      return null;
  }
}
