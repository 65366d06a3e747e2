import { describe, expect, it } from 'vitest';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

const OLD_COLUMNS = `SELECT id, library_id, source_id, speech_id, role, genre, node, path, heading, span_start,
  span_end, as_of, favourite, uses, last_used_at, created_at, text FROM blocks ORDER BY id`;

describe('version 4', () => {
  it('leaves what there is as it is, every block untagged and unnoted', () => {
    const db = libraryOfVersion(3);
    db.exec(ROWS_OF_VERSION_1);
    const tables = ['libraries', 'sources', 'speeches', 'block_counts', 'settings'];
    const before = { ...everyRow(db, tables), blocks: db.all(OLD_COLUMNS) };
    migrateTo(db, 4);
    expect({ ...everyRow(db, tables), blocks: db.all(OLD_COLUMNS) }).toEqual(before);
    expect(db.all('SELECT DISTINCT topics, note, freshness, good_until, own_edit FROM blocks')).toEqual([
      { topics: '', note: '', freshness: null, good_until: null, own_edit: 0 },
    ]);
  });

  it('takes tags, collections and origins away with their block', () => {
    const db = libraryOfVersion(4);
    db.exec(ROWS_OF_VERSION_1);
    db.exec(`
      INSERT INTO tags VALUES (1, '金句');
      INSERT INTO block_tags VALUES (1, 1);
      INSERT INTO collections VALUES (1, '开工', '2025-03-01');
      INSERT INTO collection_blocks VALUES (1, 1);
      INSERT INTO block_origins VALUES (1, 1, '二.txt', '我的语料', '2025-03-01', '推进项目。');
      DELETE FROM sources;
    `);
    expect(everyRow(db, ['blocks', 'block_tags', 'collection_blocks', 'block_origins'])).toEqual({
      blocks: [],
      block_tags: [],
      collection_blocks: [],
      block_origins: [],
    });
  });
});
