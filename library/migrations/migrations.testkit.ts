import { connect, type WritableDb } from '../database.ts';
import { afterwards } from '../library.testkit.ts';
import { migrate } from '../migrate.ts';

/** An empty library of an older version, in memory. */
export function libraryOfVersion(version: number): WritableDb {
  const { db, close } = connect({ kind: 'empty' });
  afterwards(close);
  migrate(db, () => undefined, version);
  return db;
}

/** Takes a library one step further. */
export function migrateTo(db: WritableDb, version: number): void {
  migrate(db, () => undefined, version);
}

/** Every row of every ordinary table, to compare before and after. */
export function everyRow(db: WritableDb, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, db.all(`SELECT * FROM ${table}`)]));
}

/** Rows of version 1, written by hand as that version wrote them. */
export const ROWS_OF_VERSION_1 = `
  INSERT INTO libraries (id, name, kind, created_at) VALUES (1, '我的语料', 'personal', '2025-03-01');
  INSERT INTO sources (id, library_id, name, path, charset, sha256, imported_at, text, decomposition)
    VALUES (1, 1, '一.txt', NULL, 'gb18030', 'a1', '2025-03-01', '扎实推进项目建设。', '{}');
  INSERT INTO speeches (id, source_id, position, span_start, span_end, genre, nodes)
    VALUES (1, 1, 0, 0, 9, '领导讲话', '[]');
  INSERT INTO blocks (id, library_id, source_id, speech_id, role, genre, path, span_start, span_end, created_at, text)
    VALUES (1, 1, 1, 1, 'measure', '领导讲话', '[]', 0, 9, '2025-03-01', '扎实推进项目建设。'),
           (2, 1, 1, 1, 'pledge', '领导讲话', '[]', 0, 9, '2025-03-01', '坚决完成任务。');
  INSERT INTO block_counts VALUES (1, 'measure', '领导讲话', 1), (1, 'pledge', '领导讲话', 1);
`;
