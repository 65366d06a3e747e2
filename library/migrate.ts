import type { ReadableDb, WritableDb } from './database.ts';
import { LibraryError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** The schema version this build writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The schema version of a library; 0 for one that has no tables yet. */
export function schemaVersion(db: ReadableDb): number {
  return db.value<number>('PRAGMA user_version') ?? 0;
}

/** Throws 'newer-version' for a library that a later 稿匠 has already changed. */
export function refuseNewer(db: ReadableDb): void {
  if (schemaVersion(db) <= SCHEMA_VERSION) return;
  throw new LibraryError(
    'newer-version',
    `资料库由更新版本的稿匠写成，本版本不能打开：${db.file}。请升级稿匠后再打开。`,
  );
}

/**
 * Brings a library to `target`, one transaction a step. `keepCopy` is called before each step on a library
 * that already holds something, so that every step can be taken back by hand. A step that throws leaves the
 * library at the version before it.
 */
export function migrate(
  db: WritableDb,
  keepCopy: (next: Migration) => void,
  target: number = SCHEMA_VERSION,
): void {
  refuseNewer(db);
  const from = schemaVersion(db);
  for (const step of MIGRATIONS.slice(from, target)) {
    if (from > 0) keepCopy(step);
    db.transaction(() => {
      step.up(db);
      db.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
}
