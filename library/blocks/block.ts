import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { fromJson, isTexts } from '../json.ts';
import { topicList } from '../search/candidates.ts';
import type { Freshness } from './fresh.ts';

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
  readonly topics: readonly string[];
  /** Whether the user chose the topics, so that a changed lexicon leaves them alone. */
  readonly ownTopics: boolean;
  /** The last year its time-bound wording allows. */
  readonly goodUntil: number | null;
  readonly freshness: Freshness | null;
  readonly note: string;
  readonly favourite: boolean;
  readonly uses: number;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
  /** When a person last changed its content, anywhere; null for one as it was cut. */
  readonly revisedAt: string | null;
  /** Whether that was done here. */
  readonly ownEdit: boolean;
}

type BlockRow = Omit<LibraryBlock, 'path' | 'favourite' | 'topics' | 'ownTopics' | 'ownEdit'> & {
  readonly path: string;
  readonly topics: string;
  readonly favourite: number;
  readonly ownTopics: number;
  readonly ownEdit: number;
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
  topics: 'b.topics',
  ownTopics: 'b.own_topics',
  goodUntil: 'b.good_until',
  freshness: 'b.freshness',
  note: 'b.note',
  favourite: 'b.favourite',
  uses: 'b.uses',
  lastUsedAt: 'b.last_used_at',
  createdAt: 'b.created_at',
  revisedAt: 'b.revised_at',
  ownEdit: 'b.own_edit',
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
  return db
    .all<BlockRow>(`${SELECT} WHERE b.source_id = ? ORDER BY b.span_start, b.id`, [sourceId])
    .map(fromRow);
}

/** Notes that a block went into a draft, so that what is used is found first. Throws 'unknown-block'. */
export function markBlockUsed(db: WritableDb, id: number, draftId: string | null, now: string): void {
  db.transaction(() => {
    const { changes } = db.run('UPDATE blocks SET uses = uses + 1, last_used_at = ? WHERE id = ?', [now, id]);
    if (changes === 0) throw unknownBlock(id);
    db.run('INSERT INTO block_uses (block_id, draft_id, at) VALUES (?, ?, ?)', [id, draftId, now]);
  });
}

/** Removes a block with its index entry, for good; its source stays. Throws 'unknown-block'. */
export function removeBlock(db: WritableDb, id: number): void {
  if (db.run('DELETE FROM blocks WHERE id = ?', [id]).changes === 0) throw unknownBlock(id);
}

function unknownBlock(id: number): LibraryError {
  return new LibraryError('unknown-block', `没有找到编号为 ${id} 的语块，它可能已被删除。请重新搜索。`);
}

function fromRow(row: BlockRow): LibraryBlock {
  return {
    ...row,
    path: fromJson(row.path, isTexts, `语块 ${row.id}`),
    topics: topicList(row.topics),
    ownTopics: row.ownTopics === 1,
    favourite: row.favourite === 1,
    ownEdit: row.ownEdit === 1,
  };
}
