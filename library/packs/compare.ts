import type { LibraryBlock } from '../blocks/block.ts';
import { blocksOfSource } from '../blocks/block.ts';
import { collectionsOf } from '../blocks/collections.ts';
import type { BlockRecord } from '../blocks/record.ts';
import { tagsOf } from '../blocks/tags.ts';
import type { ReadableDb } from '../database.ts';
import { placeKey, type SourceRecord } from '../records.ts';

/**
 * How a block of a pack stands to the library: it is not there yet; there in the same words; the pack has a newer
 * one and nobody changed it here; or it was changed both here and there.
 */
export type Standing = 'new' | 'same' | 'changed' | 'conflict';

/** One block of a pack beside the library's own, where it has one. */
export interface Compared {
  readonly standing: Standing;
  readonly theirs: BlockRecord;
  readonly mine: LibraryBlock | null;
}

/** Compares the blocks of a record with those of the same source in a library. */
export function compareSource(db: ReadableDb, libraryId: number | null, record: SourceRecord): Compared[] {
  const sourceId = db.value<number>('SELECT id FROM sources WHERE library_id = ? AND sha256 = ?', [
    libraryId,
    record.sha256,
  ]);
  const own = new Map(
    (sourceId === undefined ? [] : blocksOfSource(db, sourceId)).map((block) => [
      placeKey(block.start, block.end),
      block,
    ]),
  );
  return record.speeches.flatMap(({ blocks }) =>
    blocks.map((theirs): Compared => {
      const mine = own.get(placeKey(theirs.start, theirs.end)) ?? null;
      return { theirs, mine, standing: mine === null ? 'new' : standingOf(db, theirs, mine) };
    }),
  );
}

function standingOf(db: ReadableDb, theirs: BlockRecord, mine: LibraryBlock): Standing {
  if (saysTheSame(theirs, mine)) return hangsMore(db, theirs, mine) ? 'changed' : 'same';
  if (mine.ownEdit) return theirs.revisedAt === null ? 'same' : 'conflict';
  return (theirs.revisedAt ?? '') >= (mine.revisedAt ?? '') ? 'changed' : 'same';
}

function saysTheSame(theirs: BlockRecord, mine: LibraryBlock): boolean {
  return (
    theirs.text === mine.text &&
    theirs.role === mine.role &&
    theirs.genre === mine.genre &&
    theirs.asOf === mine.asOf &&
    theirs.freshness === mine.freshness &&
    theirs.note === mine.note &&
    theirs.ownTopics === mine.ownTopics &&
    (!theirs.ownTopics || theirs.topics.join(' ') === mine.topics.join(' '))
  );
}

function hangsMore(db: ReadableDb, theirs: BlockRecord, mine: LibraryBlock): boolean {
  if (theirs.tags.length + theirs.collections.length === 0) return false;
  const tags = tagsOf(db, [mine.id]).get(mine.id) ?? [];
  const collections = collectionsOf(db, mine.id);
  return (
    theirs.tags.some((tag) => !tags.includes(tag)) ||
    theirs.collections.some((name) => !collections.includes(name))
  );
}
