import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type IndexedBlock, indexBlock } from './index-block.ts';
import { TOKENS_VERSION } from './tokens.ts';

const COLUMNS: Columns<IndexedBlock> = {
  id: 'id',
  text: 'text',
  role: 'role',
  genre: 'genre',
  libraryId: 'library_id',
};

const PAGE = `SELECT ${selectList(COLUMNS)} FROM blocks WHERE id > ? ORDER BY id LIMIT 1000`;

/** The blocks in order of id, read a thousand at a time so that the library may be written to in between. */
export function* eachIndexedBlock(db: ReadableDb): Generator<IndexedBlock> {
  let page = db.all<IndexedBlock>(PAGE, [0]);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield* page;
    page = db.all<IndexedBlock>(PAGE, [last.id]);
  }
}

/** False when the index is empty after a migration, or was written by an older way of cutting text. */
export function indexIsCurrent(db: ReadableDb): boolean {
  return db.value<number>("SELECT value FROM search_state WHERE key = 'tokens'") === TOKENS_VERSION;
}

/**
 * Makes the index of all blocks anew, in one transaction: about 150 µs a block. `onProgress` hears how many
 * blocks are done, of how many, every thousand.
 */
export function rebuildSearch(db: WritableDb, onProgress?: (done: number, total: number) => void): void {
  const total = db.value<number>('SELECT count(*) FROM blocks') ?? 0;
  db.transaction(() => {
    db.exec(`
      INSERT INTO block_pairs (block_pairs) VALUES ('delete-all');
      INSERT INTO block_chars (block_chars) VALUES ('delete-all');
      DELETE FROM block_counts;
      INSERT INTO block_counts SELECT library_id, role, genre, count(*) FROM blocks GROUP BY 1, 2, 3;
    `);
    let done = 0;
    for (const block of eachIndexedBlock(db)) {
      indexBlock(db, block);
      done += 1;
      if (done % 1000 === 0) onProgress?.(done, total);
    }
    db.run("UPDATE search_state SET value = ? WHERE key = 'tokens'", [TOKENS_VERSION]);
  });
  onProgress?.(total, total);
}
