import { getBlock } from './blocks/block.ts';
import { type BlockRecord, insertRecords, readRecord } from './blocks/record.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { LibraryError } from './errors.ts';
import { fromJson, isObject } from './json.ts';
import { ensureLibrary, getLibrary, type LibraryKind, refuseReadOnly } from './libraries.ts';
import { readSourceRecord, type SourceRecord, writeSourceRecord } from './records.ts';

/** Something thrown away 回收站 that can be had back. */
export interface TrashItem {
  readonly id: number;
  readonly kind: 'block' | 'source';
  /** The block's first words, or the source's name. */
  readonly title: string;
  readonly library: string;
  readonly blocks: number;
  readonly trashedAt: string;
}

interface Home {
  readonly name: string;
  readonly kind: LibraryKind;
}

type Thrown =
  | {
      readonly kind: 'block';
      readonly home: Home;
      readonly source: { readonly id: number; readonly name: string; readonly sha256: string };
      readonly speechPosition: number;
      readonly block: BlockRecord;
    }
  | { readonly kind: 'source'; readonly home: Home; readonly source: SourceRecord };

const LONGEST_TITLE = 60;

/**
 * Throws blocks away; they leave search at once. Returns the items of the trash they became. Throws
 * 'unknown-block', 'read-only-library'.
 */
export function trashBlocks(db: WritableDb, ids: readonly number[], now: string): number[] {
  const items: number[] = [];
  db.transaction(() => {
    for (const id of ids) {
      const block = getBlock(db, id);
      const library = getLibrary(db, block.libraryId);
      refuseReadOnly(library);
      const source = db.one<{ id: number; name: string; sha256: string }>(
        'SELECT id, name, sha256 FROM sources WHERE id = ?',
        [block.sourceId],
      );
      const speechPosition = db.value<number>('SELECT position FROM speeches WHERE id = ?', [block.speechId]);
      if (source === undefined || speechPosition === undefined) continue;
      const item = keep(db, block.text.slice(0, LONGEST_TITLE), 1, now, {
        kind: 'block',
        home: library,
        source,
        speechPosition,
        block: readRecord(db, id),
      });
      items.push(item);
      db.run('DELETE FROM blocks WHERE id = ?', [id]);
    }
  });
  return items;
}

/** Throws a source away with its blocks. Throws 'unknown-source', 'read-only-library'. */
export function trashSource(db: WritableDb, id: number, now: string): void {
  db.transaction(() => {
    const source = readSourceRecord(db, id);
    const library = getLibrary(db, homeOf(db, id));
    refuseReadOnly(library);
    const blocks = source.speeches.reduce((sum, speech) => sum + speech.blocks.length, 0);
    keep(db, source.name, blocks, now, { kind: 'source', home: library, source });
    db.run('DELETE FROM sources WHERE id = ?', [id]);
  });
}

/** Throws a library away: its sources go to the trash one by one, and putting one back makes the library anew. */
export function trashLibrary(db: WritableDb, id: number, now: string): void {
  refuseReadOnly(getLibrary(db, id));
  db.transaction(() => {
    for (const source of db.values<number>('SELECT id FROM sources WHERE library_id = ?', [id])) {
      trashSource(db, source, now);
    }
    db.run('DELETE FROM libraries WHERE id = ?', [id]);
  });
}

/** What lies in the trash, the last thrown first. */
export function listTrash(
  db: ReadableDb,
  page: { readonly limit: number; readonly offset: number },
): TrashItem[] {
  return db.all<TrashItem>(
    `SELECT id, kind, title, library, blocks, trashed_at AS trashedAt FROM trash
     ORDER BY trashed_at DESC, id DESC LIMIT ? OFFSET ?`,
    [page.limit, page.offset],
  );
}

/** How many things lie in the trash. */
export function countTrash(db: ReadableDb): number {
  return db.value<number>('SELECT count(*) FROM trash') ?? 0;
}

/**
 * Puts things back where they were, with their ids where these are free. A block whose source is gone becomes one
 * saved by hand. Throws 'unknown-trash'.
 */
export function restoreTrash(db: WritableDb, ids: readonly number[], now: string): void {
  db.transaction(() => {
    for (const id of ids) {
      const content = db.value<string>('SELECT content FROM trash WHERE id = ?', [id]);
      if (content === undefined) throw unknownTrash();
      putBack(db, fromJson(content, isThrown, '回收站里的内容'), now);
      db.run('DELETE FROM trash WHERE id = ?', [id]);
    }
  });
}

/** Removes things from the trash for good; all without `ids`. Returns how many. */
export function emptyTrash(db: WritableDb, ids?: readonly number[]): number {
  if (ids === undefined) return db.run('DELETE FROM trash').changes;
  return db.run('DELETE FROM trash WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
    .changes;
}

function keep(db: WritableDb, title: string, blocks: number, now: string, thrown: Thrown): number {
  const { name, kind } = thrown.home;
  const columns = 'kind, title, library, blocks, trashed_at, content';
  const { id } = db.run(`INSERT INTO trash (${columns}) VALUES (?, ?, ?, ?, ?, ?)`, [
    thrown.kind,
    title,
    name,
    blocks,
    now,
    JSON.stringify({ ...thrown, home: { name, kind } }),
  ]);
  return id;
}

function putBack(db: WritableDb, thrown: Thrown, now: string): void {
  const library = ensureLibrary(db, { ...thrown.home, now });
  if (thrown.kind === 'source') {
    writeSourceRecord(db, library.id, thrown.source, { partial: false, now });
    return;
  }
  const { block, source, speechPosition } = thrown;
  const place = db.one<{ sourceId: number; speechId: number }>(
    `SELECT s.id AS sourceId, p.id AS speechId FROM sources s JOIN speeches p ON p.source_id = s.id
     WHERE s.library_id = ? AND s.sha256 = ? AND p.position = ?`,
    [library.id, source.sha256, speechPosition],
  );
  if (place) {
    insertRecords(db, { libraryId: library.id, sourceId: place.sourceId }, [{ block, ...place }], now);
  } else {
    writeSourceRecord(db, library.id, aloneFrom(block, source, now), { partial: true, now });
  }
}

/** A source that consists of one block: what is left when the rest is gone. */
function aloneFrom(
  block: BlockRecord,
  source: { readonly name: string; readonly sha256: string },
  now: string,
): SourceRecord {
  const whole = { start: 0, end: block.text.length };
  const speech = { ...whole, title: null, byline: null, salutation: null, genre: block.genre, nodes: [] };
  return {
    name: source.name,
    path: null,
    charset: 'UTF-8',
    sha256: `${source.sha256}-${block.start}`,
    importedAt: now,
    text: block.text,
    decomposition: {
      documents: [
        { ...speech, opening: null, closing: null, spans: [{ ...whole, role: block.role, node: null }] },
      ],
      noise: [],
      warnings: [],
    },
    speeches: [{ ...speech, position: 0, blocks: [{ ...block, ...whole, node: null }] }],
  };
}

function homeOf(db: ReadableDb, sourceId: number): number {
  return db.value<number>('SELECT library_id FROM sources WHERE id = ?', [sourceId]) ?? 0;
}

function isThrown(value: unknown): value is Thrown {
  return isObject(value) && (value['kind'] === 'block' || value['kind'] === 'source');
}

function unknownTrash(): LibraryError {
  return new LibraryError('unknown-trash', '回收站里已没有这一项，它可能已被还原或清除。请刷新列表。');
}
