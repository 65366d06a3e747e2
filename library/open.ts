import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyBeforeMigration, listBackups } from './backup.ts';
import { type Connection, connect, type ReadableDb, type WritableDb } from './database.ts';
import { asLibraryError, LibraryError } from './errors.ts';
import { headingsAreCurrent, rebuildHeadings } from './headings/rebuild.ts';
import { takeWriterLock } from './lock.ts';
import { makeFolder } from './makeFolder.ts';
import { migrate, refuseNewer, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { type Recovery, restoreNewestBackup, withSalvaged } from './recover.ts';
import { salvage } from './salvage.ts';
import { indexIsCurrent, rebuildSearch } from './search/rebuild.ts';
import { isDamage, isWhole } from './soundness.ts';

/** A library opened for reading; any number may be open beside the one writer. */
export interface ReadingLibrary {
  readonly mode: 'read';
  readonly dataDir: string;
  readonly db: ReadableDb;
  readonly recovery: null;
  close(): void;
}

/** The library opened for writing: the only one of its data folder. */
export interface WritingLibrary {
  readonly mode: 'write';
  readonly dataDir: string;
  readonly db: WritableDb;
  /** What had to be repaired while opening, or null; its message must be shown to the user. */
  readonly recovery: Recovery | null;
  close(): void;
}

/** An open library. */
export type LibraryHandle = ReadingLibrary | WritingLibrary;

/** Where a library lies and what it is wanted for. */
export interface OpenLibraryOptions<Mode extends LibraryHandle['mode']> {
  readonly dataDir: string;
  readonly mode: Mode;
  /** The present instant, ISO; the clock's when absent. */
  readonly now?: string;
}

/**
 * Memory for pages of the file, beside what the system keeps of it. With half of this a search of a million blocks
 * takes a third longer; with five times as much, as long.
 */
const PAGE_CACHE_KIB = 6000;

/** The library's file in a data folder. */
export function libraryFile(dataDir: string): string {
  return join(dataDir, 'library.db');
}

/**
 * Opens the library of a data folder.
 *
 * 'write' makes folder and library where they are missing, checks the file, restores the newest copy when it
 * is damaged (see `recovery`), migrates it with a copy kept before each step, and holds the folder until
 * `close`. Throws 'busy' while another window has it, 'unwritable', 'newer-version'.
 *
 * 'read' makes no folder and no library: an absent one reads as empty, and one of an older version is brought
 * up to date in memory only. SQLite may leave its own empty -wal and -shm files beside a library that was
 * closed. A damaged file throws 'damaged'; repairing it is the writer's business.
 */
export function openLibrary(options: OpenLibraryOptions<'write'>): WritingLibrary;
export function openLibrary(options: OpenLibraryOptions<'read'>): ReadingLibrary;
export function openLibrary(options: OpenLibraryOptions<LibraryHandle['mode']>): LibraryHandle {
  switch (options.mode) {
    case 'write':
      return openForWriting(options.dataDir, options.now ?? new Date().toISOString());
    case 'read':
      return openForReading(options.dataDir);
  }
}

/** An empty library that lives in memory, with the newest schema: for trying things out. */
export function openInMemory(): Connection {
  const connection = connect({ kind: 'empty' });
  upgradeInMemory(connection.db);
  return connection;
}

function openForWriting(dataDir: string, now: string): WritingLibrary {
  try {
    makeFolder(dataDir);
  } catch (error) {
    throw asLibraryError(error, dataDir);
  }
  const lock = takeWriterLock(join(dataDir, 'lock.db'), dataDir);
  try {
    const file = libraryFile(dataDir);
    let recovery = isLost(file, dataDir) ? restoreNewestBackup(file, dataDir, now) : null;
    let connection = connectIfSound(file);
    if (!connection) {
      recovery = restoreNewestBackup(file, dataDir, now);
      connection = connectForWriting(file);
    }
    const { db, close } = connection;
    try {
      migrate(db, (step) => copyBeforeMigration(db, dataDir, step.version, now));
      if (!indexIsCurrent(db)) rebuildSearch(db);
      if (!headingsAreCurrent(db)) rebuildHeadings(db, now);
      if (recovery?.damagedFile) {
        recovery = withSalvaged(recovery, salvage(recovery.damagedFile, db));
      }
    } catch (error) {
      close();
      throw error;
    }
    return {
      mode: 'write',
      dataDir,
      db,
      recovery,
      close: () => {
        close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A file that is gone or empty while there are copies: lost to a crash or a cleaning tool. */
function isLost(file: string, dataDir: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size === 0 && listBackups(dataDir).length > 0;
}

/** The open library, or null when the file is damaged. */
function connectIfSound(file: string): Connection | null {
  let connection: Connection | undefined;
  try {
    connection = connectForWriting(file);
    if (isWhole(connection.db)) return connection;
  } catch (error) {
    if (!isDamage(error)) {
      connection?.close();
      throw error;
    }
  }
  connection?.close();
  return null;
}

function connectForWriting(file: string): Connection {
  const connection = connect({ kind: 'file', file, readonly: false, waitMs: 5000 });
  try {
    connection.db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -${PAGE_CACHE_KIB};
    `);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openForReading(dataDir: string): ReadingLibrary {
  const { db, close } = connectForReading(libraryFile(dataDir));
  return { mode: 'read', dataDir, db, recovery: null, close };
}

function connectForReading(file: string): Connection {
  if (!existsSync(file)) return openInMemory();
  const connection = connectReadonly(file);
  try {
    refuseNewer(connection.db);
    if (schemaVersion(connection.db) === SCHEMA_VERSION && isCurrent(connection.db)) return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
  const copy = fromBytes(connection.db.serialize());
  connection.close();
  upgradeInMemory(copy.db);
  return copy;
}

/** On a medium that cannot be written SQLite has no place for its side files; the bytes alone will do there. */
function connectReadonly(file: string): Connection {
  const connection = connect({ kind: 'file', file, readonly: true, waitMs: 5000 });
  try {
    schemaVersion(connection.db);
    connection.db.exec(`PRAGMA cache_size = -${PAGE_CACHE_KIB}`);
    return connection;
  } catch (error) {
    connection.close();
    const unwritable = error instanceof LibraryError && error.code === 'unwritable';
    if (!unwritable || existsSync(`${file}-wal`)) throw error;
    return fromBytes(readFileSync(file));
  }
}

function fromBytes(bytes: Buffer): Connection {
  // Bytes 18 and 19 say "write-ahead log", which memory does not have.
  bytes.fill(1, 18, 20);
  return connect({ kind: 'bytes', bytes });
}

function upgradeInMemory(db: WritableDb): void {
  migrate(db, () => undefined);
  if (!indexIsCurrent(db)) rebuildSearch(db);
  if (!headingsAreCurrent(db)) rebuildHeadings(db, new Date().toISOString());
}

function isCurrent(db: ReadableDb): boolean {
  return indexIsCurrent(db) && headingsAreCurrent(db);
}
