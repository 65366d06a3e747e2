import type { ReadableDb, WritableDb } from '../database.ts';
import { errorCode, LibraryError } from '../errors.ts';
import type { NamedGroup } from './tags.ts';

/** All collections 专辑 by name. */
export function listCollections(db: ReadableDb): NamedGroup[] {
  return db.all<NamedGroup>(
    `SELECT id, name, (SELECT count(*) FROM collection_blocks WHERE collection_id = collections.id) AS blocks
     FROM collections ORDER BY name`,
  );
}

/** A collection by the name a user gave; throws 'unknown-collection'. */
export function collectionByName(db: ReadableDb, name: string): NamedGroup {
  const found = listCollections(db).find((each) => each.name === name.trim());
  if (found) return found;
  throw new LibraryError('unknown-collection', `没有找到专辑“${name}”，它可能已被删除或改名。请刷新列表。`);
}

/** The collection of this name, made if there is none yet. */
export function ensureCollection(db: WritableDb, name: string, now: string): NamedGroup {
  db.run('INSERT OR IGNORE INTO collections (name, created_at) VALUES (?, ?)', [name.trim(), now]);
  return collectionByName(db, name);
}

/** Renames a collection; false when the name is taken by another. */
export function renameCollection(db: WritableDb, id: number, to: string): boolean {
  try {
    db.run('UPDATE collections SET name = ? WHERE id = ?', [to.trim(), id]);
    return true;
  } catch (error) {
    if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') return false;
    throw error;
  }
}

/** Removes a collection; its blocks stay. */
export function removeCollection(db: WritableDb, id: number): void {
  db.run('DELETE FROM collections WHERE id = ?', [id]);
}

/** The names of the collections a block lies in. */
export function collectionsOf(db: ReadableDb, blockId: number): string[] {
  return db.values<string>(
    `SELECT name FROM collection_blocks JOIN collections ON id = collection_id WHERE block_id = ? ORDER BY name`,
    [blockId],
  );
}

/** The blocks of a collection. */
export function collectedBlocks(db: ReadableDb, id: number): number[] {
  return db.values<number>(
    'SELECT block_id FROM collection_blocks WHERE collection_id = ? ORDER BY block_id',
    [id],
  );
}

/** Puts a block into exactly these collections; belongs in a transaction. */
export function setCollections(db: WritableDb, blockId: number, names: readonly string[], now: string): void {
  db.run('DELETE FROM collection_blocks WHERE block_id = ?', [blockId]);
  for (const name of new Set(names.map((each) => each.trim()).filter((each) => each !== ''))) {
    db.run('INSERT INTO collection_blocks VALUES (?, ?)', [blockId, ensureCollection(db, name, now).id]);
  }
}
