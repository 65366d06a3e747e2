import type { Warning } from '../../core/text/span.ts';
import { checkFileSize } from '../limits.ts';
import { readDocx } from './docx.ts';
import { readFenced } from './fence/fence.ts';
import type { ReadText } from './readText.ts';
import { refusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { readTxt } from './txt.ts';

/** The formats that are read. */
type SourceFormat = 'txt' | 'docx' | 'md' | 'doc' | 'pdf' | 'rtf' | 'html' | 'mht';

/** A file as text. */
export interface SourceText {
  /** Without byte order mark; line ends of plain text are as in the file. */
  readonly text: string;
  /** 'UTF-8' for formats that say themselves what they are in. */
  readonly charset: string;
  readonly format: SourceFormat;
  readonly warnings: readonly Warning[];
}

/**
 * Reads a file of any kind by what is in it; the extension of `name` counts only where the content leaves open what
 * it is. Throws FormatError for everything that cannot be read, with the name and with what to do. `bytes` is left
 * as it was.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<SourceText> {
  checkFileSize(bytes.byteLength, name);
  const format = formatOf(bytes, name);
  const { text, charset, warnings } = await read(format, bytes, name);
  return { text, charset, format, warnings };
}

function formatOf(bytes: Uint8Array, name: string): SourceFormat {
  const kind = sniff(bytes);
  switch (kind) {
    case 'zip':
      return 'docx';
    case 'old-word':
      return 'doc';
    case 'pdf':
    case 'rtf':
    case 'html':
    case 'mht':
      return kind;
    case 'text':
      return formatOfName(name);
    case 'old-office':
      // A .doc cut off before its directory no longer says what it is.
      if (/\.(?:doc|dot|wps|wpt)$/i.test(name)) return 'doc';
      throw refusal(kind, name);
    default:
      throw refusal(kind, name);
  }
}

/** Text is what its name says it is, if that can be: a broken .docx is no plain text. */
function formatOfName(name: string): SourceFormat {
  const [, extension = ''] = /\.(docx|md|markdown|x?html?)$/i.exec(name) ?? [];
  switch (extension.toLowerCase()) {
    case '':
      return 'txt';
    case 'docx':
      return 'docx';
    case 'md':
    case 'markdown':
      return 'md';
    default:
      return 'html';
  }
}

function read(format: SourceFormat, bytes: Uint8Array, name: string): ReadText | Promise<ReadText> {
  switch (format) {
    case 'txt':
      return readTxt(bytes, name);
    case 'docx':
      return { ...readDocx(bytes, name), charset: 'UTF-8' };
    default:
      return readFenced(format, bytes, name);
  }
}
