import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decomposition } from '../../core/decomposition.ts';
import { blocksOfSource, markBlockUsed, removeBlock } from '../blocks/block.ts';
import { changeBlocks } from '../blocks/change.ts';
import type { WritableDb } from '../database.ts';
import { ensureLibrary } from '../libraries.ts';
import { memoryLibrary, NOW, sourceOf, sourceWith, speechOf } from '../library.testkit.ts';
import { removeSource } from '../sources.ts';
import { storeSource } from '../store-source.ts';
import { checkSearch } from './check.ts';
import { fold } from './fold.ts';
import { rebuildSearch } from './rebuild.ts';
import { type BlockQuery, EXACT_HITS, searchBlocks } from './search.ts';

const LINES = [
  '要坚持把优化营商环境作为头等大事，推动政务服务提质增效。',
  '营商环境没有最好，只有更好，营商环境就是竞争力。',
  '全县ＧＤＰ增长６.５％，规上工业企业达到120家。',
  '一产转型、二产升级，三产提速。',
  '“绿水青山”就是金山银山，河长制要落到实处。',
];

function library(lines: readonly string[]): { db: WritableDb; libraryId: number } {
  const made = memoryLibrary();
  storeSource(made.db, sourceOf(made.libraryId, '青禾县讲话.txt', lines.join('\n')));
  return made;
}

function search(db: WritableDb, query: string, more: Partial<BlockQuery> = {}) {
  return searchBlocks(db, { query, limit: 20, offset: 0, ...more });
}

function texts(db: WritableDb, query: string, more: Partial<BlockQuery> = {}): string[] {
  return search(db, query, more).hits.map((hit) => hit.text);
}

describe('a search', () => {
  it.each([
    ['one character', '县', [2]],
    ['two characters', '环境', [0, 1]],
    ['a phrase', '优化营商环境', [0]],
    ['a phrase with its punctuation', '没有最好，只有更好', [1]],
    ['words in any order', '政务 营商环境', [0]],
    ['a word and a single character', '环境 化', [0]],
    ['two single characters', '县 家', [2]],
    ['half-width letters against full-width ones', 'gdp', [2]],
    ['full-width figures against half-width ones', '１２０家', [2]],
    ['a percentage typed in half width', '6.5%', [2]],
    ['straight quotes against curly ones', '"绿水青山"', [4]],
    ['words with a comma between them that no text has so', '二产，三产', [3]],
    ['what no text holds', '航天发射', []],
  ] as const)('finds %s', (_, query, expected) => {
    const { db } = library(LINES);
    const found = texts(db, query).sort();
    expect(found).toEqual(expected.map((index) => LINES[index]).sort());
  });

  it('puts the block first that speaks of the word most', () => {
    const { db } = library(LINES);
    expect(texts(db, '营商环境')[0]).toBe(LINES[1]);
  });

  it('marks every place of the words, in the text as it is printed', () => {
    const { db } = library(LINES);
    const [hit] = search(db, 'GDP 增长').hits;
    const marked = hit?.highlights.map(([start, end]) => hit.text.slice(start, end));
    expect(marked).toEqual(['ＧＤＰ增长']);
    const twice = search(db, '营商').hits.find(({ text }) => text === LINES[1]);
    expect(twice?.highlights).toEqual([
      [0, 2],
      [14, 16],
    ]);
  });

  it('tells where a hit comes from', () => {
    const { db } = library(LINES);
    const [hit] = search(db, '河长制').hits;
    expect(hit).toMatchObject({
      sourceName: '青禾县讲话.txt',
      libraryName: '我的语料',
      role: 'elaboration',
      genre: '领导讲话',
    });
  });

  it('lists the newest blocks for an empty query, with exact counts', () => {
    const { db } = library(LINES);
    const { hits, total, totalIsCapped, facets } = search(db, ' 　', { limit: 2 });
    expect(hits.map((hit) => hit.text)).toEqual([LINES[4], LINES[3]]);
    expect({ total, totalIsCapped }).toEqual({ total: 5, totalIsCapped: false });
    expect(facets.role).toEqual([{ value: 'elaboration', count: 5 }]);
  });

  it('does not join words across a line of the source', () => {
    const { db, libraryId } = memoryLibrary();
    const text = '推动产业\n兴旺发达';
    const whole: Decomposition = {
      documents: [speechOf(text, [['measure', text]])],
      noise: [],
      warnings: [],
    };
    storeSource(db, sourceWith(libraryId, '一.txt', text, whole));
    expect(texts(db, '产业兴旺')).toEqual([]);
    expect(texts(db, '产业 兴旺')).toEqual([text]);
  });

  it.each([
    ['"', 1],
    ['%', 1],
    ['\u0000', 5],
    ['*', 0],
    ['NOT', 0],
    ['a OR b', 0],
    ['(', 0],
    ['{{单位}}', 0],
    ["';--", 0],
    ['\ud800', 0],
    ['x'.repeat(5000), 0],
  ])('takes %j as text', (query, expected) => {
    const { db } = library(LINES);
    expect(search(db, query).total).toBe(expected);
  });
});

describe('the order of hits', () => {
  const ALIKE = ['产业项目要抓紧抓好。', '产业园区要抓紧抓好。', '产业链条要抓紧抓好。'];
  const [first = '', second = '', third = ''] = ALIKE;

  it('is from the newest to the oldest where nothing else tells blocks apart', () => {
    const { db } = library(ALIKE);
    expect(texts(db, '产业')).toEqual([third, second, first]);
  });

  it.each([
    [
      'of two with the same words, the one that says them oftener',
      '产业兴旺，产业富民。',
      '产业兴旺，农业富民。',
    ],
    [
      'of two that say a word once, the shorter',
      '抓产业。',
      `抓产业。${'把各项工作落到实处，干出样子。'.repeat(6)}`,
    ],
  ])('puts first %s', (_, better, worse) => {
    const { db } = library([better, worse]);
    expect(texts(db, '产业')).toEqual([better, worse]);
  });

  it('puts a favourite before its like, and a paragraph that says the word three times before a favourite', () => {
    const rest = '把各项工作落到实处，干出样子。'.repeat(9);
    const once = [`产业要抓紧。${rest}`, `产业要抓好。${rest}`] as const;
    const thrice = `产业，产业，产业。${rest}`;
    const { db } = library([...once, thrice]);
    changeBlocks(db, [1], { favourite: true }, { personalId: () => 1, now: NOW });
    expect(texts(db, '产业')).toEqual([thrice, ...once]);
  });

  it('puts what is used before its like, the most used first', () => {
    const { db } = library(ALIKE);
    for (const id of [1, 1, 1, 2]) markBlockUsed(db, id, null, NOW);
    expect(texts(db, '产业')).toEqual([first, second, third]);
    expect(texts(db, '产业', { order: 'used' })).toEqual([first, second, third]);
    expect(texts(db, '产业', { order: 'newest' })).toEqual([third, second, first]);
  });

  it('puts what has grown stale after its like', () => {
    const { db } = library(ALIKE);
    changeBlocks(db, [3], { freshness: 'stale' }, { personalId: () => 1, now: NOW });
    expect(texts(db, '产业', { prefer: { thisYear: 2025 } })).toEqual([second, first, third]);
  });

  it('puts blocks of late years before those of early ones', () => {
    const { db } = library(ALIKE);
    for (const [id, year] of [
      [1, 2024],
      [2, 2018],
      [3, 2021],
    ] as const)
      db.run('UPDATE blocks SET as_of = ? WHERE id = ?', [year, id]);
    expect(texts(db, '产业', { prefer: { thisYear: 2025 } })).toEqual([first, third, second]);
  });

  it('puts the role asked for first, and gives every hit a score by which the list falls', () => {
    const { db, libraryId } = memoryLibrary();
    const parts = speechOf(ALIKE.join('\n'), [
      ['pledge', first],
      ['elaboration', second],
      ['elaboration', third],
    ]);
    const whole = { documents: [parts], noise: [], warnings: [] };
    storeSource(db, sourceWith(libraryId, '一.txt', ALIKE.join('\n'), whole));
    const { hits } = search(db, '产业', { prefer: { role: 'pledge' } });
    expect(hits.map(({ text }) => text)).toEqual([first, third, second]);
    const scores = hits.map(({ score }) => score);
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('filters', () => {
  it('count and find only what passes them, alone and with words', () => {
    const { db, libraryId } = memoryLibrary();
    const other = ensureLibrary(db, { name: '外地经验', kind: 'personal', now: NOW }).id;
    const text = '要推动项目建设。\n下面我讲三点意见，推动落实。';
    const parts = speechOf(text, [
      ['measure', '要推动项目建设。'],
      ['transition', '下面我讲三点意见，推动落实。'],
    ]);
    const whole = { documents: [{ ...parts, genre: '动员讲话' as const }], noise: [], warnings: [] };
    storeSource(db, sourceWith(libraryId, '一.txt', text, whole));
    storeSource(db, sourceOf(other, '二.txt', '推动乡村全面振兴。'));
    expect(texts(db, '推动', { role: 'transition' })).toEqual(['下面我讲三点意见，推动落实。']);
    expect(texts(db, '推动', { genre: '动员讲话' })).toHaveLength(2);
    expect(texts(db, '推动', { libraryId: other })).toEqual(['推动乡村全面振兴。']);
    expect(texts(db, '推', { role: 'measure' })).toEqual(['要推动项目建设。']);
    expect(texts(db, '', { role: 'measure' })).toEqual(['要推动项目建设。']);
    expect(search(db, '', { libraryId: other }).facets.genre).toEqual([{ value: '领导讲话', count: 1 }]);
    expect(search(db, '推动').facets.library).toEqual([
      { value: libraryId, count: 2 },
      { value: other, count: 1 },
    ]);
  });
});

describe('more hits than are counted', () => {
  it('caps the total and still pages through every hit once', () => {
    const lines = Array.from({ length: EXACT_HITS + 200 }, (_, index) => `第${index}项要扎实推进。`);
    const { db } = library(lines);
    const seen = new Set<number>();
    for (let offset = 0; offset < lines.length; offset += 70) {
      const page = search(db, '扎实推进', { limit: 70, offset });
      expect(page.totalIsCapped).toBe(true);
      expect(page.total).toBe(EXACT_HITS);
      for (const { id } of page.hits) seen.add(id);
    }
    expect(seen.size).toBe(lines.length);
    const filtered = search(db, '扎实推进', { role: 'pledge' });
    expect(filtered).toMatchObject({ total: 0, totalIsCapped: false, hits: [] });
  });
});

const TERMS = [
  '产业',
  '营商环境',
  '全县',
  '县',
  '６.５％',
  'GDP',
  '，',
  '。',
  '——',
  '“三农”',
  ' ',
  '𠮷',
  'a',
];

describe('recall', () => {
  it('equals containment for every stretch of one to eight characters', () => {
    const block = fc.array(fc.constantFrom(...TERMS), { minLength: 2, maxLength: 14 });
    const blocks = fc.array(
      block.map((terms) => `段${terms.join('').trim()}尾`),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }), (lines, pick, from, length) => {
        const { db } = library(lines);
        const stored = texts(db, '', { limit: 100 });
        const characters = Array.from(lines[pick % lines.length] ?? '');
        const start = from % characters.length;
        const query = characters.slice(start, start + length).join('');
        const words = fold(query)
          .split(' ')
          .filter((word) => word !== '');
        const expected = stored.filter((text) => words.every((word) => fold(text).includes(word)));
        expect(texts(db, query, { limit: 100 }).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the index', () => {
  it('follows removed blocks and sources', () => {
    const { db, libraryId } = library(LINES);
    const stored = storeSource(db, sourceOf(libraryId, '二.txt', '营商环境再优化。'));
    removeBlock(db, blocksOfSource(db, 1)[0]?.id ?? 0);
    removeSource(db, stored.sourceId);
    expect(texts(db, '营商环境')).toEqual([LINES[1]]);
    expect(checkSearch(db)).toMatchObject({ ok: true });
  });

  it('is told to be wrong when an entry is missing, extra or of another text, and right after a rebuild', () => {
    const { db } = library(LINES);
    db.run('DELETE FROM block_pairs WHERE rowid = 1');
    db.run("INSERT INTO block_chars (rowid, tokens) VALUES (99, '多')");
    db.run("UPDATE blocks SET text = '短了。' WHERE id = 2");
    db.run('DELETE FROM block_counts');
    const check = checkSearch(db);
    expect(check).toMatchObject({ ok: false, missing: [1], extra: [99], changed: [2] });
    expect(check.problems).toHaveLength(1);
    rebuildSearch(db);
    expect(checkSearch(db)).toEqual({ ok: true, missing: [], extra: [], changed: [], problems: [] });
    expect(texts(db, '短了')).toEqual(['短了。']);
  });
});
