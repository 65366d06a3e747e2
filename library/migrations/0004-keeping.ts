import type { Migration } from './migration.ts';

/**
 * What a user adds to blocks: topics, notes, tags, collections, corrections, and where a merged block came from
 * besides its source. `revised_at` is when a block's content was last changed by a person and travels with it;
 * `own_edit` says that this happened here, so that a newer pack does not overwrite it unasked. `partial_sources`
 * are sources that a library holds for the sake of some of their blocks only. The trash keeps whole rows as JSON,
 * so that what lies in it costs a search nothing.
 *
 * blocks_kinds goes: a search reads its candidates' rows anyway. block_terms reads the lists of block_chars, for the
 * counts by topic and year.
 */
export const keeping: Migration = {
  version: 4,
  name: 'keeping',
  up: (db) =>
    db.exec(`
      DROP INDEX blocks_kinds;
      ALTER TABLE blocks ADD COLUMN topics TEXT NOT NULL DEFAULT '';
      ALTER TABLE blocks ADD COLUMN own_topics INTEGER NOT NULL DEFAULT 0 CHECK (own_topics IN (0, 1));
      ALTER TABLE blocks ADD COLUMN good_until INTEGER;
      ALTER TABLE blocks ADD COLUMN freshness TEXT CHECK (freshness IN ('lasting', 'stale'));
      ALTER TABLE blocks ADD COLUMN note TEXT NOT NULL DEFAULT '';
      ALTER TABLE blocks ADD COLUMN revised_at TEXT;
      ALTER TABLE blocks ADD COLUMN own_edit INTEGER NOT NULL DEFAULT 0 CHECK (own_edit IN (0, 1));

      CREATE TABLE partial_sources (
        source_id INTEGER PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE
      ) STRICT;

      CREATE TABLE tags (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE block_tags (
        block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        PRIMARY KEY (block_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX block_tags_by_tag ON block_tags (tag_id);

      CREATE TABLE collections (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE collection_blocks (
        block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE,
        collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        PRIMARY KEY (block_id, collection_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX collection_blocks_by_collection ON collection_blocks (collection_id);

      CREATE TABLE block_origins (
        id INTEGER PRIMARY KEY,
        block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        library TEXT NOT NULL,
        at TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX block_origins_by_block ON block_origins (block_id);

      CREATE TABLE block_uses (
        id INTEGER PRIMARY KEY,
        block_id INTEGER NOT NULL REFERENCES blocks (id) ON DELETE CASCADE,
        draft_id TEXT,
        at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX block_uses_by_block ON block_uses (block_id);

      CREATE VIRTUAL TABLE block_terms USING fts5vocab (block_chars, row);

      CREATE TABLE trash (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('block', 'source')),
        title TEXT NOT NULL,
        library TEXT NOT NULL,
        blocks INTEGER NOT NULL,
        trashed_at TEXT NOT NULL,
        content TEXT NOT NULL
      ) STRICT;
    `),
};
