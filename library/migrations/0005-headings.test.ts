import { describe, expect, it } from 'vitest';
import { headingsOfFrame } from '../headings/frames.ts';
import { headingsAreCurrent, rebuildHeadings } from '../headings/rebuild.ts';
import { everyRow, libraryOfVersion, migrateTo, ROWS_OF_VERSION_1 } from './migrations.testkit.ts';

const NODES = JSON.stringify(
  ['坚持以红色为魂', '坚持以产业为基'].map((heading) => ({ depth: 1, marker: '', heading, inline: false })),
);

describe('version 5', () => {
  it('leaves sources and speeches as they are and asks for their headings, which are then found', () => {
    const db = libraryOfVersion(4);
    db.exec(ROWS_OF_VERSION_1);
    db.run('UPDATE speeches SET nodes = ? WHERE id = 1', [NODES]);
    const before = everyRow(db, ['libraries', 'sources', 'speeches', 'blocks']);
    migrateTo(db, 5);
    expect(everyRow(db, Object.keys(before))).toEqual(before);
    expect(headingsAreCurrent(db)).toBe(false);
    rebuildHeadings(db, '2026-01-01');
    expect(headingsAreCurrent(db)).toBe(true);
    expect(headingsOfFrame(db, '坚持以{}为{}', 9).map(({ heading }) => heading)).toEqual([
      '坚持以红色为魂',
      '坚持以产业为基',
    ]);
    db.exec('DELETE FROM sources WHERE id = 1');
    expect(db.value('SELECT count(*) FROM headings')).toBe(0);
  });
});
