import { describe, expect, it } from 'vitest';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

describe('version 6', () => {
  it('leaves what there is as it is and begins without a vocabulary', () => {
    const db = libraryOfVersion(5);
    db.exec(ROWS_OF_VERSION_1);
    db.exec("INSERT INTO tags VALUES (1, '金句'); INSERT INTO block_tags VALUES (1, 1);");
    const tables = ['libraries', 'sources', 'speeches', 'blocks', 'block_counts', 'tags', 'block_tags'];
    const before = everyRow(db, tables);
    migrateTo(db, 6);
    expect(everyRow(db, tables)).toEqual(before);
    expect(everyRow(db, ['search_vocabulary', 'pair_terms'])).toEqual({
      search_vocabulary: [],
      pair_terms: [],
    });
  });
});
