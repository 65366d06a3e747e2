import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { markBlockUsed } from '../library/blocks/block.ts';
import { changeBlocks } from '../library/blocks/change.ts';
import { openLibrary } from '../library/open.ts';
import { checkSearch } from '../library/search/check.ts';
import { searchBlocks } from '../library/search/search.ts';
import { buildStarter } from './starter.ts';

const KEPT = '要倒排工期、挂图作战，一周一调度、一月一通报。';
const DROPPED = '要把每一名干部的担子压实，不讲条件、不打折扣。';
const LONE = '要守牢安全底线，逐项销号、闭环管理。';

function speech(...passages: readonly string[]): string {
  return ['在全县项目推进会上的讲话', '同志们：', '一、抓好落实', ...passages, '谢谢大家！'].join('\n');
}

it('keeps what a user hung on built-in passages when the starter library is cut anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gaojiang-starter-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const seedsDir = join(root, 'seeds');
  mkdirSync(seedsDir);
  const library = openLibrary({ dataDir: join(root, 'data'), mode: 'write' });
  onTestFinished(() => library.close());
  const { db } = library;
  const build = async (seeds: Readonly<Record<string, string>>): Promise<void> => {
    rmSync(seedsDir, { recursive: true });
    mkdirSync(seedsDir);
    for (const [name, text] of Object.entries(seeds)) writeFileSync(join(seedsDir, `${name}.txt`), text);
    for await (const _ of buildStarter({
      library: () => library,
      seedsDir,
      now: () => new Date('2026-03-01'),
    }));
  };
  const find = (query: string) => {
    const { hits } = searchBlocks(db, { query, limit: 10, offset: 0 });
    expect(hits, query).toHaveLength(1);
    return hits[0];
  };
  const hang = (query: string): void => {
    const id = find(query)?.id ?? 0;
    const change = { favourite: true, addTags: ['常用'], addCollections: ['例会'], note: '收尾用' };
    changeBlocks(db, [id], change, { personalId: () => 0, now: '2026-02-01' });
    markBlockUsed(db, id, null, '2026-02-02');
  };
  const hung = { favourite: true, tags: ['常用'], uses: 1 };

  await build({ 甲: speech(KEPT, DROPPED), 乙: speech(LONE) });
  for (const query of [KEPT, DROPPED, LONE]) hang(query);
  await build({ 甲: speech('今天的会议很重要，要认真落实。', KEPT) });

  expect(find(KEPT)).toMatchObject({ ...hung, libraryName: '内置语料' });
  expect(find(DROPPED)).toMatchObject({ ...hung, libraryName: '我的语料', sourceName: '甲' });
  expect(find(LONE)).toMatchObject({ ...hung, libraryName: '我的语料', sourceName: '乙' });
  expect(db.values('SELECT note FROM blocks WHERE favourite = 1')).toEqual(['收尾用', '收尾用', '收尾用']);
  expect(db.value('SELECT count(*) FROM collection_blocks')).toBe(3);
  expect(db.value('SELECT count(*) FROM block_uses')).toBe(3);
  expect(checkSearch(db)).toMatchObject({ ok: true });
});
