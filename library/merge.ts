import type { WritableDb } from './database.ts';
import { getLibrary, refuseReadOnly } from './libraries.ts';
import { isPartial, readSourceRecord, withoutIds, writeSourceRecord } from './records.ts';

/** What copying a library into another did; sources that were there already and took in nothing are skipped. */
export interface MergedLibrary {
  readonly sources: number;
  readonly blocks: number;
  readonly skipped: number;
}

/**
 * Copies everything of one library into another, with all that users hung on it, in one transaction. What is there
 * already stays as it is. Throws 'unknown-library', 'read-only-library'.
 */
export function mergeLibrary(db: WritableDb, fromId: number, intoId: number, now: string): MergedLibrary {
  refuseReadOnly(getLibrary(db, intoId));
  return db.transaction(() => {
    const done = { sources: 0, blocks: 0, skipped: 0 };
    for (const id of db.values<number>('SELECT id FROM sources WHERE library_id = ? ORDER BY id', [fromId])) {
      const record = withoutIds(readSourceRecord(db, id));
      const written = writeSourceRecord(db, intoId, record, { partial: isPartial(db, id), now });
      done.blocks += written.added.length;
      if (written.isNew) done.sources += 1;
      else if (written.added.length === 0) done.skipped += 1;
    }
    return done;
  });
}
