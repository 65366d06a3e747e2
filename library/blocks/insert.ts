import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { goodUntil } from '../../core/topics/timed.ts';
import type { WritableDb } from '../database.ts';
import { indexBlock } from '../search/index-block.ts';
import { classifierOf } from '../topics.ts';
import type { CutBlock } from './cut.ts';

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
 * Stores blocks of one speech with their topics, indexes and counts them; belongs in a transaction. Returns their
 * ids. First all rows, then the index, then the counts: taking turns would make FTS5 write out its work row by row.
 */
export function insertBlocks(db: WritableDb, blocks: readonly CutBlock[], place: BlockPlace): number[] {
  const topicsOf = classifierOf(db);
  const rows = blocks.map((block) => {
    const topics = topicsOf(block.text, block.heading);
    const until = goodUntil(block.text, place.asOf);
    return { ...block, topics, until, id: insertRow(db, block, place, topics, until) };
  });
  const counts = new Map<Role, number>();
  for (const row of rows) {
    indexBlock(db, { ...place, ...row, tagIds: [], collectionIds: [], favourite: false });
    counts.set(row.role, (counts.get(row.role) ?? 0) + 1);
  }
  for (const [role, count] of counts) addToCount(db, { ...place, role }, count);
  return rows.map(({ id }) => id);
}

/** Counts new blocks of a kind; removing and changing blocks is counted by triggers. */
export function addToCount(
  db: WritableDb,
  kind: { readonly libraryId: number; readonly role: Role; readonly genre: Genre },
  by: number,
): void {
  db.run(
    `INSERT INTO block_counts (library_id, role, genre, blocks) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET blocks = blocks + excluded.blocks`,
    [kind.libraryId, kind.role, kind.genre, by],
  );
}

function insertRow(
  db: WritableDb,
  block: CutBlock,
  place: BlockPlace,
  topics: readonly string[],
  until: number | null,
): number {
  return db.run(
    `INSERT INTO blocks (library_id, source_id, speech_id, role, genre, node, path, heading, text,
       span_start, span_end, as_of, topics, good_until, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      topics.join(' '),
      until,
      place.now,
    ],
  ).id;
}
