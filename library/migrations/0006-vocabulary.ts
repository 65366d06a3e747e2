import type { Migration } from './migration.ts';

/**
 * The pairs of characters that occur in the library, with how often and how they are read, packed into one value
 * (search/vocabulary.ts): what typing errors are mended and pinyin is read by. Gathering it anew from the index
 * takes seconds for a large library, reading it takes milliseconds.
 */
export const vocabulary: Migration = {
  version: 6,
  name: 'vocabulary',
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE pair_terms USING fts5vocab (block_pairs, row);
      CREATE TABLE search_vocabulary (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        blocks INTEGER NOT NULL,
        syllables TEXT NOT NULL,
        pairs BLOB NOT NULL
      ) STRICT;
    `),
};
