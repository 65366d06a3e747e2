import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportedFile } from '../api/drafting.ts';
import { CommandError } from './output.ts';

/**
 * Writes an exported file. It is written beside its place first and renamed, so that a full disk or a kill
 * never leaves half a file where a whole one stood. Throws FILE_UNWRITABLE with the reason.
 */
export async function saveExport(file: ExportedFile, out: string): Promise<void> {
  const temporary = join(dirname(out), `.gaojiang-${process.pid}.tmp`);
  try {
    await writeFile(temporary, new Uint8Array(await file.content.arrayBuffer()));
    await rename(temporary, out);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandError('FILE_UNWRITABLE', `写不了文件“${out}”：${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOENT':
      return '所在的文件夹不存在，请先建好文件夹';
    case 'EACCES':
    case 'EPERM':
      return '没有写入权限，或文件正被 Word/WPS 打开，请换个位置或先关闭它';
    case 'EROFS':
      return '所在的磁盘是只读的，请换个位置';
    case 'ENOSPC':
      return '磁盘已满，请腾出空间再试';
    case 'EISDIR':
      return '这是一个文件夹，请给出文件名';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
