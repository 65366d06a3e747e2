import type { Freshness } from '../blocks/fresh.ts';
import { lastGoodYear } from '../blocks/fresh.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { topicList } from './candidates.ts';
import { type BlockMarks, charTokens, pairTokens } from './tokens.ts';

/** What the index needs to know of a block. */
export interface IndexedBlock extends BlockMarks {
  readonly id: number;
  readonly text: string;
}

/**
 * Adds a new block to the index; belongs in the transaction that stores the block. Removing a block removes it
 * from the index by itself (a trigger of migration 0003).
 */
export function indexBlock(db: WritableDb, block: IndexedBlock): void {
  db.run('INSERT INTO block_pairs (rowid, tokens) VALUES (?, ?)', [block.id, pairTokens(block.text, block)]);
  db.run('INSERT INTO block_chars (rowid, tokens) VALUES (?, ?)', [block.id, charTokens(block.text, block)]);
}

/** Writes a block's entry anew after its text or anything it is filtered by has changed; same transaction. */
export function reindexBlock(db: WritableDb, id: number): void {
  const row = db.one<MarkedRow>(`${SELECT} WHERE id = ?`, [id]);
  db.run('DELETE FROM block_pairs WHERE rowid = ?', [id]);
  db.run('DELETE FROM block_chars WHERE rowid = ?', [id]);
  if (row) indexBlock(db, fromRow(row));
}

/** The blocks in order of id, read a thousand at a time so that the library may be written to in between. */
export function* eachIndexedBlock(db: ReadableDb): Generator<IndexedBlock> {
  let page = db.all<MarkedRow>(PAGE, [0]);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const row of page) yield fromRow(row);
    page = db.all<MarkedRow>(PAGE, [last.id]);
  }
}

interface MarkedRow
  extends Omit<IndexedBlock, 'topics' | 'tagIds' | 'collectionIds' | 'favourite' | 'until'> {
  readonly topics: string;
  readonly tagIds: string | null;
  readonly collectionIds: string | null;
  readonly favourite: number;
  readonly goodUntil: number | null;
  readonly freshness: Freshness | null;
}

const COLUMNS: Columns<MarkedRow> = {
  id: 'id',
  text: 'text',
  role: 'role',
  genre: 'genre',
  libraryId: 'library_id',
  sourceId: 'source_id',
  asOf: 'as_of',
  topics: 'topics',
  tagIds: '(SELECT group_concat(tag_id) FROM block_tags WHERE block_id = blocks.id)',
  collectionIds: '(SELECT group_concat(collection_id) FROM collection_blocks WHERE block_id = blocks.id)',
  favourite: 'favourite',
  goodUntil: 'good_until',
  freshness: 'freshness',
};

const SELECT = `SELECT ${selectList(COLUMNS)} FROM blocks`;
const PAGE = `${SELECT} WHERE id > ? ORDER BY id LIMIT 1000`;

function fromRow({ goodUntil, freshness, ...row }: MarkedRow): IndexedBlock {
  return {
    ...row,
    topics: topicList(row.topics),
    tagIds: ids(row.tagIds),
    collectionIds: ids(row.collectionIds),
    favourite: row.favourite === 1,
    until: lastGoodYear({ goodUntil, freshness }),
  };
}

function ids(list: string | null): number[] {
  return list === null ? [] : list.split(',').map(Number);
}
