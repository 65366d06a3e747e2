import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, type OpenAppOptions, openApp } from './openApp.ts';

const SPEECH =
  '在青禾县项目推进会上的发言\n同志们：\n今天部署项目工作。\n一、抓开工\n早开一天工，早见一天效。\n二、抓服务\n一个项目一个专班，跟到底、管到底。\n谢谢大家！\n';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'gaojiang-app-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function open(options: Partial<OpenAppOptions> = {}): App {
  const app = openApp({ dataDir: folder(), sharing: 'exclusive', readsPaths: true, ...options });
  onTestFinished(() => app.close());
  return app;
}

/** The result that a stream of progress ends in, and how often it told of progress before. */
async function drain<T>(
  events: AsyncIterable<{ kind: 'progress' } | { kind: 'done'; result: T }>,
): Promise<{ result: T; steps: number }> {
  let steps = 0;
  for await (const event of events) {
    if (event.kind === 'done') return { result: event.result, steps };
    steps += 1;
  }
  throw new Error('the stream ended without a result');
}

async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing failed');
}

const textFile = (name: string, text: string) => ({
  kind: 'bytes' as const,
  name,
  content: new Blob([text]),
});

describe('the starter library', () => {
  it('is built once with progress, is there afterwards, and can only be read', async () => {
    const app = open();
    const first = await drain(await app.client.app.prepare({}));
    expect(first.steps).toBeGreaterThanOrEqual(6);
    expect(first.result.blocks).toBeGreaterThan(100);
    expect(await app.client.app.info({})).toMatchObject({ starterReady: true, mode: 'write', notices: [] });

    const second = await drain(await app.client.app.prepare({}));
    expect(second).toEqual({ result: first.result, steps: 0 });

    const [builtIn] = await app.client.library.list({});
    expect(builtIn?.kind).toBe('built-in');
    expect(await failure(app.client.library.remove({ name: builtIn?.name ?? '' }))).toMatchObject({
      code: 'LIBRARY_READ_ONLY',
    });
  });
});

describe('the start of a day', () => {
  it('keeps one copy of the library, whatever is started again that day', async () => {
    const dataDir = folder();
    const backups = (): string[] =>
      readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.db'));
    for (const day of ['2026-03-01T08:00:00Z', '2026-03-01T17:00:00Z', '2026-03-02T08:00:00Z']) {
      const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: true, now: () => new Date(day) });
      await drain(await app.client.app.prepare({}));
      expect((await app.client.app.info({})).notices).toEqual([]);
      await app.close();
    }
    expect(backups()).toHaveLength(2);
  });

  it('says so when no copy can be made, and goes on', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'backups'), '占着');
    const app = open({ dataDir });
    await drain(await app.client.app.prepare({}));
    expect((await app.client.app.info({})).notices).toMatchObject([expect.stringContaining('备份没有做成')]);
  });
});

describe('an import', () => {
  it('stores good files, reports the bad one and skips what is already there', async () => {
    const app = open();
    const files = [textFile('一.txt', SPEECH), textFile('二.txt', ''), textFile('三.txt', SPEECH)];
    const { result, steps } = await drain(await app.client.source.import({ files }));
    expect(steps).toBe(3);
    expect(result.imported).toMatchObject([{ file: '一.txt', speeches: 1 }]);
    expect(result.failed).toMatchObject([{ file: '二.txt', code: 'FILE_EMPTY' }]);
    expect(result.skipped).toMatchObject([{ file: '三.txt', reason: expect.stringContaining('一.txt') }]);
  });

  it('into the built-in library is refused file by file and stores nothing', async () => {
    const app = open();
    await drain(await app.client.app.prepare({}));
    const into = app.client.source.import({ files: [textFile('一.txt', SPEECH)], library: '内置语料' });
    expect(await failure(into.then(drain))).toMatchObject({ code: 'LIBRARY_READ_ONLY' });
  });

  it('by path is refused where the host may not read the disk', async () => {
    const app = open({ readsPaths: false });
    const file = { kind: 'path' as const, path: '/etc/hostname' };
    expect(await failure(app.client.source.read({ file }))).toMatchObject({ code: 'PATHS_REFUSED' });
  });
});

describe('a draft', () => {
  it('saved from an old version is refused with the present one, and nothing is lost', async () => {
    const app = open();
    const { draft } = await app.client.draft.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    const { id, speech, facts, version } = draft;
    const saved = await app.client.draft.save({
      id,
      base: version,
      speech: { ...speech, salutation: null },
      facts,
    });
    expect(saved.kind).toBe('saved');
    const late = await app.client.draft.save({ id, base: version, speech, facts });
    expect(late).toMatchObject({ kind: 'conflict', current: { speech: { salutation: null } } });
    expect(await app.client.draft.get({ id })).toMatchObject({ speech: { salutation: null } });
  });

  it('takes what its card does not say from the profile', async () => {
    const app = open();
    await app.client.profile.set({ facts: { 单位: '青禾县统计局', 会议: '例会' } });
    const { draft } = await app.client.draft.create({ template: '研讨发言', facts: { 会议: '全县推进会' } });
    expect(draft.facts).toMatchObject({ 单位: '青禾县统计局', 会议: '全县推进会' });
    expect(draft.unfilled).not.toContain('单位');
    expect(draft.title).toContain('全县推进会');
  });

  it('with open slots is not exported unless they may go out marked', async () => {
    const app = open();
    const { draft } = await app.client.draft.create({ template: '研讨发言' });
    const refused = await failure(app.client.draft.export({ id: draft.id, format: 'docx' }));
    expect(refused).toMatchObject({ code: 'SLOTS_UNFILLED', message: expect.stringContaining('会议') });
    const file = await app.client.draft.export({ id: draft.id, format: 'docx', unfilled: 'highlight' });
    expect(file.fileName).toMatch(/（送审稿\d{8}）\.docx$/);
    const read = await app.client.source.read({
      file: { kind: 'bytes', name: file.fileName, content: file.content },
    });
    expect(read.text).toContain('{{会议}}');
  });
});

describe('two windows on one data folder', () => {
  it('the second may read, and is told why it may not write', async () => {
    const dataDir = folder();
    const first = open({ dataDir });
    await drain(await first.client.source.import({ files: [textFile('一.txt', SPEECH)] }));

    const exclusive = open({ dataDir });
    expect(await failure(exclusive.client.app.info({}))).toMatchObject({ code: 'DATA_DIR_BUSY' });

    const reader = open({ dataDir, sharing: 'read-when-busy' });
    expect((await reader.client.block.search({ query: '一个专班' })).total).toBe(1);
    expect(await failure(reader.client.library.create({ name: '新库' }))).toMatchObject({
      code: 'DATA_DIR_BUSY',
      message: expect.stringContaining(dataDir),
    });
  });
});

describe('libraries', () => {
  it('merge what is new and skip what is there', async () => {
    const app = open();
    await drain(await app.client.source.import({ files: [textFile('一.txt', SPEECH)], library: '甲' }));
    await drain(
      await app.client.source.import({
        files: [textFile('一.txt', SPEECH), textFile('二.txt', SPEECH.replaceAll('项目', '招商'))],
        library: '乙',
      }),
    );
    expect(await app.client.library.merge({ from: '乙', into: '甲' })).toMatchObject({
      sources: 1,
      skipped: 1,
    });
    expect(await app.client.library.merge({ from: '乙', into: '甲' })).toMatchObject({
      sources: 0,
      skipped: 2,
    });
  });

  it('refuse a name that is taken', async () => {
    const app = open();
    await app.client.library.create({ name: '甲' });
    expect(await failure(app.client.library.create({ name: '甲' }))).toMatchObject({
      code: 'LIBRARY_EXISTS',
    });
  });

  it('take a selection as a block of its own, found by its words', async () => {
    const app = open();
    const saved = await app.client.block.save({
      text: '把清单亮出来、把责任钉下去。',
      role: 'measure',
      genre: '动员讲话',
    });
    expect(saved.ids).toHaveLength(1);
    const found = await app.client.block.search({ query: '责任钉下去', role: 'measure' });
    expect(found.hits).toMatchObject([{ id: saved.ids[0], genre: '动员讲话', library: '我的语料' }]);
  });
});
