import type { Migration } from './migration.ts';

/**
 * What an import of a pack did, step by step, so that it can be taken back; and imports of files as jobs that
 * survive the program: which files they are to read and what became of each.
 */
export const sharing: Migration = {
  version: 7,
  name: 'sharing',
  up: (db) =>
    db.exec(`
      CREATE TABLE pack_imports (
        id INTEGER PRIMARY KEY,
        file TEXT NOT NULL,
        library_id INTEGER NOT NULL,
        library TEXT NOT NULL,
        made_library INTEGER NOT NULL CHECK (made_library IN (0, 1)),
        at TEXT NOT NULL,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        undone_at TEXT
      ) STRICT;
      CREATE TABLE pack_import_steps (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES pack_imports (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('source', 'block', 'changed')),
        row_id INTEGER NOT NULL,
        before TEXT
      ) STRICT;
      CREATE INDEX pack_import_steps_by_import ON pack_import_steps (import_id);

      CREATE TABLE import_jobs (
        id INTEGER PRIMARY KEY,
        library TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'cancelled', 'done')),
        started_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE import_job_files (
        job_id INTEGER NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        path TEXT NOT NULL,
        spooled INTEGER NOT NULL CHECK (spooled IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'skipped', 'failed')),
        source_id INTEGER,
        blocks INTEGER NOT NULL DEFAULT 0,
        code TEXT,
        message TEXT,
        PRIMARY KEY (job_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_job_files_by_state ON import_job_files (job_id, state, position);
    `),
};
