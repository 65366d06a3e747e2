import type { Migration } from './migration.ts';

/**
 * The headings of all series with the frame 句架 they share with their siblings, so that frames are counted and
 * searched without reading speeches. The table begins empty; `openLibrary` fills it from the stored outlines
 * (headings/rebuild.ts), as it does after every change of how frames are found.
 */
export const headings: Migration = {
  version: 5,
  name: 'headings',
  up: (db) =>
    db.exec(`
      CREATE TABLE headings (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
        speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
        series INTEGER NOT NULL,
        node INTEGER NOT NULL,
        length INTEGER NOT NULL,
        pattern TEXT,
        heading TEXT NOT NULL
      ) STRICT;
      CREATE INDEX headings_by_pattern ON headings (pattern) WHERE pattern IS NOT NULL;
      CREATE INDEX headings_by_source ON headings (source_id);
      CREATE INDEX headings_by_speech ON headings (speech_id);
      CREATE INDEX headings_by_length ON headings (length);
    `),
};
