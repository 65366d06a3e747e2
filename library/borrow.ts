import type { ReadableDb } from './database.ts';

/** A block as the borrowing ledger reads it. */
export interface BorrowBlock {
  readonly id: number;
  readonly text: string;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly libraryName: string;
}

/** Changes whenever a block is added, thrown away or rewritten: what was reckoned before then is stale. */
export function blocksState(db: ReadableDb): string {
  const row = db.one<{ count: number; last: number | null; revised: string | null }>(
    'SELECT count(*) AS count, max(id) AS last, max(revised_at) AS revised FROM blocks',
  );
  return `${row?.count ?? 0}/${row?.last ?? 0}/${row?.revised ?? ''}`;
}

/** Every block's number and text, one at a time. */
export function* eachBlockText(db: ReadableDb): Generator<readonly [id: number, text: string]> {
  for (const row of db.each<{ id: number; text: string }>('SELECT id, text FROM blocks ORDER BY id'))
    yield [row.id, row.text];
}

/** The blocks of these numbers, with the names of their sources; unknown numbers are left out. */
export function borrowBlocks(db: ReadableDb, ids: readonly number[]): BorrowBlock[] {
  return db.all<BorrowBlock>(
    `SELECT blocks.id AS id, blocks.text AS text, sources.id AS sourceId, sources.name AS sourceName,
            libraries.name AS libraryName
       FROM blocks
       JOIN sources ON sources.id = blocks.source_id
       JOIN libraries ON libraries.id = blocks.library_id
      WHERE blocks.id IN (SELECT value FROM json_each(?))
      ORDER BY blocks.id`,
    [JSON.stringify(ids)],
  );
}
