import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { fromJson, isTexts } from '../json.ts';
import { indexBlock } from '../search/index-block.ts';
import type { CutBlock } from './cut.ts';

/** A block 语块 in a library. Its span stands in the text of its source. */
export interface LibraryBlock {
  readonly id: number;
  readonly libraryId: number;
  readonly sourceId: number;
  readonly speechId: number;
  readonly sourceName: string;
  readonly role: Role;
  readonly genre: Genre;
  /** Index of the point it belongs to in the outline of its speech. */
  readonly node: number | null;
  /** The headings above and at it, outermost first. */
  readonly path: readonly string[];
  readonly heading: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The year it speaks from, where anything tells. */
  readonly asOf: number | null;
  readonly favourite: boolean;
  readonly uses: number;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}

type BlockRow = Omit<LibraryBlock, 'path' | 'favourite'> & {
  readonly path: string;
  readonly favourite: number;
};

const COLUMNS: Columns<BlockRow> = {
  id: 'b.id',
  libraryId: 'b.library_id',
  sourceId: 'b.source_id',
  speechId: 'b.speech_id',
  sourceName: 's.name',
  role: 'b.role',
  genre: 'b.genre',
  node: 'b.node',
  path: 'b.path',
  heading: 'b.heading',
  text: 'b.text',
  start: 'b.span_start',
  end: 'b.span_end',
  asOf: 'b.as_of',
  favourite: 'b.favourite',
  uses: 'b.uses',
  lastUsedAt: 'b.last_used_at',
  createdAt: 'b.created_at',
};

const SELECT = `SELECT ${selectList(COLUMNS)} FROM blocks b JOIN sources s ON s.id = b.source_id`;

/** A block by id; throws 'unknown-block'. */
export function getBlock(db: ReadableDb, id: number): LibraryBlock {
  const row = db.one<BlockRow>(`${SELECT} WHERE b.id = ?`, [id]);
  if (!row) throw unknownBlock(id);
  return fromRow(row);
}

/** The blocks of a source in reading order; an unknown source has none. */
export function blocksOfSource(db: ReadableDb, sourceId: number): LibraryBlock[] {
  return db.all<BlockRow>(`${SELECT} WHERE b.source_id = ? ORDER BY b.id`, [sourceId]).map(fromRow);
}

/** Notes that a block went into a draft, so that what is used is found first. */
export function markBlockUsed(db: WritableDb, id: number, now: string): void {
  changeBlock(db, id, 'UPDATE blocks SET uses = uses + 1, last_used_at = ? WHERE id = ?', [now, id]);
}

/** Marks a block as a favourite 收藏, or takes the mark away. */
export function setFavourite(db: WritableDb, id: number, favourite: boolean): void {
  changeBlock(db, id, 'UPDATE blocks SET favourite = ? WHERE id = ?', [favourite ? 1 : 0, id]);
}

/** Removes a block with its index entry; its source stays. Throws 'unknown-block'. */
export function removeBlock(db: WritableDb, id: number): void {
  changeBlock(db, id, 'DELETE FROM blocks WHERE id = ?', [id]);
}

/** Where a new block belongs. */
export interface BlockPlace {
  readonly libraryId: number;
  readonly sourceId: number;
  readonly speechId: number;
  readonly genre: Genre;
  readonly asOf: number | null;
  readonly now: string;
}

/**
 * Stores blocks of one speech, indexes and counts them; belongs in a transaction. Returns their ids. First all
 * rows, then the index, then the counts: taking turns would make FTS5 write out its work row by row.
 */
export function insertBlocks(db: WritableDb, blocks: readonly CutBlock[], place: BlockPlace): number[] {
  const ids = blocks.map((block) => insertRow(db, block, place));
  const counts = new Map<Role, number>();
  for (const [index, { role, text }] of blocks.entries()) {
    indexBlock(db, { id: ids[index] ?? 0, text, role, genre: place.genre, libraryId: place.libraryId });
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  for (const [role, count] of counts) {
    db.run(
      `INSERT INTO block_counts (library_id, role, genre, blocks) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET blocks = blocks + excluded.blocks`,
      [place.libraryId, role, place.genre, count],
    );
  }
  return ids;
}

function insertRow(db: WritableDb, block: CutBlock, place: BlockPlace): number {
  return db.run(
    `INSERT INTO blocks (library_id, source_id, speech_id, role, genre, node, path, heading, text,
       span_start, span_end, as_of, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      place.libraryId,
      place.sourceId,
      place.speechId,
      block.role,
      place.genre,
      block.node,
      JSON.stringify(block.path),
      block.heading,
      block.text,
      block.start,
      block.end,
      place.asOf,
      place.now,
    ],
  ).id;
}

function changeBlock(db: WritableDb, id: number, sql: string, values: readonly (string | number)[]): void {
  if (db.run(sql, values).changes === 0) throw unknownBlock(id);
}

function unknownBlock(id: number): LibraryError {
  return new LibraryError('unknown-block', `没有找到编号为 ${id} 的语块，它可能已被删除。请重新搜索。`);
}

function fromRow(row: BlockRow): LibraryBlock {
  return {
    ...row,
    path: fromJson(row.path, isTexts, `语块 ${row.id}`),
    favourite: row.favourite === 1,
  };
}
