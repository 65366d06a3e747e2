import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../openApp.ts';

function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-exchange-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  onTestFinished(() => app.close());
  return app.client;
}

const TABLE = `正文,作用,文种,标签,专辑,出处,年份,备注,收藏,序号
把坡地上的老果园改造成示范园,举措要求,领导讲话,果园、备用,春季会,推进会讲话,2024,好句,是,1
守住一个标准、打响一个牌子,号召,,,,推进会讲话,,,,2
,表态,,,,,,,,3
我们一定把今天定下的事一件一件办成,,,,,,,,,4
守住一个标准、打响一个牌子,,,,,,,,,5
`;
const table = (text = TABLE) => ({ kind: 'bytes' as const, name: '常用句.csv', content: new Blob([text]) });

describe('a table of blocks', () => {
  it('is looked through before anything is stored, then stored once', async () => {
    const app = open();
    const into = { file: table(), library: '我的语料' };
    const preview = await app.exchange.importTable({ ...into, write: false });
    expect(preview).toMatchObject({ rows: 4, added: 3, known: 1, ids: [], unknownColumns: ['序号'] });
    expect(preview.issues.map(({ row, skipped }) => [row, skipped])).toEqual([[4, true]]);
    expect((await app.block.search({ query: '' })).total).toBe(0);

    const stored = await app.exchange.importTable({ ...into, write: true });
    expect(stored.ids).toHaveLength(3);
    const again = await app.exchange.importTable({ ...into, write: true });
    expect(again).toMatchObject({ added: 0, known: 4, ids: [] });
    expect((await app.block.search({ query: '' })).total).toBe(3);
  });

  it('gives blocks that are searched, filtered and read in their place like any other', async () => {
    const app = open();
    await app.exchange.importTable({ file: table(), library: '我的语料', write: true });
    const found = await app.block.search({ query: '老果园', tag: '果园', collection: '春季会' });
    const [hit] = found.hits;
    expect(hit).toMatchObject({
      role: 'measure',
      genre: '领导讲话',
      favourite: true,
      asOf: 2024,
      source: '推进会讲话',
    });
    const block = await app.block.get({ id: hit?.id ?? 0 });
    const source = await app.source.get({ id: block.sourceId });
    expect(source.text.slice(block.start, block.end)).toBe(block.text);
    expect(block.note).toBe('好句');
    const judged = await app.block.search({ query: '一件一件办成' });
    expect(judged.hits[0]).toMatchObject({ role: 'pledge', source: '常用句' });
    expect(await app.library.checkIndex({})).toMatchObject({ ok: true });
  });

  it('goes out and comes into another library the same', async () => {
    const app = open();
    await app.exchange.importTable({ file: table(), library: '我的语料', write: true });
    const out = (name: string) => {
      const content = { kind: 'library', name } as const;
      return app.exchange.export({ content, format: 'xlsx', title: '常用句' });
    };
    const file = await out('我的语料');
    expect(file.fileName).toBe('常用句.xlsx');
    await app.exchange.importTable({
      file: { kind: 'bytes', name: file.fileName, content: file.content },
      library: '另一个库',
      write: true,
    });
    const bytes = await Promise.all([file, await out('另一个库')].map((each) => each.content.bytes()));
    expect(Buffer.compare(bytes[0] ?? Buffer.alloc(0), bytes[1] ?? Buffer.alloc(0))).toBe(0);
  });

  it('is not stored into a built-in library, and what was stored can be thrown away again', async () => {
    const app = open();
    const { ids } = await app.exchange.importTable({ file: table(), library: '我的语料', write: true });
    await app.block.trash({ ids });
    expect((await app.block.search({ query: '' })).total).toBe(0);
    for await (const _ of await app.app.prepare({}));
    const [builtIn] = (await app.library.list({})).filter(({ kind }) => kind === 'built-in');
    const refused = app.exchange.importTable({ file: table(), library: builtIn?.name ?? '', write: true });
    await expect(refused).rejects.toMatchObject({ code: 'LIBRARY_READ_ONLY' });
  }, 60_000);

  it('goes out as a document with chosen blocks only', async () => {
    const app = open();
    const { ids } = await app.exchange.importTable({ file: table(), library: '我的语料', write: true });
    const content = { kind: 'blocks', ids: ids.slice(0, 1) } as const;
    const file = await app.exchange.export({ content, format: 'txt', title: '摘/编' });
    expect(file.fileName).toBe('摘编.txt');
    const text = await file.content.text();
    expect(text).toContain('一、举措要求');
    expect(text).not.toContain('打响一个牌子');
  });
});
