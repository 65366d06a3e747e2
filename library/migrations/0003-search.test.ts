import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { checkSearch } from '../search/check.ts';
import { indexIsCurrent, rebuildSearch } from '../search/rebuild.ts';
import { searchBlocks } from '../search/search.ts';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

describe('version 3', () => {
  it('leaves the blocks as they are and asks for an index, which then finds them', () => {
    const db = libraryOfVersion(2);
    db.exec(ROWS_OF_VERSION_1);
    const before = everyRow(db, ['libraries', 'sources', 'speeches', 'blocks', 'block_counts']);
    migrateTo(db, 3);
    expect(everyRow(db, Object.keys(before))).toEqual(before);
    expect(db.values('SELECT value FROM search_state')).toEqual([0]);
    migrate(db, () => undefined);
    expect(indexIsCurrent(db)).toBe(false);
    rebuildSearch(db);
    expect(indexIsCurrent(db)).toBe(true);
    expect(searchBlocks(db, { query: '项目建设', limit: 9, offset: 0 }).hits.map(({ id }) => id)).toEqual([
      1,
    ]);
    db.exec('DELETE FROM blocks WHERE id = 1');
    expect(checkSearch(db).ok).toBe(true);
  });
});
