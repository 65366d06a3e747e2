import type { Warning } from '../../core/text/span.ts';
import { checkFileSize } from '../limits.ts';
import { readDocx } from './docx.ts';
import { refusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { readTxt } from './txt.ts';

/** The formats that are read. */
type SourceFormat = 'txt' | 'docx' | 'md';

/** A file as text. */
export interface SourceText {
  /** Without byte order mark; line ends are as in the file. */
  readonly text: string;
  /** 'UTF-8' for formats that say themselves what they are in. */
  readonly charset: string;
  readonly format: SourceFormat;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a file of any kind by what is in it; the extension of `name` counts only where the content leaves open what
 * it is. Markdown is kept as it stands, marks included. Throws FormatError for everything that cannot be read, with
 * the name and with what to do.
 */
export function readFile(bytes: Uint8Array, name: string): SourceText {
  checkFileSize(bytes.byteLength, name);
  const kind = sniff(bytes);
  if (kind === 'zip' || (kind === 'text' && /\.docx$/i.test(name))) {
    const { text, warnings } = readDocx(bytes, name);
    return { text, charset: 'UTF-8', format: 'docx', warnings };
  }
  if (kind !== 'text') throw refusal(kind, name);
  const { text, charset, warnings } = readTxt(bytes, name);
  return { text, charset, format: /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt', warnings };
}
