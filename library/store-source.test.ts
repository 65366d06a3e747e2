import { describe, expect, it } from 'vitest';
import { blocksOfSource, getBlock, markBlockUsed } from './blocks/block.ts';
import { changeBlocks } from './blocks/change.ts';
import { ensureLibrary, getLibrary, libraryByName, listLibraries, renameLibrary } from './libraries.ts';
import { memoryLibrary, NOW, sourceOf, sourceWith } from './library.testkit.ts';
import { checkSearch } from './search/check.ts';
import { searchBlocks } from './search/search.ts';
import { getSetting, setSetting } from './settings.ts';
import {
  addSkeleton,
  changeSkeleton,
  findSkeleton,
  getSkeleton,
  listSkeletons,
  removeSkeleton,
} from './skeletons.ts';
import { findSource, getSource, listSources, removeSource } from './sources.ts';
import { speechesOfSource } from './speeches.ts';
import { storeSource } from './store-source.ts';
import { trashLibrary } from './trash.ts';

const TEXT = '在云岭镇座谈会上的发言\n2024年，我镇新建冷库三座。\n请予指导。';

describe('storing a source', () => {
  it('keeps text, decomposition, speeches and blocks together', () => {
    const { db, libraryId } = memoryLibrary();
    const source = sourceOf(libraryId, '发言.txt', TEXT, {
      title: '在云岭镇座谈会上的发言',
      genre: '研讨发言',
    });
    const stored = storeSource(db, source);
    expect(stored).toEqual({ status: 'stored', sourceId: 1, speeches: 1, blocks: 3 });
    const read = getSource(db, stored.sourceId);
    expect(read).toMatchObject({ text: TEXT, name: '发言.txt', charset: 'utf-8', speeches: 1, blocks: 3 });
    expect(read.decomposition).toEqual(source.decomposition);
    expect(speechesOfSource(db, 1)).toMatchObject([
      { title: '在云岭镇座谈会上的发言', genre: '研讨发言', position: 0 },
    ]);
    for (const block of blocksOfSource(db, 1)) {
      expect(TEXT.slice(block.start, block.end)).toBe(block.text);
      expect(block.asOf).toBe(2024);
    }
    expect(getLibrary(db, libraryId)).toMatchObject({ sources: 1, blocks: 3 });
  });

  it('changes nothing when the same bytes are there, and keeps libraries apart', () => {
    const { db, libraryId } = memoryLibrary();
    storeSource(db, sourceOf(libraryId, '发言.txt', TEXT));
    const again = storeSource(db, sourceOf(libraryId, '副本.txt', TEXT));
    expect(again).toEqual({ status: 'duplicate', sourceId: 1, name: '发言.txt' });
    const other = ensureLibrary(db, { name: '外地经验', kind: 'pack', now: NOW }).id;
    expect(storeSource(db, sourceOf(other, '发言.txt', TEXT)).status).toBe('stored');
    expect(listSources(db, { libraryId, limit: 9, offset: 0 })).toHaveLength(1);
    expect(listSources(db, { limit: 9, offset: 0 })).toHaveLength(2);
  });

  it('leaves nothing behind when it fails half way', () => {
    const { db, libraryId } = memoryLibrary();
    const sound = sourceOf(libraryId, '发言.txt', TEXT);
    const [speech] = sound.decomposition.documents;
    const broken = {
      documents: speech ? [speech, { ...speech, nodes: [1n] as never }] : [],
      noise: [],
      warnings: [],
    };
    expect(() => storeSource(db, sourceWith(libraryId, '发言.txt', TEXT, broken))).toThrow(TypeError);
    expect(findSource(db, libraryId, sound.sha256)).toBeUndefined();
    expect(searchBlocks(db, { query: '', limit: 1, offset: 0 }).total).toBe(0);
    expect(checkSearch(db).ok).toBe(true);
  });

  it('is refused for the built-in library, except to the program itself', () => {
    const { db } = memoryLibrary();
    const { id } = ensureLibrary(db, { name: '范文库', kind: 'built-in', now: NOW });
    const source = sourceOf(id, '发言.txt', TEXT);
    const refusal = expect.objectContaining({
      code: 'read-only-library',
      message: expect.stringContaining('范文库'),
    });
    expect(() => storeSource(db, source)).toThrow(refusal);
    const stored = storeSource(db, { ...source, builtIn: true });
    expect(() => removeSource(db, stored.sourceId)).toThrow(refusal);
    expect(() => trashLibrary(db, id, NOW)).toThrow(refusal);
    removeSource(db, stored.sourceId, { builtIn: true });
    expect(getLibrary(db, id)).toMatchObject({ sources: 0, blocks: 0 });
  });
});

describe('what is not there', () => {
  it('is named, with what to do', () => {
    const { db } = memoryLibrary();
    const refused = (code: string, part: string) =>
      expect.objectContaining({ code, message: expect.stringContaining(part) });
    expect(() => getSource(db, 7)).toThrow(refused('unknown-source', '7'));
    expect(() => removeSource(db, 7)).toThrow(refused('unknown-source', '7'));
    expect(() => getBlock(db, 7)).toThrow(refused('unknown-block', '7'));
    expect(() => libraryByName(db, '无')).toThrow(refused('unknown-library', '我的语料'));
    expect(() => storeSource(db, sourceOf(7, '一.txt', TEXT))).toThrow(refused('unknown-library', '7'));
    expect(() => getSkeleton(db, 7)).toThrow(refused('unknown-template', '7'));
  });
});

describe('libraries', () => {
  it('go with all they hold', () => {
    const { db, libraryId } = memoryLibrary();
    storeSource(db, sourceOf(libraryId, '发言.txt', TEXT));
    trashLibrary(db, libraryId, NOW);
    expect(listLibraries(db)).toEqual([]);
    expect(searchBlocks(db, { query: '冷库', limit: 9, offset: 0 }).total).toBe(0);
    expect(checkSearch(db).ok).toBe(true);
  });

  it('are found by name and keep their names apart', () => {
    const { db, libraryId } = memoryLibrary();
    ensureLibrary(db, { name: '外地经验', kind: 'personal', now: NOW });
    expect(ensureLibrary(db, { name: ' 我的语料 ', kind: 'pack', now: NOW })).toMatchObject({
      id: libraryId,
      kind: 'personal',
    });
    expect(renameLibrary(db, libraryId, '外地经验')).toBe(false);
    expect(renameLibrary(db, libraryId, '本单位')).toBe(true);
    expect(libraryByName(db, '本单位').id).toBe(libraryId);
  });
});

describe('a block', () => {
  it('remembers its use and that it is a favourite', () => {
    const { db, libraryId } = memoryLibrary();
    storeSource(db, sourceOf(libraryId, '发言.txt', TEXT));
    markBlockUsed(db, 2, null, NOW);
    markBlockUsed(db, 2, 'd1', NOW);
    changeBlocks(db, [2], { favourite: true }, { personalId: () => libraryId, now: NOW });
    expect(getBlock(db, 2)).toMatchObject({ uses: 2, lastUsedAt: NOW, favourite: true });
  });
});

describe('skeletons and settings', () => {
  it('are kept, changed and removed', () => {
    const { db } = memoryLibrary();
    const text = {
      name: '表态三段式',
      genre: '表态发言',
      note: '',
      template: '我代表{{单位}}表态。',
    } as const;
    const made = addSkeleton(db, text, NOW);
    expect(addSkeleton(db, text, NOW)).toBeNull();
    const id = made?.id ?? 0;
    expect(changeSkeleton(db, id, { ...text, note: '常用' }, NOW)?.note).toBe('常用');
    expect(findSkeleton(db, '表态三段式')?.id).toBe(id);
    removeSkeleton(db, id);
    expect(listSkeletons(db)).toEqual([]);
    expect(() => removeSkeleton(db, id)).toThrow(expect.objectContaining({ code: 'unknown-template' }));

    setSetting(db, 'profile', { 地区: '青禾县' }, NOW);
    setSetting(db, 'profile', { 地区: '临溪市', 上级: ['云岭省'] }, NOW);
    expect(getSetting(db, 'profile')).toEqual({ 地区: '临溪市', 上级: ['云岭省'] });
    setSetting(db, 'profile', undefined, NOW);
    expect(getSetting(db, 'profile')).toBeUndefined();
  });
});
