import type { OutlineNode } from '../../core/outline/node.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { fromJson } from '../json.ts';
import { getSetting, setSetting } from '../settings.ts';
import { insertHeadings } from './store.ts';

const STAMP = 'headings';
/** Raised when frames are found differently, so that the stored headings are read anew. */
const EDITION = '1';

/** False after a migration, or where the headings were stored by an older way of finding frames. */
export function headingsAreCurrent(db: ReadableDb): boolean {
  return getSetting(db, STAMP) === EDITION;
}

/** Reads the headings of all stored speeches anew, in one transaction: about 2 ms a speech. */
export function rebuildHeadings(db: WritableDb, now: string): void {
  db.transaction(() => {
    db.exec('DELETE FROM headings');
    for (const id of db.values<number>('SELECT id FROM speeches ORDER BY id')) {
      const row = db.one<{ sourceId: number; nodes: string }>(
        'SELECT source_id AS "sourceId", nodes FROM speeches WHERE id = ?',
        [id],
      );
      if (row === undefined) continue;
      insertHeadings(
        db,
        { sourceId: row.sourceId, speechId: id },
        fromJson(row.nodes, isNodes, `讲稿 ${id}`),
      );
    }
    setSetting(db, STAMP, EDITION, now);
  });
}

function isNodes(value: unknown): value is readonly OutlineNode[] {
  return Array.isArray(value);
}
