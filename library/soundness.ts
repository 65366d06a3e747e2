import type { ReadableDb } from './database.ts';
import { LibraryError } from './errors.ts';

/**
 * Checks every table of a library page by page. The FTS5 tables are looked at as the ordinary tables they lie
 * in; whether their content fits together takes ten times as long and is for `checkSearch`.
 */
export function isWhole(db: ReadableDb): boolean {
  try {
    return db
      .all<{ name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
      )
      .filter(({ sql }) => !sql.startsWith('CREATE VIRTUAL'))
      .every(({ name }) => db.value<string>(`PRAGMA quick_check(${name})`) === 'ok');
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** True for an error that says the file's content is broken, not that it could not be reached. */
export function isDamage(error: unknown): boolean {
  return error instanceof LibraryError && error.code === 'damaged';
}
