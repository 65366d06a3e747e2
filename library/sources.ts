import type { Decomposition } from '../core/decomposition.ts';
import { type Columns, selectList } from './columns.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { LibraryError } from './errors.ts';
import { fromJson, isObject } from './json.ts';
import { getLibrary, refuseReadOnly } from './libraries.ts';

/** A source 范文 as a list shows it. */
export interface SourceSummary {
  readonly id: number;
  readonly libraryId: number;
  readonly name: string;
  readonly path: string | null;
  readonly charset: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly chars: number;
  readonly speeches: number;
  readonly blocks: number;
}

/** A source with its text and what was found in it. */
export interface Source extends SourceSummary {
  readonly text: string;
  readonly decomposition: Decomposition;
}

type SourceRow = Omit<Source, 'decomposition'> & { readonly decomposition: string };

const SUMMARY: Columns<SourceSummary> = {
  id: 'id',
  libraryId: 'library_id',
  name: 'name',
  path: 'path',
  charset: 'charset',
  sha256: 'sha256',
  importedAt: 'imported_at',
  chars: 'length(text)',
  speeches: '(SELECT count(*) FROM speeches WHERE source_id = sources.id)',
  blocks: '(SELECT count(*) FROM blocks WHERE source_id = sources.id)',
};

const WHOLE: Columns<SourceRow> = { ...SUMMARY, text: 'text', decomposition: 'decomposition' };

/** Sources of one library or of all, newest first. `chars` counts characters, not bytes. */
export function listSources(
  db: ReadableDb,
  page: { readonly libraryId?: number; readonly limit: number; readonly offset: number },
): SourceSummary[] {
  return db.all<SourceSummary>(
    `SELECT ${selectList(SUMMARY)} FROM sources WHERE @library IS NULL OR library_id = @library
     ORDER BY id DESC LIMIT @limit OFFSET @offset`,
    { library: page.libraryId ?? null, limit: page.limit, offset: page.offset },
  );
}

/** A source by id; throws 'unknown-source'. */
export function getSource(db: ReadableDb, id: number): Source {
  const row = db.one<SourceRow>(`SELECT ${selectList(WHOLE)} FROM sources WHERE id = ?`, [id]);
  if (!row) throw unknownSource(id);
  return { ...row, decomposition: readDecomposition(row.decomposition, row.name) };
}

/** The name of a source, or '' for one that is gone. */
export function sourceName(db: ReadableDb, id: number): string {
  return db.value<string>('SELECT name FROM sources WHERE id = ?', [id]) ?? '';
}

/** The source of these bytes in a library, or undefined; `partial` where the library holds only some of its blocks. */
export function findSource(
  db: ReadableDb,
  libraryId: number,
  sha256: string,
): { readonly id: number; readonly name: string; readonly partial: boolean } | undefined {
  const row = db.one<{ id: number; name: string; partial: number }>(
    `SELECT id, name, EXISTS (SELECT 1 FROM partial_sources WHERE source_id = id) AS partial FROM sources
     WHERE library_id = ? AND sha256 = ?`,
    [libraryId, sha256],
  );
  return row && { ...row, partial: row.partial === 1 };
}

/** The sources that some blocks come from. */
export function sourceIdsOf(db: ReadableDb, blockIds: readonly number[]): number[] {
  return db.values<number>(
    'SELECT DISTINCT source_id FROM blocks WHERE id IN (SELECT value FROM json_each(?)) ORDER BY source_id',
    [JSON.stringify(blockIds)],
  );
}

/**
 * Removes a source with its speeches, blocks and index entries. Throws 'unknown-source', and
 * 'read-only-library' unless the program itself replaces a built-in source.
 */
export function removeSource(db: WritableDb, id: number, options: { readonly builtIn?: boolean } = {}): void {
  const libraryId = db.value<number>('SELECT library_id FROM sources WHERE id = ?', [id]);
  if (libraryId === undefined) throw unknownSource(id);
  if (options.builtIn !== true) refuseReadOnly(getLibrary(db, libraryId));
  db.transaction(() => db.run('DELETE FROM sources WHERE id = ?', [id]));
}

/** The decomposition of the source `name` from its column; throws 'damaged'. */
export function readDecomposition(json: string, name: string): Decomposition {
  return fromJson(json, isDecomposition, `范文“${name}”`);
}

function isDecomposition(value: unknown): value is Decomposition {
  return isObject(value) && Array.isArray(value['documents']) && Array.isArray(value['noise']);
}

function unknownSource(id: number): LibraryError {
  return new LibraryError(
    'unknown-source',
    `没有找到编号为 ${id} 的范文，它可能已被删除。请刷新列表后重试。`,
  );
}
