import { type Columns, selectList } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { errorCode, LibraryError } from './errors.ts';

/** Where a library came from: shipped with the program, made by the user, or read from a pack 语料包. */
export type LibraryKind = 'built-in' | 'personal' | 'pack';

/** A library 语料库 with what it holds. */
export interface Library {
  readonly id: number;
  readonly name: string;
  readonly kind: LibraryKind;
  readonly createdAt: string;
  readonly sources: number;
  readonly blocks: number;
}

const COLUMNS: Columns<Library> = {
  id: 'id',
  name: 'name',
  kind: 'kind',
  createdAt: 'created_at',
  sources: '(SELECT count(*) FROM sources WHERE library_id = libraries.id)',
  blocks: '(SELECT coalesce(sum(blocks), 0) FROM block_counts WHERE library_id = libraries.id)',
};

const SELECT = `SELECT ${selectList(COLUMNS)} FROM libraries`;

/** All libraries, the built-in ones first, then by age. */
export function listLibraries(db: ReadableDb): Library[] {
  return db.all<Library>(`${SELECT} ORDER BY kind <> 'built-in', id`);
}

/** A library by id; throws 'unknown-library'. */
export function getLibrary(db: ReadableDb, id: number): Library {
  const library = db.one<Library>(`${SELECT} WHERE id = ?`, [id]);
  if (!library) throw unknownLibrary(`编号 ${id}`);
  return library;
}

/** The name of a library, or '' for one that is gone. */
export function libraryName(db: ReadableDb, id: number): string {
  return db.value<string>('SELECT name FROM libraries WHERE id = ?', [id]) ?? '';
}

/** A library by its name, or undefined. */
export function findLibrary(db: ReadableDb, name: string): Library | undefined {
  return db.one<Library>(`${SELECT} WHERE name = ?`, [name.trim()]);
}

/** A library by the name a user gave; throws 'unknown-library' with the names there are. */
export function libraryByName(db: ReadableDb, name: string): Library {
  const library = findLibrary(db, name);
  if (!library)
    throw unknownLibrary(`“${name}”`, db.values<string>('SELECT name FROM libraries ORDER BY id'));
  return library;
}

/** The library of this name, made if there is none yet. The kind of an existing library is left as it is. */
export function ensureLibrary(
  db: WritableDb,
  library: { readonly name: string; readonly kind: LibraryKind; readonly now: string },
): Library {
  const name = library.name.trim();
  const known = findLibrary(db, name);
  if (known) return known;
  const { id } = db.run('INSERT INTO libraries (name, kind, created_at) VALUES (?, ?, ?)', [
    name,
    library.kind,
    library.now,
  ]);
  return getLibrary(db, id);
}

/** Renames a library of the user; false when the name is taken by another. */
export function renameLibrary(db: WritableDb, id: number, name: string): boolean {
  refuseReadOnly(getLibrary(db, id));
  try {
    db.run('UPDATE libraries SET name = ? WHERE id = ?', [name.trim(), id]);
    return true;
  } catch (error) {
    if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') return false;
    throw error;
  }
}

/** Throws 'read-only-library' for a library that users may read but not change. */
export function refuseReadOnly(library: Library): void {
  if (library.kind !== 'built-in') return;
  throw new LibraryError(
    'read-only-library',
    `“${library.name}”是内置语料库，只能查阅。请将内容存入自己的语料库再修改。`,
  );
}

function unknownLibrary(which: string, names: readonly string[] = []): LibraryError {
  const known = names.length > 0 ? `现有：${names.join('、')}。` : '';
  return new LibraryError('unknown-library', `没有找到语料库${which}，它可能已被删除或改名。${known}`);
}
