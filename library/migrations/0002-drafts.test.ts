import { describe, expect, it } from 'vitest';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

describe('version 2', () => {
  it('adds drafts and leaves sources and blocks as they are', () => {
    const db = libraryOfVersion(1);
    db.exec(ROWS_OF_VERSION_1);
    const tables = ['libraries', 'sources', 'speeches', 'blocks', 'block_counts'];
    const before = everyRow(db, tables);
    migrateTo(db, 2);
    expect(everyRow(db, tables)).toEqual(before);
    expect(everyRow(db, ['drafts', 'draft_parts', 'revisions', 'skeletons', 'settings'])).toEqual({
      drafts: [],
      draft_parts: [],
      revisions: [],
      skeletons: [],
      settings: [],
    });
  });
});
