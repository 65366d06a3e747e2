import { FormatError } from './failure.ts';

/** The largest file that is opened. A year of a county's speeches is about 20 MB as text. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** What a parser of other people may use for one file before it is stopped. */
export interface ReadLimits {
  readonly milliseconds: number;
  /** What a large file may take besides. */
  readonly millisecondsPerMegabyte: number;
  /** Memory of JavaScript values. */
  readonly heapMegabytes: number;
  /** Growth of the whole process, unpacked bytes included. */
  readonly totalMegabytes: number;
}

/** A speech is read in well under a second; a book of 64 MB in a few. */
export const READ_LIMITS: ReadLimits = {
  milliseconds: 9_000,
  millisecondsPerMegabyte: 300,
  heapMegabytes: 512,
  totalMegabytes: 700,
};

/**
 * Throws FormatError 'too-large' when a file of `byteLength` bytes is beyond MAX_FILE_BYTES, 'empty' when
 * there is nothing in it. Hosts call it with the size on disk before they read the file into memory.
 */
export function checkFileSize(byteLength: number, name: string): void {
  if (byteLength === 0) {
    throw new FormatError(
      'empty',
      name,
      '是空文件（0 字节）。可能是复制或下载时没有完成，请重新取得原文件后再导入。',
    );
  }
  if (byteLength > MAX_FILE_BYTES) {
    const size = Math.ceil(byteLength / 1024 / 1024);
    throw new FormatError(
      'too-large',
      name,
      `有 ${size} MB，超过单个文件 ${MAX_FILE_BYTES / 1024 / 1024} MB 的上限。请拆成几个文件后再导入。`,
    );
  }
}
