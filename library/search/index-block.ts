import type { WritableDb } from '../database.ts';
import { type BlockKind, charTokens, pairTokens } from './tokens.ts';

/** What the index needs to know of a block. */
export interface IndexedBlock extends BlockKind {
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
