import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb } from '../database.ts';

/** An import of a pack, as the list of them shows it. */
export interface PackImport {
  readonly id: number;
  readonly file: string;
  readonly library: string;
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  readonly undoneAt: string | null;
}

const COLUMNS: Columns<PackImport> = {
  id: 'id',
  file: 'file',
  library: 'library',
  at: 'at',
  added: 'added',
  changed: 'changed',
  undoneAt: 'undone_at',
};

/** The imports of packs, the last first. */
export function listPackImports(db: ReadableDb): PackImport[] {
  return db.all<PackImport>(`SELECT ${selectList(COLUMNS)} FROM pack_imports ORDER BY id DESC LIMIT 200`);
}
