import type { Migration } from './migration.ts';

/**
 * Libraries, the sources in them, the speeches in those and the blocks cut from them. `block_counts` holds how
 * many blocks there are of each kind, so that the totals beside the filters never need a scan. Triggers keep it
 * when blocks change or vanish, by cascade too; new blocks are counted by whoever inserts them, because a trigger
 * on inserting opens a savepoint a row, and at every savepoint FTS5 writes out what it has gathered. The index blocks_kinds is the narrow copy of blocks from which a
 * search counts its hits by kind without touching their texts.
 *
 * Long columns stand last in every table: SQLite reads a row from the front, and a date behind a speech of
 * forty pages would cost forty page reads.
 */
export const sources: Migration = {
  version: 1,
  name: 'sources',
  up: (db) =>
    db.exec(`
      CREATE TABLE libraries (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('built-in', 'personal', 'pack')),
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        library_id INTEGER NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        path TEXT,
        charset TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        text TEXT NOT NULL,
        decomposition TEXT NOT NULL,
        UNIQUE (library_id, sha256)
      ) STRICT;

      CREATE TABLE speeches (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        title TEXT,
        byline TEXT,
        salutation TEXT,
        genre TEXT NOT NULL,
        nodes TEXT NOT NULL,
        UNIQUE (source_id, position)
      ) STRICT;

      CREATE TABLE blocks (
        id INTEGER PRIMARY KEY,
        library_id INTEGER NOT NULL REFERENCES libraries (id) ON DELETE CASCADE,
        source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
        speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        genre TEXT NOT NULL,
        node INTEGER,
        path TEXT NOT NULL,
        heading TEXT,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        as_of INTEGER,
        favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
        uses INTEGER NOT NULL DEFAULT 0,
        last_used_at TEXT,
        created_at TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX blocks_kinds ON blocks (id, role, genre, library_id);
      CREATE INDEX blocks_by_library ON blocks (library_id);
      CREATE INDEX blocks_by_source ON blocks (source_id);
      CREATE INDEX blocks_by_speech ON blocks (speech_id);

      CREATE TABLE block_counts (
        library_id INTEGER NOT NULL,
        role TEXT NOT NULL,
        genre TEXT NOT NULL,
        blocks INTEGER NOT NULL,
        PRIMARY KEY (library_id, role, genre)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER blocks_count_gone AFTER DELETE ON blocks BEGIN
        UPDATE block_counts SET blocks = blocks - 1
        WHERE library_id = old.library_id AND role = old.role AND genre = old.genre;
      END;
      CREATE TRIGGER blocks_count_moved AFTER UPDATE OF library_id, role, genre ON blocks BEGIN
        UPDATE block_counts SET blocks = blocks - 1
        WHERE library_id = old.library_id AND role = old.role AND genre = old.genre;
        INSERT INTO block_counts VALUES (new.library_id, new.role, new.genre, 1)
        ON CONFLICT DO UPDATE SET blocks = blocks + 1;
      END;
    `),
};
