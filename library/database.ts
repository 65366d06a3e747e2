import Database from 'better-sqlite3';
import { asLibraryError } from './errors.ts';

/** A value SQLite can bind. */
export type SqlValue = string | number | bigint | Buffer | null;

/** Positional values for the `?` of a statement, or named ones for `@name`. */
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/**
 * A library that can be asked. Functions that only read take this type, so that a reader handed out in read
 * mode can never be passed to a writer.
 */
export interface ReadableDb {
  /** The database file, or ':memory:'. */
  readonly file: string;
  /** The first row, or undefined. The caller names the row type; `columns` keeps it true to the table. */
  one<Row>(sql: string, params?: SqlParams): Row | undefined;
  /** All rows. */
  all<Row>(sql: string, params?: SqlParams): Row[];
  /** All rows, each a list of its columns: for hundreds of wide rows, where naming every column costs. */
  tuples<Row extends readonly unknown[]>(sql: string, params?: SqlParams): Row[];
  /** Rows one at a time, for tables too large to hold. Nothing else may run on this db until it is exhausted. */
  each<Row>(sql: string, params?: SqlParams): IterableIterator<Row>;
  /** The first column of the first row, or undefined. */
  value<Value>(sql: string, params?: SqlParams): Value | undefined;
  /** The first column of every row. */
  values<Value>(sql: string, params?: SqlParams): Value[];
  /** The bytes of the whole database as they would stand in a file. */
  serialize(): Buffer;
}

/** A library that can also be changed; there is at most one per data folder. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement; `id` is the rowid of the last inserted row. */
  run(sql: string, params?: SqlParams): { readonly changes: number; readonly id: number };
  /** Runs a script of statements without parameters. */
  exec(sql: string): void;
  /** All or nothing: `work` is undone when it throws. May be nested. Durable once it returns. */
  transaction<T>(work: () => T): T;
  /** Copies the database, while it stays usable, into a new file and flushes it to disk. */
  copyTo(target: string): Promise<void>;
  /** As `copyTo`, but in one go. */
  copyToNow(target: string): void;
}

/** A connection and how to end it; the owner decides whether to hand it out as readable or writable. */
export interface Connection {
  readonly db: WritableDb;
  close(): void;
}

/** What `connect` opens. */
export type ConnectTarget =
  | { readonly kind: 'file'; readonly file: string; readonly readonly: boolean; readonly waitMs: number }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'empty' };

/**
 * Opens a database. Errors about the file arrive as LibraryError. Statements are compiled once and kept, so
 * SQL text should not be built from values.
 */
export function connect(target: ConnectTarget): Connection {
  const file = target.kind === 'file' ? target.file : ':memory:';
  const raw = guard(file, () => open(target));
  const rows = new Map<string, Database.Statement>();
  const plucked = new Map<string, Database.Statement>();
  const lists = new Map<string, Database.Statement>();
  const statement = (sql: string) => cached(rows, sql, () => raw.prepare(sql));
  const pluck = (sql: string) => cached(plucked, sql, () => raw.prepare(sql).pluck());
  const listed = (sql: string) => cached(lists, sql, () => raw.prepare(sql).raw());

  const db: WritableDb = {
    file,
    one: <Row>(sql: string, params: SqlParams = []) =>
      guard(file, () => statement(sql).get(params) as Row | undefined),
    all: <Row>(sql: string, params: SqlParams = []) => guard(file, () => statement(sql).all(params) as Row[]),
    tuples: <Row extends readonly unknown[]>(sql: string, params: SqlParams = []) =>
      guard(file, () => listed(sql).all(params) as unknown as Row[]),
    each: <Row>(sql: string, params: SqlParams = []) =>
      guard(file, () => statement(sql).iterate(params) as IterableIterator<Row>),
    value: <Value>(sql: string, params: SqlParams = []) =>
      guard(file, () => pluck(sql).get(params) as Value | undefined),
    values: <Value>(sql: string, params: SqlParams = []) =>
      guard(file, () => pluck(sql).all(params) as Value[]),
    serialize: () => guard(file, () => raw.serialize()),
    run: (sql, params = []) =>
      guard(file, () => {
        const result = statement(sql).run(params);
        return { changes: result.changes, id: Number(result.lastInsertRowid) };
      }),
    exec: (sql) => guard(file, () => void raw.exec(sql)),
    transaction: <T>(work: () => T) => guard(file, () => raw.transaction(work).immediate()),
    copyTo: async (copy) => {
      try {
        await raw.backup(copy);
      } catch (error) {
        throw asLibraryError(error, copy);
      }
    },
    copyToNow: (copy) => guard(copy, () => void raw.prepare('VACUUM INTO ?').run(copy)),
  };
  return { db, close: () => void raw.close() };
}

function open(target: ConnectTarget): Database.Database {
  switch (target.kind) {
    case 'file':
      return new Database(target.file, { readonly: target.readonly, timeout: target.waitMs });
    case 'bytes':
      return new Database(target.bytes);
    case 'empty':
      return new Database(':memory:');
  }
}

function cached(
  cache: Map<string, Database.Statement>,
  sql: string,
  prepare: () => Database.Statement,
): Database.Statement {
  const known = cache.get(sql);
  if (known) return known;
  const fresh = prepare();
  cache.set(sql, fresh);
  return fresh;
}

function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asLibraryError(error, file);
  }
}
