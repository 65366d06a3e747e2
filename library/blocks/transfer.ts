import type { WritableDb } from '../database.ts';
import { getLibrary, refuseReadOnly } from '../libraries.ts';
import { readSourceRecord, withoutIds, writeSourceRecord } from '../records.ts';
import { reindexBlock } from '../search/index-block.ts';
import { getBlock, type LibraryBlock } from './block.ts';

/** What copying or moving blocks did. */
export interface Transferred {
  /** The blocks as they now stand in the target library, those that stood there before included. */
  readonly ids: readonly number[];
  /** How many the target library held already. */
  readonly kept: number;
}

/**
 * Copies blocks into another library, each with its source's text, so that it can be read in its place there too.
 * A block that the target holds already (same place of the same source) is left as it is there. Throws
 * 'unknown-block', 'unknown-library', 'read-only-library'.
 */
export function copyBlocks(
  db: WritableDb,
  ids: readonly number[],
  libraryId: number,
  now: string,
): Transferred {
  refuseReadOnly(getLibrary(db, libraryId));
  return db.transaction(() => {
    const copied = ids.map((id) => copyBlock(db, getBlock(db, id), libraryId, now));
    return { ids: copied.map(({ id }) => id), kept: copied.filter(({ kept }) => kept).length };
  });
}

/** As `copyBlocks`, but the blocks leave their library. A source that is left without any goes along. */
export function moveBlocks(
  db: WritableDb,
  ids: readonly number[],
  libraryId: number,
  now: string,
): Transferred {
  refuseReadOnly(getLibrary(db, libraryId));
  return db.transaction(() => {
    let kept = 0;
    const moved = ids.map((id) => {
      const block = getBlock(db, id);
      if (block.libraryId === libraryId) return id;
      refuseReadOnly(getLibrary(db, block.libraryId));
      const there = sameBlock(db, block, libraryId);
      if (there !== undefined) kept += 1;
      else moveBlock(db, block, libraryId, now);
      removeIfEmpty(db, block.sourceId);
      return there ?? id;
    });
    return { ids: moved, kept };
  });
}

function copyBlock(
  db: WritableDb,
  block: LibraryBlock,
  libraryId: number,
  now: string,
): { readonly id: number; readonly kept: boolean } {
  const there = sameBlock(db, block, libraryId);
  if (there !== undefined) return { id: there, kept: true };
  const record = readSourceRecord(db, block.sourceId, new Set([block.id]));
  const fresh = { ...record, speeches: record.speeches.filter(({ blocks }) => blocks.length > 0) };
  const { added } = writeSourceRecord(db, libraryId, withoutIds(fresh), { partial: true, now });
  return { id: added[0] ?? block.id, kept: false };
}

function moveBlock(db: WritableDb, block: LibraryBlock, libraryId: number, now: string): void {
  const record = readSourceRecord(db, block.sourceId, new Set());
  const { id: _id, ...home } = record;
  const { sourceId } = writeSourceRecord(db, libraryId, home, { partial: true, now });
  const speechId = db.value<number>(
    `SELECT n.id FROM speeches o JOIN speeches n ON n.source_id = ? AND n.position = o.position WHERE o.id = ?`,
    [sourceId, block.speechId],
  );
  db.run('UPDATE blocks SET library_id = ?, source_id = ?, speech_id = ? WHERE id = ?', [
    libraryId,
    sourceId,
    speechId ?? block.speechId,
    block.id,
  ]);
  reindexBlock(db, block.id);
}

/** The block at the same place of the same source in a library. */
function sameBlock(db: WritableDb, block: LibraryBlock, libraryId: number): number | undefined {
  return db.value<number>(
    `SELECT b.id FROM sources o JOIN sources s ON s.sha256 = o.sha256 AND s.library_id = ?
     JOIN blocks b ON b.source_id = s.id AND b.span_start = ? AND b.span_end = ? WHERE o.id = ?`,
    [libraryId, block.start, block.end, block.sourceId],
  );
}

function removeIfEmpty(db: WritableDb, sourceId: number): void {
  db.run(`DELETE FROM sources WHERE id = @id AND NOT EXISTS (SELECT 1 FROM blocks WHERE source_id = @id)`, {
    id: sourceId,
  });
}
