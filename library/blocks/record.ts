import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { indexBlock } from '../search/index-block.ts';
import { getBlock } from './block.ts';
import { collectionsOf, ensureCollection } from './collections.ts';
import { type Freshness, lastGoodYear } from './fresh.ts';
import { addToCount } from './insert.ts';
import { tagsOf } from './tags.ts';

/** Where a block came from besides its own source 出处, kept when blocks are merged. */
export interface BlockOrigin {
  readonly source: string;
  readonly library: string;
  readonly text: string;
  readonly at: string;
}

/** A block with all a user gave it, free of the ids of one library. */
export interface BlockRecord {
  /** Its id where it was read; a record put back takes it again where it is free. */
  readonly id?: number;
  readonly role: Role;
  readonly genre: Genre;
  readonly node: number | null;
  readonly path: readonly string[];
  readonly heading: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly asOf: number | null;
  readonly topics: readonly string[];
  readonly ownTopics: boolean;
  readonly goodUntil: number | null;
  readonly freshness: Freshness | null;
  readonly note: string;
  readonly favourite: boolean;
  readonly uses: number;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
  readonly revisedAt: string | null;
  readonly ownEdit: boolean;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly origins: readonly BlockOrigin[];
}

/** A block as a record. Throws 'unknown-block'. */
export function readRecord(db: ReadableDb, id: number): BlockRecord {
  const { libraryId: _l, sourceId: _s, speechId: _p, sourceName: _n, ...block } = getBlock(db, id);
  return {
    ...block,
    tags: tagsOf(db, [id]).get(id) ?? [],
    collections: collectionsOf(db, id),
    origins: originsOf(db, id),
  };
}

/** Where else a block came from, oldest first. */
export function originsOf(db: ReadableDb, blockId: number): BlockOrigin[] {
  return db.all<BlockOrigin>(
    'SELECT source, library, text, at FROM block_origins WHERE block_id = ? ORDER BY id',
    [blockId],
  );
}

/** Notes that a block also came from elsewhere; the same source with the same text is noted once. */
export function addOrigin(db: WritableDb, blockId: number, { source, library, text, at }: BlockOrigin): void {
  db.run(
    `INSERT INTO block_origins (block_id, source, library, text, at)
     SELECT @blockId, @source, @library, @text, @at WHERE NOT EXISTS (
       SELECT 1 FROM block_origins WHERE block_id = @blockId AND source = @source AND library = @library AND text = @text)`,
    { blockId, source, library, text, at },
  );
}

/** A record and the speech it goes to. */
export interface PlacedRecord {
  readonly block: BlockRecord;
  readonly speechId: number;
}

/**
 * Inserts records as blocks of a source, indexed and counted; belongs in a transaction. Returns their ids. All rows
 * come before all index entries, for the reason `insertBlocks` gives.
 */
export function insertRecords(
  db: WritableDb,
  home: { readonly libraryId: number; readonly sourceId: number },
  records: readonly PlacedRecord[],
  now: string,
): number[] {
  const rows = records.map(({ block, speechId }) => {
    const id = insertRow(db, home, speechId, block);
    for (const origin of block.origins) addOrigin(db, id, origin);
    return { id, block, tagIds: insertTags(db, id, block.tags), collectionIds: collect(db, id, block, now) };
  });
  for (const { id, block, tagIds, collectionIds } of rows) {
    indexBlock(db, { ...block, ...home, id, tagIds, collectionIds, until: lastGoodYear(block) });
    addToCount(db, { ...block, libraryId: home.libraryId }, 1);
  }
  return rows.map(({ id }) => id);
}

function insertTags(db: WritableDb, blockId: number, names: readonly string[]): number[] {
  return names.map((name) => {
    db.run('INSERT OR IGNORE INTO tags (name) VALUES (?)', [name]);
    const id = db.value<number>('SELECT id FROM tags WHERE name = ?', [name]) ?? 0;
    db.run('INSERT INTO block_tags VALUES (?, ?)', [blockId, id]);
    return id;
  });
}

function collect(db: WritableDb, blockId: number, { collections }: BlockRecord, now: string): number[] {
  return collections.map((name) => {
    const { id } = ensureCollection(db, name, now);
    db.run('INSERT INTO collection_blocks VALUES (?, ?)', [blockId, id]);
    return id;
  });
}

function insertRow(
  db: WritableDb,
  home: { readonly libraryId: number; readonly sourceId: number },
  speechId: number,
  block: BlockRecord,
): number {
  const wanted = block.id;
  const free =
    wanted !== undefined && db.value<number>('SELECT id FROM blocks WHERE id = ?', [wanted]) === undefined;
  return db.run(
    `INSERT INTO blocks (id, library_id, source_id, speech_id, role, genre, node, path, heading, text, span_start,
       span_end, as_of, topics, own_topics, good_until, freshness, note, favourite, uses, last_used_at, created_at,
       revised_at, own_edit)
     VALUES (@id, @libraryId, @sourceId, @speechId, @role, @genre, @node, @path, @heading, @text, @start, @end,
       @asOf, @topics, @ownTopics, @goodUntil, @freshness, @note, @favourite, @uses, @lastUsedAt, @createdAt,
       @revisedAt, @ownEdit)`,
    {
      id: free ? wanted : null,
      ...home,
      speechId,
      role: block.role,
      genre: block.genre,
      node: block.node,
      path: JSON.stringify(block.path),
      heading: block.heading,
      text: block.text,
      start: block.start,
      end: block.end,
      asOf: block.asOf,
      topics: block.topics.join(' '),
      ownTopics: Number(block.ownTopics),
      goodUntil: block.goodUntil,
      freshness: block.freshness,
      note: block.note,
      favourite: Number(block.favourite),
      uses: block.uses,
      lastUsedAt: block.lastUsedAt,
      createdAt: block.createdAt,
      revisedAt: block.revisedAt,
      ownEdit: Number(block.ownEdit),
    },
  ).id;
}
