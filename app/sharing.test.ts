import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, openApp } from './openApp.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'gaojiang-sharing-'));
  cleanups.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function open(dataDir = folder(), day = '2026-03-01'): App {
  const now = () => new Date(`${day}T08:00:00Z`);
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: true, now });
  cleanups.push(() => app.close());
  return app;
}

const speech = (theme: string, place: string): string =>
  [
    `在${place}${theme}推进会上的讲话`,
    '同志们：',
    `今天召开全县${theme}推进会，主要任务是安排部署下一步工作。`,
    '一、提高认识，扛牢责任',
    `${theme}关系全局，各部门要拿出硬招实招，不等不靠、主动作为。`,
    '二、突出重点，狠抓落实',
    `要把${place}的${theme}任务逐项分解到人，一周一调度、一月一通报。`,
    '谢谢大家！',
    '',
  ].join('\n');

const file = (name: string, content: Blob | string) => ({
  kind: 'bytes' as const,
  name,
  content: typeof content === 'string' ? new Blob([content]) : content,
});

async function last<T>(
  events: AsyncIterable<{ readonly kind: 'progress' } | { readonly kind: 'done'; readonly result: T }>,
): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result;
  throw new Error('no result');
}

async function stocked(dataDir?: string): Promise<App> {
  const app = open(dataDir);
  const files = [file('一.txt', speech('项目建设', '青禾县')), file('二.txt', speech('安全生产', '青禾县'))];
  await last(await app.client.source.import({ files }));
  return app;
}

async function packOf(app: App, withTexts = true): Promise<Blob> {
  const content = { kind: 'library' as const, name: '我的语料' };
  return (await app.client.pack.export({ content, withTexts })).content;
}

/** The entries of a pack with every date the same. */
async function undated(pack: Blob): Promise<Record<string, string>> {
  const entries = unzipSync(new Uint8Array(await pack.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [
      name,
      new TextDecoder()
        .decode(bytes)
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE')
        .replaceAll(/"sha256":\{[^}]*\}/g, ''),
    ]),
  );
}

const searchOne = async (app: App, query: string) => {
  const [hit] = (await app.client.block.search({ query, library: '我的语料' })).hits;
  if (hit === undefined) throw new Error(`nothing found: ${query}`);
  return hit;
};

async function code(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: { code: string }) => error.code,
  );
}

describe('a pack', () => {
  it.each([true, false])(
    'exported, imported into an empty data folder and exported again is the same but for dates (texts: %s)',
    async (withTexts) => {
      const app = await stocked();
      const hit = await searchOne(app, '一周一调度');
      await app.client.block.update({
        id: hit.id,
        change: { tags: ['金句', '调度'], note: '常用', collections: ['例会'], topics: ['项目'] },
      });
      const edited = await searchOne(app, '硬招实招');
      await app.client.block.update({ id: edited.id, change: { text: '各部门要拿出硬招、实招、新招。' } });
      const pack = await packOf(app, withTexts);
      const other = open(undefined, '2026-05-05');
      await other.client.pack.import({ file: file('语料.gjpack', pack) });
      expect(await undated(await packOf(other, withTexts))).toEqual(await undated(pack));
      expect(await searchOne(other, '一周一调度')).toMatchObject({ tags: ['调度', '金句'] });
      expect(await other.client.library.checkIndex({})).toMatchObject({ ok: true });
    },
  );

  it('imported twice changes nothing', async () => {
    const app = await stocked();
    const pack = file('语料.gjpack', await packOf(app));
    const other = open();
    const first = await other.client.pack.import({ file: pack });
    const again = await other.client.pack.import({ file: pack });
    expect(again).toMatchObject({ sources: 0, added: 0, changed: 0, conflicts: 0, same: first.added });
    expect(await other.client.pack.history({})).toHaveLength(1);
  });

  it('shows what is new, changed and in conflict before anything is written, and never loses an own edit', async () => {
    const theirs = await stocked();
    const mine = open();
    await mine.client.pack.import({ file: file('旧.gjpack', await packOf(theirs)) });
    const changed = await searchOne(theirs, '一周一调度');
    await theirs.client.block.update({
      id: changed.id,
      change: { text: '任务逐项分解，一周一调度、半月一通报。' },
    });
    const both = await searchOne(theirs, '硬招实招');
    await theirs.client.block.update({ id: both.id, change: { text: '他们改过的硬招实招。' } });
    await theirs.client.block.save({ text: '新写的一段话，要补进来。', role: 'measure', genre: '领导讲话' });
    const own = await searchOne(mine, '硬招实招');
    await mine.client.block.update({ id: own.id, change: { text: '我们改过的硬招实招。' } });

    const pack = file('新.gjpack', await packOf(theirs));
    const before = await undated(await packOf(mine));
    expect(await mine.client.pack.preview({ file: pack })).toMatchObject({
      library: '我的语料',
      makesLibrary: false,
      new: 1,
      changed: 1,
      conflict: 1,
      samples: ['新写的一段话，要补进来。'],
    });
    expect(await undated(await packOf(mine))).toEqual(before);

    const done = await mine.client.pack.import({ file: pack });
    expect(done).toMatchObject({ added: 1, changed: 1, conflicts: 1 });
    expect((await searchOne(mine, '硬招实招')).text).toBe('我们改过的硬招实招。');
    expect((await searchOne(mine, '半月一通报')).text).toContain('半月');

    expect(await mine.client.pack.undo({ id: done.importId })).toEqual({ removed: 1, restored: 1, kept: 0 });
    expect(await undated(await packOf(mine))).toEqual(before);
    expect(await code(mine.client.pack.undo({ id: done.importId }))).toBe('IMPORT_UNKNOWN');
    const forced = await mine.client.pack.import({ file: pack, conflicts: 'theirs' });
    expect(forced.changed).toBe(2);
    expect((await searchOne(mine, '硬招实招')).text).toBe('他们改过的硬招实招。');
    expect(await mine.client.library.checkIndex({})).toMatchObject({ ok: true });
  });

  it('taken back leaves what was changed since, and goes with its library when nothing was', async () => {
    const pack = file('语料.gjpack', await packOf(await stocked()));
    const app = open();
    const first = await app.client.pack.import({ file: pack });
    expect(await app.client.pack.undo({ id: first.importId })).toMatchObject({
      removed: first.added,
      kept: 0,
    });
    expect(await app.client.library.list({})).toEqual([]);
    const second = await app.client.pack.import({ file: pack });
    const hit = await searchOne(app, '硬招实招');
    await app.client.block.update({ id: hit.id, change: { note: '留着' } });
    expect(await app.client.pack.undo({ id: second.importId })).toMatchObject({ kept: 1 });
    expect((await app.client.block.search({ query: '' })).hits).toMatchObject([{ id: hit.id }]);
  });

  it('of chosen blocks holds these alone, and a later import of the file adds the rest', async () => {
    const app = await stocked();
    const hit = await searchOne(app, '项目建设任务逐项分解');
    const { content } = await app.client.pack.export({
      content: { kind: 'blocks', ids: [hit.id], name: '调度金句' },
    });
    const other = open();
    await other.client.pack.import({ file: file('金句.gjpack', content), into: undefined });
    expect((await other.client.block.search({ query: '' })).total).toBe(1);
    const files = [file('一.txt', speech('项目建设', '青禾县'))];
    const report = await last(await other.client.source.import({ files, library: '调度金句' }));
    expect(report.imported).toHaveLength(1);
    expect((await other.client.block.search({ query: '项目建设' })).total).toBeGreaterThan(1);
    expect((await other.client.block.search({ query: '任务逐项分解' })).total).toBe(1);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1), 'FILE_DAMAGED'],
    ['with a changed byte', (bytes: Uint8Array) => bytes.with(bytes.length >> 1, 7), 'FILE_DAMAGED'],
    ['with a source exchanged', (bytes: Uint8Array) => exchanged(bytes), 'FILE_DAMAGED'],
    ['of a newer version', (bytes: Uint8Array) => newer(bytes), 'FILE_UNSUPPORTED'],
    ['that unpacks to gigabytes', () => bomb(), 'FILE_TOO_LARGE'],
    ['that is no pack', () => strToU8('这是一段文字'), 'FILE_UNSUPPORTED'],
  ] as const)('%s is refused and changes nothing', async (_, spoil, expected) => {
    const app = await stocked();
    const pack = new Uint8Array(await (await packOf(app)).arrayBuffer());
    const before = await undated(await packOf(app));
    const bad = file('坏.gjpack', new Blob([new Uint8Array(spoil(pack))]));
    expect(await code(app.client.pack.import({ file: bad }))).toBe(expected);
    expect(await code(app.client.pack.preview({ file: bad }))).toBe(expected);
    expect(await undated(await packOf(app))).toEqual(before);
    expect(await app.client.pack.history({})).toEqual([]);
  });
});

function exchanged(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const text = new TextDecoder().decode(entries['sources/00001.json']).replace('同志们', '朋友们');
  return zipSync({ ...entries, 'sources/00001.json': strToU8(text) });
}

function newer(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const text = new TextDecoder().decode(entries['manifest.json']).replace('"version":2', '"version":9');
  return zipSync({ ...entries, 'manifest.json': strToU8(text) });
}

function bomb(): Uint8Array {
  return zipSync({ 'manifest.json': new Uint8Array(40_000_000), 'sources/00001.json': new Uint8Array(1) });
}

describe('an import of many files', () => {
  it('is paused, survives the program, goes on where it stopped, and lists its failures to be retried', async () => {
    const dataDir = folder();
    const input = folder();
    for (let index = 0; index < 20; index += 1) {
      writeFileSync(
        join(input, `${String(index).padStart(2, '0')}.txt`),
        speech(`第${index}批项目`, '青禾县'),
      );
    }
    writeFileSync(join(input, '05.txt'), '');
    const app = open(dataDir);
    const job = await app.client.job.start({ files: [{ kind: 'path', path: input }] });
    for await (const event of await app.client.job.watch({ id: job.id })) {
      if (event.job.stored >= 3) break;
    }
    const paused = await app.client.job.pause({ id: job.id });
    expect(paused).toMatchObject({ state: 'paused', files: 20 });
    expect(paused.waiting).toBeGreaterThan(0);
    await app.close();

    const later = open(dataDir);
    await later.client.job.resume({ id: job.id });
    for await (const _ of await later.client.job.watch({ id: job.id }));
    expect(await later.client.job.get({ id: job.id })).toMatchObject({
      state: 'done',
      stored: 19,
      failed: 1,
      waiting: 0,
    });
    expect(await later.client.job.failures({ id: job.id })).toMatchObject([{ code: 'FILE_EMPTY' }]);
    const saved = await later.client.job.saveFailures({ id: job.id });
    expect(await saved.content.text()).toContain('05.txt');

    writeFileSync(join(input, '05.txt'), speech('第五批项目', '青禾县'));
    await later.client.job.retry({ id: job.id });
    for await (const _ of await later.client.job.watch({ id: job.id }));
    expect(await later.client.job.get({ id: job.id })).toMatchObject({ stored: 20, failed: 0 });
    const again = await last(await later.client.source.import({ files: [{ kind: 'path', path: input }] }));
    expect(again.skipped).toHaveLength(20);
    expect(await later.client.library.checkIndex({})).toMatchObject({ ok: true });
  });

  it('of files handed over by a page can be given up, and keeps no copies then', async () => {
    const app = open();
    const files = [
      file('一.txt', speech('项目建设', '青禾县')),
      file('二.txt', speech('招商引资', '青禾县')),
    ];
    const job = await app.client.job.start({ files });
    const cancelled = await app.client.job.cancel({ id: job.id });
    expect(cancelled.state).toBe('cancelled');
    expect(await app.client.job.list({})).toHaveLength(1);
    await app.client.job.remove({ id: job.id });
    expect(await app.client.job.list({})).toEqual([]);
  });
});

describe('blocks that say the same', () => {
  it('are found word for word, nearly and but for their names, and merged with all their sources', async () => {
    const app = open();
    const texts = [
      '要把青禾县的招商任务逐项分解到人，一周一调度、一月一通报。',
      '要把云岭县的招商任务逐项分解到人，一周一调度、一月一通报。',
      '营商环境没有最好、只有更好，要像爱护眼睛一样爱护它，让企业家放心投资、安心经营。',
      '营商环境没有最好，只有更好，要像爱护眼睛一样爱护它，让企业家放心投资、舒心经营。',
      '安全生产这根弦一刻也不能松。',
    ];
    for (const [index, text] of texts.entries()) {
      await app.client.block.save({
        text,
        role: 'measure',
        genre: '领导讲话',
        from: `稿${index}`,
        tags: [`签${index}`],
      });
    }
    const { groups } = await last(await app.client.duplicate.find({}));
    expect(groups.map(({ kind }) => kind).sort()).toEqual(['names', 'near']);
    const names = groups.find(({ kind }) => kind === 'names');
    expect(names?.slotted).toBe('要把{{地区}}的招商任务逐项分解到人，一周一调度、一月一通报。');
    const [keep, other] = names?.blocks ?? [];
    if (keep === undefined || other === undefined) throw new Error('a group of two was expected');
    await app.client.duplicate.merge({
      groups: [{ keep: keep.id, ids: [other.id], text: names?.slotted ?? '' }],
    });
    const merged = await app.client.block.get({ id: keep.id });
    expect(merged.text).toContain('{{地区}}');
    expect(merged.tags).toEqual(['签0', '签1']);
    expect(merged.origins).toMatchObject([{ source: other.source, text: other.text }]);
    expect((await app.client.trash.list({})).total).toBe(1);
    expect((await app.client.library.statistics({})).blocks).toBe(4);
  });
});
