import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../database.ts';
import { memoryLibrary, sourceOf } from '../library.testkit.ts';
import { storeSource } from '../store-source.ts';
import { searchMeant } from './meant.ts';
import { cutPinyin } from './pinyin.ts';
import { searchBlocks } from './search.ts';
import { suggest } from './suggest.ts';
import { refreshVocabulary, vocabularyIsStale } from './vocabulary.ts';

const LINES = [
  '以高质量发展统揽全局，把高质量发展的要求落到项目上。',
  '持续优化营商环境，营商环境就是生产力。',
  '银行行长到重庆考察，推动银企对接。',
  '推进乡村振兴，乡村要振兴，产业必振兴。',
  '城市管理要像绣花一样精细，管住细节。',
  '統籌發展和安全，守住底線。',
];

function library(): WritableDb {
  const { db, libraryId } = memoryLibrary();
  storeSource(db, sourceOf(libraryId, '讲话.txt', LINES.join('\n')));
  return db;
}

describe('a query that was meant otherwise', () => {
  it.each([
    ['gzlfz', '高质量发展'],
    ['gaozhiliangfazhan', '高质量发展'],
    ['gao zhi liang', '高质量'],
    ['gaozhilfz', '高质量发展'],
    ['yshj', '营商环境'],
    ['yinhang', '银行'],
    ['chongqing', '重庆'],
    ['xczx', '乡村振兴'],
    ['营商坏境', '营商环境'],
    ['营伤环境', '营商环境'],
    ['高质量发占', '高质量发展'],
    ['香村振兴', '乡村振兴'],
    ['乡振村兴', '乡村振兴'],
    ['城市菅理', '城市管理'],
  ])('%s is offered as %s', (typed, meant) => {
    expect(suggest(library(), typed)[0]).toMatchObject({ query: meant });
  });

  it('is searched for as it was meant when it finds nothing as typed, and says so', () => {
    const db = library();
    const found = searchMeant(db, { query: '营商坏境', limit: 5, offset: 0 });
    expect(found.meant).toMatchObject({ query: '营商环境', kind: 'typo' });
    expect(found.hits.map(({ text }) => text)).toEqual([LINES[1]]);
    expect(found.hits[0]?.highlights).toHaveLength(2);
    expect(searchMeant(db, { query: '营商环境', limit: 5, offset: 0 })).toMatchObject({
      meant: null,
      suggestions: [],
    });
  });

  it('keeps the other words of the query and the filters', () => {
    const db = library();
    expect(suggest(db, '持续 营商坏境')[0]?.query).toBe('持续 营商环境');
    expect(suggest(db, 'yshj', { role: 'pledge' })).toEqual([]);
  });

  it('is left alone where nothing of the library resembles it', () => {
    expect(suggest(library(), 'qqqqqq')).toEqual([]);
    expect(suggest(library(), '航天发射')).toEqual([]);
    expect(suggest(library(), '')).toEqual([]);
  });
});

describe('typed pinyin', () => {
  it.each([
    ['gzlfz', ['g z l f z']],
    ['xian', ['xian', 'xi an']],
    ["xi'an", ['xi an']],
    ['zhsh', ['zh sh']],
    ['ok!', []],
  ])('%s is cut into %j first', (typed, expected) => {
    const cuts = cutPinyin(typed).map((cut) => cut.map(({ text }) => text).join(' '));
    expect(cuts.slice(0, expected.length)).toEqual(expected);
    expect(cuts.length > 0).toBe(expected.length > 0);
  });
});

describe('traditional characters', () => {
  it.each(['统筹发展', '統籌發展', '統筹发展'])('%s finds what is printed in either script', (query) => {
    const [hit] = searchBlocks(library(), { query, limit: 5, offset: 0 }).hits;
    expect(hit?.text).toBe(LINES[5]);
    expect(hit?.highlights).toEqual([[0, 4]]);
  });
});

describe('the vocabulary', () => {
  it('is kept, and gathered anew when the library has grown', () => {
    const { db, libraryId } = memoryLibrary();
    storeSource(db, sourceOf(libraryId, '一.txt', LINES.slice(0, 2).join('\n')));
    refreshVocabulary(db);
    expect(vocabularyIsStale(db)).toBe(false);
    storeSource(db, sourceOf(libraryId, '二.txt', LINES.slice(2).join('\n')));
    expect(vocabularyIsStale(db)).toBe(true);
    expect(suggest(db, 'xczx')[0]?.query).toBe('乡村振兴');
    refreshVocabulary(db);
    expect(vocabularyIsStale(db)).toBe(false);
    expect(suggest(db, 'yshj')[0]?.query).toBe('营商环境');
  });
});
