import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileInput } from '../../api/words.ts';
import { checkFileSize } from '../../formats/limits.ts';
import { AppFailure } from '../failure.ts';

/** A file's bytes with the name to show for it. */
export interface InputFile {
  readonly name: string;
  /** Where it was read from; null for bytes handed over by a page. */
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

/** Identity of a file's content, by which a second import of it is recognised. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Fetches the bytes of one file. A file over the limit is refused before it is read, so that a 300 MB text
 * costs no memory. Throws AppFailure FILE_NOT_FOUND or FILE_UNREADABLE, or FormatError 'empty' or 'too-large'.
 */
export async function readInput(file: FileInput): Promise<InputFile> {
  if (file.kind === 'bytes') {
    checkFileSize(file.content.size, file.name);
    return { name: file.name, path: null, bytes: new Uint8Array(await file.content.arrayBuffer()) };
  }
  const name = basename(file.path);
  try {
    await using handle = await open(file.path, 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      throw new AppFailure('FILE_UNREADABLE', file.path, `“${file.path}”是一个文件夹，请给出其中的文件`);
    }
    checkFileSize(stat.size, file.path);
    return { name, path: file.path, bytes: await handle.readFile() };
  } catch (error) {
    throw diskFailure(error, file.path);
  }
}

/** Turns an error of the disk into one a clerk can act on; other errors pass unchanged. */
export function diskFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppFailure('FILE_NOT_FOUND', path, `找不到“${path}”，请检查路径是否写对、文件是否已被移走`);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new AppFailure(
        'FILE_UNREADABLE',
        path,
        `没有权限读取“${path}”，请检查文件权限，或先关闭正在使用它的程序`,
      );
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return new AppFailure('FILE_UNREADABLE', path, `打不开“${path}”，路径有误，请把文件复制到桌面再试`);
    case 'EISDIR':
      return new AppFailure('FILE_UNREADABLE', path, `“${path}”是一个文件夹，请给出其中的文件`);
    case 'EIO':
      return new AppFailure('FILE_UNREADABLE', path, `读取“${path}”时磁盘出错，请换个位置复制后再试`);
    default:
      return error;
  }
}
