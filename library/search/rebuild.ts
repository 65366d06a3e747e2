import { goodUntil } from '../../core/topics/timed.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { classifierOf } from '../topics.ts';
import { eachIndexedBlock, indexBlock } from './index-block.ts';
import { TOKENS_VERSION } from './tokens.ts';

/** False when the index is empty after a migration, or was written by an older way of cutting text. */
export function indexIsCurrent(db: ReadableDb): boolean {
  return db.value<number>("SELECT value FROM search_state WHERE key = 'tokens'") === TOKENS_VERSION;
}

/**
 * Makes the index of all blocks anew, with their topics (but those the user chose) and their time-bound years, in
 * one transaction: about 200 µs a block. `onProgress` hears how many blocks are done, of how many, every thousand.
 */
export function rebuildSearch(db: WritableDb, onProgress?: (done: number, total: number) => void): void {
  const total = db.value<number>('SELECT count(*) FROM blocks') ?? 0;
  db.transaction(() => {
    describeBlocks(db);
    db.exec(`
      INSERT INTO block_pairs (block_pairs) VALUES ('delete-all');
      INSERT INTO block_chars (block_chars) VALUES ('delete-all');
      DELETE FROM block_counts;
      INSERT INTO block_counts SELECT library_id, role, genre, count(*) FROM blocks GROUP BY 1, 2, 3;
    `);
    let done = 0;
    for (const block of eachIndexedBlock(db)) {
      indexBlock(db, block);
      done += 1;
      if (done % 1000 === 0) onProgress?.(done, total);
    }
    db.run("UPDATE search_state SET value = ? WHERE key = 'tokens'", [TOKENS_VERSION]);
  });
  onProgress?.(total, total);
}

interface Described {
  readonly id: number;
  readonly text: string;
  readonly heading: string | null;
  readonly asOf: number | null;
  readonly topics: string;
  readonly ownTopics: number;
  readonly goodUntil: number | null;
}

const DESCRIBED = `SELECT id, text, heading, as_of AS asOf, topics, own_topics AS ownTopics, good_until AS goodUntil
  FROM blocks WHERE id > ? ORDER BY id LIMIT 1000`;

/** Gives every block the topics and the last good year that its text tells; returns the ids of those that changed. */
export function describeBlocks(db: WritableDb): number[] {
  const topicsOf = classifierOf(db);
  const changed: number[] = [];
  let page = db.all<Described>(DESCRIBED, [0]);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const block of page) {
      const topics = block.ownTopics === 1 ? block.topics : topicsOf(block.text, block.heading).join(' ');
      const until = goodUntil(block.text, block.asOf);
      if (topics === block.topics && until === block.goodUntil) continue;
      db.run('UPDATE blocks SET topics = ?, good_until = ? WHERE id = ?', [topics, until, block.id]);
      changed.push(block.id);
    }
    page = db.all<Described>(DESCRIBED, [last.id]);
  }
  return changed;
}
