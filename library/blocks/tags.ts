import type { ReadableDb, WritableDb } from '../database.ts';

/** A name that groups blocks, and how many it groups. */
export interface NamedGroup {
  readonly id: number;
  readonly name: string;
  readonly blocks: number;
}

/** The tags of blocks 标签 by block id; a block without any is absent. */
export function tagsOf(db: ReadableDb, ids: readonly number[]): Map<number, string[]> {
  const tags = new Map<number, string[]>();
  const rows = db.all<{ blockId: number; name: string }>(
    `SELECT t.block_id AS blockId, tags.name FROM json_each(?) n JOIN block_tags t ON t.block_id = n.value
     JOIN tags ON tags.id = t.tag_id ORDER BY tags.name`,
    [JSON.stringify(ids)],
  );
  for (const { blockId, name } of rows) {
    const known = tags.get(blockId);
    if (known) known.push(name);
    else tags.set(blockId, [name]);
  }
  return tags;
}

/** All tags in use, the most used first. */
export function listTags(db: ReadableDb): NamedGroup[] {
  return db.all<NamedGroup>(
    `SELECT id, name, (SELECT count(*) FROM block_tags WHERE tag_id = tags.id) AS blocks FROM tags
     ORDER BY blocks DESC, name`,
  );
}

/** The id of a tag, or undefined. */
export function findTag(db: ReadableDb, name: string): number | undefined {
  return db.value<number>('SELECT id FROM tags WHERE name = ?', [name.trim()]);
}

/** Gives a block exactly these tags; belongs in a transaction. Its index entry is the caller's business. */
export function setTags(db: WritableDb, blockId: number, names: readonly string[]): void {
  db.run('DELETE FROM block_tags WHERE block_id = ?', [blockId]);
  for (const name of new Set(names.map((each) => each.trim()).filter((each) => each !== ''))) {
    db.run('INSERT OR IGNORE INTO tags (name) VALUES (?)', [name]);
    db.run('INSERT INTO block_tags SELECT ?, id FROM tags WHERE name = ?', [blockId, name]);
  }
}

/** The blocks that carry a tag. */
export function taggedBlocks(db: ReadableDb, tagId: number): number[] {
  return db.values<number>('SELECT block_id FROM block_tags WHERE tag_id = ? ORDER BY block_id', [tagId]);
}

/** Renames a tag; where the new name is another tag's, the two become one. Returns the id that now has the name. */
export function renameTag(db: WritableDb, id: number, to: string): number {
  const other = findTag(db, to);
  if (other === undefined || other === id) {
    db.run('UPDATE tags SET name = ? WHERE id = ?', [to.trim(), id]);
    return id;
  }
  db.run('INSERT OR IGNORE INTO block_tags SELECT block_id, ? FROM block_tags WHERE tag_id = ?', [other, id]);
  db.run('DELETE FROM tags WHERE id = ?', [id]);
  return other;
}

/** Takes a tag off every block and forgets it. */
export function removeTag(db: WritableDb, id: number): void {
  db.run('DELETE FROM tags WHERE id = ?', [id]);
}
