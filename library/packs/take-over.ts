import { getBlock } from '../blocks/block.ts';
import { collectionsOf, setCollections } from '../blocks/collections.ts';
import { type BlockRecord, readRecord } from '../blocks/record.ts';
import { setTags, tagsOf } from '../blocks/tags.ts';
import type { WritableDb } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { fromJson, isObject } from '../json.ts';
import { type SourceRecord, writeSourceRecord } from '../records.ts';
import { reindexBlock } from '../search/index-block.ts';
import { compareSource } from './compare.ts';

/** A source on its way into a library. */
export interface IncomingSource {
  readonly record: SourceRecord;
  readonly partial: boolean;
}

/** What taking a pack over did. */
export interface TakenOver {
  readonly importId: number;
  readonly sources: number;
  readonly added: number;
  readonly changed: number;
  /** Blocks changed both here and there; who won is as asked. */
  readonly conflicts: number;
  readonly same: number;
}

/**
 * Takes the sources of a pack over into a library, noting every step so that `undoImport` can take it back; belongs
 * in a transaction. New blocks are added, newer ones replace those nobody changed here, and of those changed on both
 * sides `conflicts` says whose stay. Nothing is ever removed.
 */
export function takeOver(
  db: WritableDb,
  incoming: readonly IncomingSource[],
  to: {
    readonly file: string;
    readonly libraryId: number;
    readonly library: string;
    readonly madeLibrary: boolean;
    readonly conflicts: 'mine' | 'theirs';
    readonly now: string;
  },
): TakenOver {
  const { id: importId } = db.run(
    `INSERT INTO pack_imports (file, library_id, library, made_library, at, added, changed) VALUES (?, ?, ?, ?, ?, 0, 0)`,
    [to.file, to.libraryId, to.library, Number(to.madeLibrary), to.now],
  );
  const note = (kind: string, row: number, before: BlockRecord | null): void => {
    db.run('INSERT INTO pack_import_steps (import_id, kind, row_id, before) VALUES (?, ?, ?, ?)', [
      importId,
      kind,
      row,
      before === null ? null : JSON.stringify(before),
    ]);
  };
  const done = { sources: 0, added: 0, changed: 0, conflicts: 0, same: 0 };
  for (const { record, partial } of incoming) {
    for (const { standing, theirs, mine } of compareSource(db, to.libraryId, record)) {
      if (standing === 'same') done.same += 1;
      if (standing === 'conflict') done.conflicts += 1;
      const replaces = standing === 'changed' || (standing === 'conflict' && to.conflicts === 'theirs');
      if (!replaces || mine === null) continue;
      note('changed', mine.id, readRecord(db, mine.id));
      overwrite(db, mine.id, theirs, 'add', to.now);
      done.changed += 1;
    }
    const written = writeSourceRecord(db, to.libraryId, record, { partial, now: to.now });
    if (written.isNew) {
      done.sources += 1;
      note('source', written.sourceId, null);
    } else if (!partial) {
      db.run('DELETE FROM partial_sources WHERE source_id = ?', [written.sourceId]);
    }
    for (const id of written.added) note('block', id, null);
    done.added += written.added.length;
  }
  db.run('UPDATE pack_imports SET added = ?, changed = ? WHERE id = ?', [done.added, done.changed, importId]);
  if (done.added + done.changed + done.sources === 0)
    db.run('DELETE FROM pack_imports WHERE id = ?', [importId]);
  return { importId, ...done };
}

/** What taking an import back did. */
export interface Undone {
  readonly removed: number;
  readonly restored: number;
  /** Blocks that were changed here since, and therefore stay. */
  readonly kept: number;
}

/**
 * Takes an import back, all or nothing: removes the blocks it added and gives those it changed back as they were.
 * What was changed here since stays. Throws 'unknown-import' for one that is not there or was taken back already.
 */
export function undoImport(db: WritableDb, id: number, now: string): Undone {
  return db.transaction(() => {
    const entry = db.one<{ libraryId: number; madeLibrary: number; at: string }>(
      `SELECT library_id AS libraryId, made_library AS madeLibrary, at FROM pack_imports
       WHERE id = ? AND undone_at IS NULL`,
      [id],
    );
    if (!entry) {
      throw new LibraryError('unknown-import', '没有找到这次导入，它可能已经撤销过。请刷新列表。');
    }
    const steps = db.all<{ kind: 'source' | 'block' | 'changed'; rowId: number; before: string | null }>(
      'SELECT kind, row_id AS rowId, before FROM pack_import_steps WHERE import_id = ? ORDER BY id',
      [id],
    );
    const done = { removed: 0, restored: 0, kept: 0 };
    for (const { kind, rowId, before } of steps) {
      if (kind === 'block') {
        const gone = db.run('DELETE FROM blocks WHERE id = ? AND own_edit = 0', [rowId]).changes;
        done.removed += gone;
        done.kept += gone === 0 ? stillThere(db, rowId) : 0;
      } else if (kind === 'changed' && before !== null) {
        if (isUntouched(db, rowId)) {
          overwrite(db, rowId, fromJson(before, isRecord, '导入前的语块'), 'exactly', now);
          done.restored += 1;
        } else done.kept += stillThere(db, rowId);
      }
    }
    for (const { kind, rowId } of steps) if (kind === 'source') removeIfEmpty(db, rowId);
    if (entry.madeLibrary === 1) removeLibraryIfEmpty(db, entry.libraryId);
    db.run('UPDATE pack_imports SET undone_at = ? WHERE id = ?', [now, id]);
    return done;
  });
}

/** `groups` says whether the record's tags and collections are added to the block's own or take their place. */
function overwrite(
  db: WritableDb,
  id: number,
  record: BlockRecord,
  groups: 'add' | 'exactly',
  now: string,
): void {
  db.run(
    `UPDATE blocks SET text = ?, role = ?, genre = ?, as_of = ?, topics = ?, own_topics = ?, good_until = ?,
       freshness = ?, note = ?, revised_at = ?, own_edit = ? WHERE id = ?`,
    [
      record.text,
      record.role,
      record.genre,
      record.asOf,
      record.topics.join(' '),
      Number(record.ownTopics),
      record.goodUntil,
      record.freshness,
      record.note,
      record.revisedAt,
      Number(record.ownEdit),
      id,
    ],
  );
  const adds = groups === 'add';
  setTags(db, id, [...(adds ? (tagsOf(db, [id]).get(id) ?? []) : []), ...record.tags]);
  setCollections(db, id, [...(adds ? collectionsOf(db, id) : []), ...record.collections], now);
  reindexBlock(db, id);
}

function stillThere(db: WritableDb, id: number): number {
  return db.value<number>('SELECT count(*) FROM blocks WHERE id = ?', [id]) ?? 0;
}

function isUntouched(db: WritableDb, id: number): boolean {
  return stillThere(db, id) === 1 && !getBlock(db, id).ownEdit;
}

function removeIfEmpty(db: WritableDb, id: number): void {
  db.run('DELETE FROM sources WHERE id = @id AND NOT EXISTS (SELECT 1 FROM blocks WHERE source_id = @id)', {
    id,
  });
}

function removeLibraryIfEmpty(db: WritableDb, id: number): void {
  db.run(
    'DELETE FROM libraries WHERE id = @id AND NOT EXISTS (SELECT 1 FROM sources WHERE library_id = @id)',
    {
      id,
    },
  );
}

function isRecord(value: unknown): value is BlockRecord {
  return isObject(value) && typeof value['text'] === 'string';
}
