import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from './groups.ts';
import { nearPairs } from './nearPairs.ts';
import { slottedText } from './slotted.ts';

const WORDS =
  '扎实 推进 项目 建设 优化 营商 环境 狠抓 安全 生产 压实 责任 倒排 工期 挂图 作战 招商 引资 民生 实事 乡村 振兴 生态 保护 基层 治理 文旅 融合 干部 作风'.split(
    ' ',
  );

describe('near duplicates', () => {
  it('are found for nearly every text with a word changed', () => {
    const texts = Array.from({ length: 400 }, (_, index) =>
      Array.from(
        { length: 60 },
        (_, at) => WORDS[(index * 7919 + at * at * 31 + at * index) % WORDS.length],
      ).join(''),
    );
    const edited = texts.map(
      (text, index) => `${text.slice(0, 40 + (index % 40))}某某${text.slice(42 + (index % 40))}`,
    );
    const pairs = new Set(nearPairs([...texts, ...edited]).map(({ one, other }) => `${one} ${other}`));
    const missed = texts.filter((_, index) => !pairs.has(`${index} ${index + texts.length}`));
    expect(missed.length).toBeLessThanOrEqual(1);
  });

  it('share what they are said to share, and equal texts share all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 30 }), (words) => {
        const text = words.join('');
        expect(nearPairs([text, `${text}。`])).toEqual([{ one: 0, other: 1, likeness: 1 }]);
      }),
    );
  });

  it('are compared as sets: a stretch that comes twice counts once, and long texts by their beginnings', () => {
    const once = '扎实推进项目建设优化营商环境狠抓安全生产';
    const twice = `${once}${once}`;
    // Two stretches more than the one text has, across the seam: 18 of 20.
    expect(nearPairs([once, twice])).toEqual([{ one: 0, other: 1, likeness: 0.9 }]);
    const long = Array.from({ length: 6000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    expect(nearPairs([long, long.slice(0, 5000)])).toEqual([{ one: 0, other: 1, likeness: 1 }]);
  });

  it('are nothing of texts without words', () => {
    expect(nearPairs(['', '……', '', '。'])).toEqual([]);
  });

  it('are not texts that share a stock phrase only', () => {
    expect(nearPairs(['扎实推进项目建设，倒排工期抓进度。', '持续优化营商环境，扎实推进改革。'])).toEqual([]);
  });

  it('join into groups over several steps', () => {
    const groups = groupsOf(6);
    groups.join(4, 1);
    groups.join(5, 4);
    groups.join(0, 2);
    expect(groups.list()).toEqual([
      [0, 2],
      [1, 4, 5],
    ]);
  });
});

describe('texts that differ in names only', () => {
  const named = (text: string, ...names: readonly string[]) => ({
    text,
    entities: names.map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, text: name, kind: 'place' as const };
    }),
  });

  it('become one with a slot where they differ', () => {
    const one = named('青禾县要向临溪市学习。', '青禾县', '临溪市');
    const other = named('云岭县要向临溪市学习。', '云岭县', '临溪市');
    expect(slottedText([one, other])).toBe('{{地区}}要向临溪市学习。');
  });

  it('are told from those that differ in words', () => {
    expect(slottedText([named('青禾县要快。', '青禾县'), named('云岭县要稳。', '云岭县')])).toBeNull();
  });
});
