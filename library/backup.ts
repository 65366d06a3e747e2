import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { connect, type WritableDb } from './database.ts';
import { asLibraryError, LibraryError } from './errors.ts';
import { isWhole } from './soundness.ts';

/** A copy of a whole library in the data folder. */
export interface Backup {
  readonly file: string;
  /** When the copy was made, ISO. */
  readonly at: string;
}

/** The folder of the copies inside a data folder. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The copies of a data folder, newest first; where no folder stands in their place there are none. */
export function listBackups(dataDir: string): Backup[] {
  const folder = backupFolder(dataDir);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => join(folder, name))
    .map((file) => ({ file, at: statSync(file).mtime.toISOString() }))
    .sort((a, b) => b.at.localeCompare(a.at) || b.file.localeCompare(a.file));
}

/**
 * Makes the copy of the day unless there is one, then removes daily copies older than `keepDays` days. The
 * library stays usable meanwhile. A copy that fails its check is thrown away and reported as 'damaged', and
 * nothing older is removed then: a damaged library must not push out its good copies.
 * Returns the new copy, or null when today's exists already.
 */
export async function backupDaily(
  db: WritableDb,
  options: { readonly dataDir: string; readonly now: string; readonly keepDays?: number },
): Promise<Backup | null> {
  const folder = backupFolder(options.dataDir);
  const day = options.now.slice(0, 10);
  const target = join(folder, `${DAILY}${day}.db`);
  if (existsSync(target)) return null;
  const unfinished = `${target}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(unfinished, { force: true });
  } catch (error) {
    throw asLibraryError(error, folder);
  }
  await db.copyTo(unfinished);
  if (!isSound(unfinished)) {
    rmSync(unfinished, { force: true });
    throw new LibraryError(
      'damaged',
      `今天的备份没有通过检查，已放弃：${target}。以前的备份仍在 ${folder}。请关闭并重新打开稿匠，检查资料库。`,
    );
  }
  renameSync(unfinished, target);
  removeOlder(folder, day, options.keepDays ?? KEEP_DAYS);
  return { file: target, at: options.now };
}

/** Copies a library before a migration changes it; the copy is named after the version it leads to. */
export function copyBeforeMigration(db: WritableDb, dataDir: string, version: number, now: string): string {
  const folder = backupFolder(dataDir);
  const file = join(folder, `before-v${version}-${fileStamp(now)}.db`);
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(file, { force: true });
  } catch (error) {
    throw asLibraryError(error, file);
  }
  db.copyToNow(file);
  return file;
}

/** True when SQLite can read the file and finds nothing wrong with it. */
export function isSound(file: string): boolean {
  try {
    const connection = connect({ kind: 'file', file, readonly: false, waitMs: 1000 });
    try {
      return isWhole(connection.db);
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

/** Copies a file that no connection has open, and flushes the copy to disk. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** "2025-03-01T08:09:10.123Z" → "20250301-080910": an instant that may stand in a file name on any system. */
export function fileStamp(now: string): string {
  return now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

const DAILY = 'daily-';
const KEEP_DAYS = 14;

function removeOlder(folder: string, today: string, keepDays: number): void {
  const oldest = new Date(Date.parse(`${today}T00:00:00Z`) - (keepDays - 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  for (const name of readdirSync(folder)) {
    const day = /^daily-(\d{4}-\d{2}-\d{2})\.db$/.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name), { force: true });
  }
}
