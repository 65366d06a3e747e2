import { describe, expect, it } from 'vitest';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

describe('version 7', () => {
  it('leaves what there is as it is, and has seen no pack and no import yet', () => {
    const db = libraryOfVersion(6);
    db.exec(ROWS_OF_VERSION_1);
    const tables = ['libraries', 'sources', 'speeches', 'blocks', 'block_counts', 'search_vocabulary'];
    const before = everyRow(db, tables);
    migrateTo(db, 7);
    expect(everyRow(db, tables)).toEqual(before);
    const added = ['pack_imports', 'pack_import_steps', 'import_jobs', 'import_job_files'];
    expect(Object.values(everyRow(db, added)).flat()).toEqual([]);
  });
});
