import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backupDaily, listBackups } from './backup.ts';
import { connect, type WritableDb } from './database.ts';
import { createDraft, getDraft, listDrafts, saveDraft } from './drafts/draft.ts';
import { ensureLibrary, listLibraries } from './libraries.ts';
import { afterwards, draftSpeech, NOW, sourceOf, temporaryFolder } from './library.testkit.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { libraryFile, openLibrary, type WritingLibrary } from './open.ts';
import { checkSearch } from './search/check.ts';
import { rebuildSearch } from './search/rebuild.ts';
import { searchBlocks } from './search/search.ts';
import { storeSource } from './store-source.ts';

function openForWriting(dataDir: string): WritingLibrary {
  const library = openLibrary({ dataDir, mode: 'write', now: NOW });
  afterwards(() => library.close());
  return library;
}

function fill(db: WritableDb, sources: number): void {
  const { id } = ensureLibrary(db, { name: '我的语料', kind: 'personal', now: NOW });
  for (let index = 0; index < sources; index += 1) {
    const lines = Array.from({ length: 20 }, (_, line) => `第${index}篇第${line}段，扎实推进项目建设。`);
    storeSource(db, sourceOf(id, `范文${index}.txt`, lines.join('\n')));
  }
}

function total(dataDir: string): number {
  const library = openLibrary({ dataDir, mode: 'read' });
  const hits = searchBlocks(library.db, { query: '项目建设', limit: 1, offset: 0 });
  library.close();
  return hits.total;
}

function overwrite(file: string, at: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, at, at + length);
  writeFileSync(file, bytes);
}

describe('opening a data folder', () => {
  it('makes the folder and the library where there are none', () => {
    const dataDir = join(temporaryFolder(), '新建', '稿匠');
    const library = openForWriting(dataDir);
    expect(existsSync(libraryFile(dataDir))).toBe(true);
    expect(library.recovery).toBeNull();
    expect(library.db.value('PRAGMA journal_mode')).toBe('wal');
    expect(library.db.value('PRAGMA synchronous')).toBe(2);
    expect(library.db.value('PRAGMA foreign_keys')).toBe(1);
  });

  it('refuses a folder that cannot be made, naming it', () => {
    const file = join(temporaryFolder(), '文件');
    writeFileSync(file, '');
    const dataDir = join(file, '稿匠');
    expect(() => openLibrary({ dataDir, mode: 'write' })).toThrow(
      expect.objectContaining({ code: 'unwritable', message: expect.stringContaining(dataDir) }),
    );
  });

  it('tells a second window that the folder is in use, and lets it in once the first has closed', () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write' });
    expect(() => openLibrary({ dataDir, mode: 'write' })).toThrow(
      expect.objectContaining({ code: 'busy', message: expect.stringContaining(dataDir) }),
    );
    first.close();
    openForWriting(dataDir);
  });

  it('tells another process that the folder is in use', () => {
    const dataDir = temporaryFolder();
    openForWriting(dataDir);
    const open = fileURLToPath(new URL('./open.ts', import.meta.url));
    const script = `import { openLibrary } from ${JSON.stringify(open)};
      try { openLibrary({ dataDir: ${JSON.stringify(dataDir)}, mode: 'write' }); console.log('opened'); }
      catch (error) { console.log(error.code); }`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(child.stdout.trim()).toBe('busy');
  });

  it('refuses a library of a later version and leaves it as it is', () => {
    const dataDir = temporaryFolder();
    openLibrary({ dataDir, mode: 'write' }).close();
    const file = libraryFile(dataDir);
    const later = connect({ kind: 'file', file, readonly: false, waitMs: 0 });
    later.db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    later.close();
    for (const mode of ['write', 'read'] as const) {
      const attempt = () =>
        mode === 'write' ? openLibrary({ dataDir, mode }) : openLibrary({ dataDir, mode });
      expect(attempt).toThrow(expect.objectContaining({ code: 'newer-version' }));
    }
    expect(readdirSync(dataDir).filter((name) => name.includes('damaged'))).toEqual([]);
  });
});

describe('reading beside the writer', () => {
  it('sees what the writer has stored', () => {
    const dataDir = temporaryFolder();
    fill(openForWriting(dataDir).db, 2);
    expect(total(dataDir)).toBe(40);
  });

  it('creates nothing where there is no library', () => {
    const dataDir = join(temporaryFolder(), '不存在');
    expect(total(dataDir)).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('reads a library of an earlier version without changing it', () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write' });
    fill(first.db, 1);
    first.db.exec("UPDATE search_state SET value = 0 WHERE key = 'tokens'; DELETE FROM block_pairs");
    first.close();
    expect(total(dataDir)).toBe(20);
    const raw = connect({ kind: 'file', file: libraryFile(dataDir), readonly: true, waitMs: 0 });
    afterwards(() => raw.close());
    expect(raw.db.value("SELECT value FROM search_state WHERE key = 'tokens'")).toBe(0);
  });
});

describe('a damaged library', () => {
  it('is set aside and the newest copy takes its place', async () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write', now: NOW });
    fill(first.db, 5);
    await backupDaily(first.db, { dataDir, now: NOW });
    first.close();
    const file = libraryFile(dataDir);
    overwrite(file, 0, statSync(file).size);

    const { db, recovery } = openForWriting(dataDir);
    expect(searchBlocks(db, { query: '项目建设', limit: 1, offset: 0 }).total).toBe(100);
    expect(recovery?.backupFile).toBe(listBackups(dataDir)[0]?.file);
    expect(recovery?.damagedFile && existsSync(recovery.damagedFile)).toBe(true);
    expect(recovery?.message).toContain('资料库文件已损坏，已恢复到');
    expect(checkSearch(db).ok).toBe(true);
  });

  it('gives back the drafts that are newer than the copy', async () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write', now: NOW });
    const content = { template: null, genre: '动员讲话', facts: {} } as const;
    const old = createDraft(first.db, { ...content, title: '旧稿', speech: draftSpeech(['一']), now: NOW });
    await backupDaily(first.db, { dataDir, now: NOW });
    const later = '2025-03-01T09:00:00.000Z';
    saveDraft(first.db, old.id, { speech: draftSpeech(['一改再改']), now: later });
    createDraft(first.db, { ...content, title: '新稿', speech: draftSpeech(['二']), now: later });
    fill(first.db, 30);
    first.close();
    const file = libraryFile(dataDir);
    const pageOfSources = pageOf(file, 'sources');
    overwrite(file, pageOfSources, 4096);

    const { db, recovery } = openForWriting(dataDir);
    expect(recovery?.salvaged.drafts).toBe(2);
    expect(recovery?.message).toContain('找回 2 份文稿');
    expect(
      listDrafts(db, { limit: 9, offset: 0 })
        .map((draft) => draft.title)
        .sort(),
    ).toEqual(['新稿', '旧稿'].sort());
    expect(getDraft(db, old.id).speech).toEqual(draftSpeech(['一改再改']));
  });

  it('passes over a copy that is damaged itself', async () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write', now: NOW });
    fill(first.db, 1);
    await backupDaily(first.db, { dataDir, now: '2025-03-01T08:00:00.000Z' });
    await backupDaily(first.db, { dataDir, now: '2025-03-02T08:00:00.000Z' });
    first.close();
    const newest = listBackups(dataDir)[0]?.file ?? '';
    truncateSync(newest, 5000);
    truncateSync(libraryFile(dataDir), 9000);

    const { db, recovery } = openForWriting(dataDir);
    expect(recovery?.backupFile).not.toBe(newest);
    expect(searchBlocks(db, { query: '项目建设', limit: 1, offset: 0 }).total).toBe(20);
  });

  it('without any copy gives back the sources whose pages are sound', () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write', now: NOW });
    fill(first.db, 30);
    first.close();
    const file = libraryFile(dataDir);
    overwrite(file, pageOf(file, 'blocks'), 4096);

    const { db, recovery } = openForWriting(dataDir);
    expect(recovery?.salvaged.sources).toBe(30);
    expect(recovery?.message).toContain('找回 30 篇范文');
    expect(db.value('SELECT count(*) FROM blocks')).toBe(600);
    expect(checkSearch(db).ok).toBe(true);
    expect(searchBlocks(db, { query: '项目建设', limit: 1, offset: 0 }).hits).toHaveLength(1);
  });

  it('begins anew and says so where there is no copy', () => {
    const dataDir = temporaryFolder();
    openLibrary({ dataDir, mode: 'write' }).close();
    writeFileSync(libraryFile(dataDir), '这不是资料库'.repeat(1000));
    const { db, recovery } = openForWriting(dataDir);
    expect(listLibraries(db)).toEqual([]);
    expect(recovery?.message).toContain('没有可用的备份，已新建一个空资料库');
  });

  it('is restored when its file is gone but copies are there', async () => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write', now: NOW });
    fill(first.db, 1);
    await backupDaily(first.db, { dataDir, now: NOW });
    first.close();
    truncateSync(libraryFile(dataDir), 0);
    const { db, recovery } = openForWriting(dataDir);
    expect(recovery?.backupFile).not.toBeNull();
    expect(searchBlocks(db, { query: '项目建设', limit: 1, offset: 0 }).total).toBe(20);
  });

  it.each([
    ['a page of its search index is destroyed', 0, 4096],
    ['the content of its search index is damaged', 1000, 2000],
  ])('keeps everything when %s', (_, from, length) => {
    const dataDir = temporaryFolder();
    const first = openLibrary({ dataDir, mode: 'write' });
    fill(first.db, 60);
    const page = first.db.value<number>(
      "SELECT pageno FROM dbstat WHERE name = 'block_pairs_data' ORDER BY payload DESC",
    );
    first.close();
    overwrite(libraryFile(dataDir), ((page ?? 0) - 1) * 4096 + from, length);
    const { db } = openForWriting(dataDir);
    // What is not seen at the start is seen by the check, and cured by the same means.
    if (!checkSearch(db).ok) rebuildSearch(db);
    expect(checkSearch(db).ok).toBe(true);
    expect(db.value('SELECT count(*) FROM blocks')).toBe(1200);
    expect(searchBlocks(db, { query: '项目建设', limit: 1, offset: 0 }).hits).toHaveLength(1);
  });
});

/** Where the root page of a table begins in the file. */
function pageOf(file: string, table: string): number {
  const raw = connect({ kind: 'file', file, readonly: true, waitMs: 0 });
  const page = raw.db.value<number>('SELECT rootpage FROM sqlite_schema WHERE name = ?', [table]) ?? 1;
  raw.close();
  return (page - 1) * 4096;
}
