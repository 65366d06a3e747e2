import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupDaily, backupFolder, isSound, listBackups } from './backup.ts';
import type { WritableDb } from './database.ts';
import { ensureLibrary } from './libraries.ts';
import { afterwards, NOW, sourceOf, temporaryFolder } from './library.testkit.ts';
import { openLibrary } from './open.ts';
import { storeSource } from './store-source.ts';

function opened(): { db: WritableDb; dataDir: string } {
  const dataDir = temporaryFolder();
  const library = openLibrary({ dataDir, mode: 'write' });
  afterwards(() => library.close());
  return { db: library.db, dataDir };
}

function day(date: number): string {
  return `2025-03-${String(date).padStart(2, '0')}T08:00:00.000Z`;
}

describe('the copy of the day', () => {
  it('is a whole library, made once a day', async () => {
    const { db, dataDir } = opened();
    const { id } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now: NOW });
    storeSource(db, sourceOf(id, '一.txt', '扎实推进。'));
    const copy = await backupDaily(db, { dataDir, now: day(1) });
    expect(await backupDaily(db, { dataDir, now: day(1) })).toBeNull();
    expect(listBackups(dataDir).map(({ file }) => file)).toEqual([copy?.file]);
    expect(isSound(copy?.file ?? '')).toBe(true);
    storeSource(db, sourceOf(id, '二.txt', '副本做好之后仍能写入。'));
  });

  it('is kept for as many days as asked', async () => {
    const { db, dataDir } = opened();
    for (let date = 1; date <= 6; date += 1) await backupDaily(db, { dataDir, now: day(date), keepDays: 3 });
    expect(readdirSync(backupFolder(dataDir)).sort()).toEqual([
      'daily-2025-03-04.db',
      'daily-2025-03-05.db',
      'daily-2025-03-06.db',
    ]);
  });

  it('leaves other files in the folder alone', async () => {
    const { db, dataDir } = opened();
    await backupDaily(db, { dataDir, now: day(1) });
    const own = join(backupFolder(dataDir), '我自己的副本.db');
    writeFileSync(own, '');
    await backupDaily(db, { dataDir, now: '2026-01-01T08:00:00.000Z' });
    expect(existsSync(own)).toBe(true);
  });

  it('is refused with the folder named where none can be made', async () => {
    const { db, dataDir } = opened();
    writeFileSync(backupFolder(dataDir), '');
    await expect(backupDaily(db, { dataDir, now: day(1) })).rejects.toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining('backups') }),
    );
  });
});
