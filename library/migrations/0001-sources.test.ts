import { describe, expect, it } from 'vitest';
import { libraryOfVersion, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

const COUNTS = 'SELECT role, blocks FROM block_counts WHERE blocks > 0 ORDER BY role';

describe('version 1', () => {
  it('keeps its counts by kind as blocks change and go with their source', () => {
    const db = libraryOfVersion(1);
    db.exec(ROWS_OF_VERSION_1);
    expect(db.all(COUNTS)).toEqual([
      { role: 'measure', blocks: 1 },
      { role: 'pledge', blocks: 1 },
    ]);
    db.exec("UPDATE blocks SET role = 'pledge' WHERE id = 1");
    expect(db.all(COUNTS)).toEqual([{ role: 'pledge', blocks: 2 }]);
    db.exec('DELETE FROM sources WHERE id = 1');
    expect(db.all(COUNTS)).toEqual([]);
    expect(db.value('SELECT count(*) FROM speeches')).toBe(0);
  });

  it('refuses a block without its source', () => {
    const db = libraryOfVersion(1);
    db.exec(ROWS_OF_VERSION_1);
    expect(() => db.exec('UPDATE blocks SET source_id = 9 WHERE id = 1')).toThrow('FOREIGN KEY');
  });
});
