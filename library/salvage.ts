import { type Columns, selectList } from './columns.ts';
import { type Connection, connect, type ReadableDb, type WritableDb } from './database.ts';
import { type Draft, getDraft, putDraft } from './drafts/draft.ts';
import { ensureLibrary, type Library } from './libraries.ts';
import { addSkeleton, findSkeleton, listSkeletons } from './skeletons.ts';
import { findSource, readDecomposition } from './sources.ts';
import { type NewSource, storeSource } from './store-source.ts';

/** How much could be read from a damaged library that its replacement lacked. */
export interface Salvaged {
  readonly drafts: number;
  readonly sources: number;
}

/**
 * Reads what can still be read from a damaged library, row by row, and stores what `db`, restored from a copy
 * or begun anew, lacks or has in an older state: drafts, sources (their blocks are cut again), skeletons. Never
 * throws over the damaged file. What the user had removed since the copy was made may come back with the copy.
 */
export function salvage(damagedFile: string, db: WritableDb): Salvaged {
  const damaged = maybe(() => connect({ kind: 'file', file: damagedFile, readonly: true, waitMs: 0 }));
  if (!damaged) return { drafts: 0, sources: 0 };
  try {
    salvageSkeletons(damaged, db);
    return { drafts: salvageDrafts(damaged, db), sources: salvageSources(damaged, db) };
  } finally {
    damaged.close();
  }
}

function salvageDrafts(damaged: Connection, db: WritableDb): number {
  const ids = maybe(() => damaged.db.values<string>('SELECT id FROM drafts')) ?? [];
  const newer = ids
    .flatMap((id) => maybe(() => getDraft(damaged.db, id)) ?? [])
    .filter((draft) => isNewer(draft, db));
  db.transaction(() => {
    for (const draft of newer) putDraft(db, draft);
  });
  return newer.length;
}

function isNewer(draft: Draft, db: ReadableDb): boolean {
  const known = db.value<string>('SELECT updated_at FROM drafts WHERE id = ?', [draft.id]);
  return known === undefined || known < draft.updatedAt;
}

function salvageSources(damaged: Connection, db: WritableDb): number {
  const ids = maybe(() => damaged.db.values<number>('SELECT id FROM sources ORDER BY id')) ?? [];
  return ids.filter((id) => maybe(() => salvageSource(damaged.db, id, db)) === true).length;
}

function salvageSource(damaged: ReadableDb, id: number, db: WritableDb): boolean {
  const row = damaged.one<SourceRow>(READ_SOURCE, [id]);
  const home = damaged.one<LibraryRow>(READ_LIBRARY, [row?.libraryId ?? 0]);
  if (!row || !home) return false;
  const library = ensureLibrary(db, home);
  if (findSource(db, library.id, row.sha256)) return false;
  const decomposition = readDecomposition(row.decomposition, row.name);
  storeSource(db, { ...row, decomposition, libraryId: library.id, builtIn: true });
  return true;
}

// Only the columns of the two tables themselves: counts beside them would need tables that may be unreadable.
type SourceRow = Omit<NewSource, 'decomposition' | 'builtIn'> & { readonly decomposition: string };
type LibraryRow = Pick<Library, 'name' | 'kind'> & { readonly now: string };

const SOURCE: Columns<SourceRow> = {
  libraryId: 'library_id',
  name: 'name',
  path: 'path',
  charset: 'charset',
  sha256: 'sha256',
  text: 'text',
  decomposition: 'decomposition',
  now: 'imported_at',
};
const READ_SOURCE = `SELECT ${selectList(SOURCE)} FROM sources WHERE id = ?`;
const LIBRARY: Columns<LibraryRow> = { name: 'name', kind: 'kind', now: 'created_at' };
const READ_LIBRARY = `SELECT ${selectList(LIBRARY)} FROM libraries WHERE id = ?`;

function salvageSkeletons(damaged: Connection, db: WritableDb): void {
  for (const skeleton of maybe(() => listSkeletons(damaged.db)) ?? []) {
    if (!findSkeleton(db, skeleton.name)) addSkeleton(db, skeleton, skeleton.updatedAt);
  }
}

function maybe<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
