import { backupDaily } from '../library/backup.ts';
import { LibraryError } from '../library/errors.ts';
import type { AppParts } from './parts.ts';

/**
 * Makes the day's copy of the library where there is none yet. A copy that can't be made is no reason to keep
 * the user from working: it becomes a notice of this start.
 */
export async function keepDailyBackup(parts: AppParts): Promise<void> {
  const library = parts.library();
  if (library.mode === 'read') return;
  try {
    await backupDaily(library.db, { dataDir: parts.dataDir, now: parts.now().toISOString() });
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    parts.notices.push(`今天的备份没有做成。${error.message}`);
  }
}
