import type { Migration } from './migration.ts';

/**
 * The search index: overlapping pairs of characters for queries of two characters and more, single characters
 * for queries of one. Both hold no text of their own (content=''), and the ascii tokenizer suffices because
 * the text arrives already cut. The large hashsize (16 MB gathered before anything is written) and the late
 * automerge make a large import about a fifth faster.
 *
 * The tables begin empty with tokens version 0, which tells `openLibrary` to fill them (search/rebuild.ts).
 */
export const search: Migration = {
  version: 3,
  name: 'search',
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE block_pairs USING fts5 (
        tokens, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
      CREATE VIRTUAL TABLE block_chars USING fts5 (
        tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );
      INSERT INTO block_pairs (block_pairs, rank) VALUES ('automerge', 16);
      INSERT INTO block_chars (block_chars, rank) VALUES ('automerge', 16);
      INSERT INTO block_pairs (block_pairs, rank) VALUES ('hashsize', 16777216);
      INSERT INTO block_chars (block_chars, rank) VALUES ('hashsize', 16777216);

      CREATE TABLE search_state (
        key TEXT PRIMARY KEY,
        value INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO search_state VALUES ('tokens', 0);

      CREATE TRIGGER blocks_unindex AFTER DELETE ON blocks BEGIN
        DELETE FROM block_pairs WHERE rowid = old.id;
        DELETE FROM block_chars WHERE rowid = old.id;
      END;
    `),
};
