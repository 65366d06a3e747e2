import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyDurably, fileStamp, isSound, listBackups } from './backup.ts';
import { asLibraryError } from './errors.ts';
import type { Salvaged } from './salvage.ts';

/** What was done about a library file that was damaged or gone; `message` is Chinese and says it all. */
export interface Recovery {
  /** Where the damaged file was put, or null when there was no file. */
  readonly damagedFile: string | null;
  /** The copy now in use, or null when there was none and the library begins anew. */
  readonly backupFile: string | null;
  readonly backupAt: string | null;
  /** What is newer than the copy and could still be read from the damaged file. */
  readonly salvaged: Salvaged;
  readonly message: string;
}

/**
 * Puts the newest sound copy in the place of `file`. The damaged file is renamed, never deleted. The copy is
 * complete on disk before anything is renamed, and a missing file counts as damaged while there are copies, so
 * a crash at any point here is made good by the next start.
 */
export function restoreNewestBackup(file: string, dataDir: string, now: string): Recovery {
  const ready = `${file}.restoring`;
  try {
    const backup = listBackups(dataDir).find(({ file: copy }) => {
      rmSync(ready, { force: true });
      copyDurably(copy, ready);
      return isSound(ready);
    });
    const damagedFile = setAside(file, now);
    if (backup) renameSync(ready, file);
    else rmSync(ready, { force: true });
    return tell({
      damagedFile,
      backupFile: backup?.file ?? null,
      backupAt: backup?.at ?? null,
      salvaged: { drafts: 0, sources: 0 },
    });
  } catch (error) {
    throw asLibraryError(error, file);
  }
}

/** The same recovery after more was read from the damaged file. */
export function withSalvaged(recovery: Recovery, salvaged: Salvaged): Recovery {
  return tell({ ...recovery, salvaged });
}

function setAside(file: string, now: string): string | null {
  if (!existsSync(file)) return null;
  const aside = `${file}.damaged-${fileStamp(now)}`;
  // The write-ahead log belongs to its file: left behind, it would be played into the copy.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

function tell(recovery: Omit<Recovery, 'message'>): Recovery {
  const { damagedFile, backupFile, backupAt, salvaged } = recovery;
  const cause = damagedFile === null ? '没有找到资料库文件' : '资料库文件已损坏';
  const remedy =
    backupFile === null
      ? '没有可用的备份，已新建一个空资料库'
      : `已恢复到 ${localTime(backupAt ?? '')} 的备份（${backupFile}）`;
  const parts = [
    salvaged.drafts > 0 ? `${salvaged.drafts} 份文稿` : '',
    salvaged.sources > 0 ? `${salvaged.sources} 篇范文` : '',
  ].filter((part) => part !== '');
  const saved = parts.length > 0 ? `，并从损坏的文件中找回 ${parts.join('、')}` : '';
  const kept =
    damagedFile === null ? '' : `损坏的文件保留在 ${damagedFile}，请先核对内容，无误后再自行删除。`;
  return { ...recovery, message: `${cause}，${remedy}${saved}。${kept}` };
}

function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}
