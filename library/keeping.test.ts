import { describe, expect, it } from 'vitest';
import { blocksOfSource, getBlock } from './blocks/block.ts';
import { type BlockChange, changeBlocks } from './blocks/change.ts';
import { collectionByName, collectionsOf } from './blocks/collections.ts';
import { findTag, tagsOf } from './blocks/tags.ts';
import { copyBlocks, moveBlocks } from './blocks/transfer.ts';
import type { WritableDb } from './database.ts';
import { ensureLibrary } from './libraries.ts';
import { memoryLibrary, NOW, sourceOf } from './library.testkit.ts';
import { checkSearch } from './search/check.ts';
import { type BlockQuery, searchBlocks } from './search/search.ts';
import { listSources } from './sources.ts';
import { storeSource } from './store-source.ts';
import { emptyTrash, listTrash, restoreTrash, trashBlocks, trashLibrary } from './trash.ts';

const TEXT = '全力推进项目建设，倒排工期。\n持续优化营商环境，招引龙头企业。\n“十四五”期间要办好民生实事。';

function setUp(): { db: WritableDb; libraryId: number; ids: number[] } {
  const { db, libraryId } = memoryLibrary();
  const stored = storeSource(db, sourceOf(libraryId, '二〇二四年讲话.txt', TEXT));
  return { db, libraryId, ids: blocksOfSource(db, stored.sourceId).map(({ id }) => id) };
}

const later = '2026-05-01T08:00:00.000Z';
const change = (db: WritableDb, libraryId: number, id: number, wanted: BlockChange) =>
  changeBlocks(db, [id], wanted, { personalId: () => libraryId, now: later })[0];
const found = (db: WritableDb, query: Partial<BlockQuery>): string[] =>
  searchBlocks(db, { query: '', limit: 20, offset: 0, ...query }).hits.map(({ text }) => text.slice(0, 4));

describe('a block that is changed', () => {
  it('is found by its new words, topics, tags and collections, and no longer by its old ones', () => {
    const { db, libraryId, ids } = setUp();
    const [id = 0] = ids;
    change(db, libraryId, id, {
      text: '狠抓安全生产，排查隐患。',
      tags: ['金句'],
      collections: ['安全例会'],
      favourite: true,
      note: '书记讲过',
    });
    expect(found(db, { query: '项目建设' })).toEqual([]);
    expect(found(db, { query: '排查隐患', topic: '安全' })).toEqual(['狠抓安全']);
    expect(found(db, { tagId: findTag(db, '金句') ?? 0 })).toEqual(['狠抓安全']);
    expect(found(db, { collectionId: collectionByName(db, '安全例会').id })).toEqual(['狠抓安全']);
    expect(found(db, { favourite: true })).toEqual(['狠抓安全']);
    expect(getBlock(db, id)).toMatchObject({ note: '书记讲过', revisedAt: later, ownEdit: true });
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('keeps topics the user chose, and takes the lexicon’s again when asked to', () => {
    const { db, libraryId, ids } = setUp();
    const [id = 0] = ids;
    change(db, libraryId, id, { topics: ['财政'] });
    change(db, libraryId, id, { text: '全力推进项目建设，抓好项目。' });
    expect(getBlock(db, id).topics).toEqual(['财政']);
    change(db, libraryId, id, { topics: null });
    expect(getBlock(db, id).topics).toContain('项目');
  });

  it('of the built-in library is changed in a copy; favourites and tags stay on the block itself', () => {
    const { db, libraryId } = setUp();
    const builtIn = ensureLibrary(db, { name: '内置语料', kind: 'built-in', now: NOW });
    const { sourceId } = storeSource(db, {
      ...sourceOf(builtIn.id, '内置.txt', '守牢安全底线。'),
      builtIn: true,
    });
    const [block] = blocksOfSource(db, sourceId);
    const id = block?.id ?? 0;
    expect(change(db, libraryId, id, { favourite: true, tags: ['常用'] })).toEqual({ id, copied: false });
    const copy = change(db, libraryId, id, { text: '守牢安全生产底线。' });
    expect(copy?.copied).toBe(true);
    expect(getBlock(db, id).text).toBe('守牢安全底线。');
    expect(getBlock(db, copy?.id ?? 0)).toMatchObject({ text: '守牢安全生产底线。', libraryId });
  });
});

describe('a block bound to its time', () => {
  it('is stale when its plan is over, unless the user says otherwise', () => {
    const { db, libraryId, ids } = setUp();
    const id = ids[2] ?? 0;
    expect(getBlock(db, id).goodUntil).toBe(2025);
    expect(found(db, { staleIn: 2025 })).toEqual([]);
    expect(found(db, { staleIn: 2026 })).toEqual(['“十四五']);
    change(db, libraryId, id, { freshness: 'lasting' });
    expect(found(db, { staleIn: 2026 })).toEqual([]);
    change(db, libraryId, ids[0] ?? 0, { freshness: 'stale' });
    expect(found(db, { staleIn: 2026 })).toEqual(['全力推进']);
  });
});

describe('blocks between libraries', () => {
  it('are copied with their source and their tags, once', () => {
    const { db, libraryId, ids } = setUp();
    const target = ensureLibrary(db, { name: '招商专题', kind: 'personal', now: NOW });
    change(db, libraryId, ids[1] ?? 0, { tags: ['招商'] });
    const first = copyBlocks(db, [ids[1] ?? 0], target.id, NOW);
    expect(first.kept).toBe(0);
    expect(copyBlocks(db, [ids[1] ?? 0], target.id, NOW)).toEqual({ ids: first.ids, kept: 1 });
    const [copy = 0] = first.ids;
    expect(getBlock(db, copy)).toMatchObject({ libraryId: target.id, sourceName: '二〇二四年讲话.txt' });
    expect(tagsOf(db, [copy]).get(copy)).toEqual(['招商']);
    expect(found(db, { query: '营商环境', libraryId: target.id })).toEqual(['持续优化']);
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('leave their library when moved, and the source goes with the last of them', () => {
    const { db, libraryId, ids } = setUp();
    const target = ensureLibrary(db, { name: '专题', kind: 'personal', now: NOW });
    moveBlocks(db, ids.slice(0, 2), target.id, NOW);
    expect(listSources(db, { libraryId, limit: 9, offset: 0 })).toMatchObject([{ blocks: 1 }]);
    moveBlocks(db, ids.slice(2), target.id, NOW);
    expect(listSources(db, { libraryId, limit: 9, offset: 0 })).toEqual([]);
    expect(found(db, { libraryId: target.id })).toHaveLength(3);
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('are filled up by a later import of the same file', () => {
    const { db, ids } = setUp();
    const target = ensureLibrary(db, { name: '专题', kind: 'personal', now: NOW });
    copyBlocks(db, [ids[1] ?? 0], target.id, NOW);
    const again = storeSource(db, sourceOf(target.id, '二〇二四年讲话.txt', TEXT));
    expect(again).toMatchObject({ status: 'stored', blocks: 2 });
    expect(found(db, { libraryId: target.id })).toHaveLength(3);
    expect(storeSource(db, sourceOf(target.id, '又一次.txt', TEXT)).status).toBe('duplicate');
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });
});

describe('the trash', () => {
  it('takes a block out of search and puts it back as it was', () => {
    const { db, libraryId, ids } = setUp();
    const [id = 0] = ids;
    change(db, libraryId, id, { tags: ['金句'], collections: ['开工'], note: '好', favourite: true });
    const before = getBlock(db, id);
    const thrown = trashBlocks(db, [id], NOW);
    expect(found(db, { query: '项目' })).toEqual([]);
    const [item] = listTrash(db, { limit: 9, offset: 0 });
    expect(item).toMatchObject({ kind: 'block', library: '我的语料', blocks: 1 });
    expect(thrown).toEqual([item?.id]);
    restoreTrash(db, thrown, NOW);
    expect(getBlock(db, id)).toEqual(before);
    expect(collectionsOf(db, id)).toEqual(['开工']);
    expect(listTrash(db, { limit: 9, offset: 0 })).toEqual([]);
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('gives a block back whose source is gone, and a whole library with its edits', () => {
    const { db, libraryId, ids } = setUp();
    change(db, libraryId, ids[1] ?? 0, { text: '持续优化法治化营商环境。' });
    trashBlocks(db, [ids[0] ?? 0], NOW);
    trashLibrary(db, libraryId, NOW);
    expect(found(db, {})).toEqual([]);
    const items = listTrash(db, { limit: 9, offset: 0 });
    expect(items.map(({ kind }) => kind)).toEqual(['source', 'block']);
    restoreTrash(db, [items[1]?.id ?? 0], NOW);
    expect(found(db, {})).toEqual(['全力推进']);
    restoreTrash(db, [items[0]?.id ?? 0], NOW);
    expect(found(db, { query: '法治化营商环境' })).toEqual(['持续优化']);
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('is emptied for good', () => {
    const { db, ids } = setUp();
    trashBlocks(db, ids, NOW);
    expect(emptyTrash(db, [listTrash(db, { limit: 1, offset: 0 })[0]?.id ?? 0])).toBe(1);
    expect(emptyTrash(db)).toBe(2);
    expect(() => restoreTrash(db, [1], NOW)).toThrow(expect.objectContaining({ code: 'unknown-trash' }));
  });
});
