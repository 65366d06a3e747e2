import type { Migration } from './migration.ts';

/**
 * Drafts with their revisions, the user's own skeletons, and settings. The speech of a draft lies in parts of
 * about a paragraph each (drafts/parts.ts): saving an edit writes the one part that
 * changed. Long columns stand last, as in 0001.
 */
export const drafts: Migration = {
  version: 2,
  name: 'drafts',
  up: (db) =>
    db.exec(`
      CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        template TEXT,
        genre TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        facts TEXT NOT NULL,
        part_ids TEXT NOT NULL
      ) STRICT;
      CREATE INDEX drafts_by_update ON drafts (updated_at);

      CREATE TABLE draft_parts (
        id INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        json TEXT NOT NULL
      ) STRICT;
      CREATE INDEX draft_parts_by_draft ON draft_parts (draft_id);

      CREATE TABLE revisions (
        id INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT,
        at TEXT NOT NULL,
        facts TEXT NOT NULL,
        speech TEXT NOT NULL,
        UNIQUE (draft_id, number)
      ) STRICT;

      CREATE TABLE skeletons (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        genre TEXT NOT NULL,
        note TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        template TEXT NOT NULL
      ) STRICT;

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
