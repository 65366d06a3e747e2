import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyDurably, fileStamp, isSound, listBackups } from './backup.ts';
import { asLibraryError } from './errors.ts';

/** What was done about a library file that was damaged or gone; `message` is Chinese and says it all. */
export interface Recovery {
  /** Where the damaged file was put, or null when there was no file. */
  readonly damagedFile: string | null;
  /** The copy now in use, or null when there was none and the library begins anew. */
  readonly backupFile: string | null;
  readonly backupAt: string | null;
  /** Drafts newer than the copy that could still be read from the damaged file. */
  readonly draftsSaved: number;
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
      draftsSaved: 0,
    });
  } catch (error) {
    throw asLibraryError(error, file);
  }
}

/** The same recovery after `draftsSaved` drafts were read from the damaged file. */
export function withDraftsSaved(recovery: Recovery, draftsSaved: number): Recovery {
  return tell({ ...recovery, draftsSaved });
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
  const { damagedFile, backupFile, backupAt, draftsSaved } = recovery;
  const cause = damagedFile === null ? '没有找到资料库文件' : '资料库文件已损坏';
  const remedy =
    backupFile === null
      ? '没有可用的备份，已新建一个空资料库'
      : `已恢复到 ${localTime(backupAt ?? '')} 的备份（${backupFile}），此后导入的范文需要重新导入`;
  const saved = draftsSaved > 0 ? `，并从损坏的文件中找回 ${draftsSaved} 份较新的文稿` : '';
  const kept = damagedFile === null ? '' : `损坏的文件保留在 ${damagedFile}，确认内容无误后可自行删除。`;
  return { ...recovery, message: `${cause}，${remedy}${saved}。${kept}` };
}

function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}
