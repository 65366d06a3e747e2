import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_KINDS, formOf, LEVELS } from './forms.ts';
import { findLevelWords, mainLevel, shiftLevel } from './shift.ts';

describe('shifting a text to another level', () => {
  it.each([
    [
      '我市抢抓机遇，全市上下在市委、市政府领导下真抓实干。',
      '市',
      '县',
      '我县抢抓机遇，全县上下在县委、县政府领导下真抓实干。',
    ],
    [
      '县委、县人民政府决定，全县县直各部门要带头。',
      '县',
      '市',
      '市委、市人民政府决定，全市市直各部门要带头。',
    ],
    ['我区要按照区委部署，抓好全区民生工作。', '区', '镇', '我镇要按照镇党委部署，抓好全镇民生工作。'],
    [
      '我镇在镇党委、镇政府带领下，全镇干部齐上阵。',
      '镇',
      '街道',
      '我街道在街道党工委、街道办事处带领下，全街道干部齐上阵。',
    ],
    ['全县干部要听从县委号令，我县要争先。', '县', '局', '全局干部要听从局党组号令，我局要争先。'],
    ['我校要落实校党委要求，全校一盘棋。', '校', '集团', '我集团要落实集团党委要求，全集团一盘棋。'],
  ] as const)('%s', (text, from, to, expected) => {
    expect(shiftLevel(text, from, to).text).toBe(expected);
  });

  it.each([
    '市场',
    '县域经济',
    '城市',
    '区别',
    '镇静',
    '局面',
    '全局意识',
    '我市场份额',
    '全市民意识',
    '受市委托',
    '青禾县委',
  ])('leaves %s alone', (word) => {
    const text = `要把握${word}的关系。`;
    for (const from of LEVELS) for (const to of LEVELS) expect(shiftLevel(text, from, to).text).toBe(text);
  });

  it('says what has no counterpart and what was mixed', () => {
    const { changes, mixed, text } = shiftLevel('我县县直单位要向全市学习，我县争先。', '县', '镇');
    expect(text).toBe('我镇县直单位要向全市学习，我镇争先。');
    expect(changes.filter(({ to }) => to === null).map((one) => one.text)).toEqual(['县直']);
    expect(mixed.map((one) => one.text)).toEqual(['全市']);
  });

  it('keeps a word that would read as another in its new form', () => {
    expect(shiftLevel('统筹全县的工作。', '县', '局')).toMatchObject({
      text: '统筹全县的工作。',
      changes: [{ to: null }],
    });
  });

  it('tells the level a text is of', () => {
    expect(mainLevel('我县全县县委，全市排名第一。')).toBe('县');
    expect(mainLevel('把市场搞活，把局面打开。')).toBeNull();
    expect(findLevelWords('社区党总支和全社区居民')).toMatchObject([{ level: '社区' }, { level: '社区' }]);
  });

  it('is its own inverse where nothing was mixed', () => {
    const filler = fc.constantFrom(
      ...['要', '抓好', '工作', '，', '。', '市场', '区别', '局面', '民营企业', '的', '上下', '干部', '长期'],
      ...['在', '按照', '部署', '县域经济', '镇静', '城乡', '场', '别', '民', '各部门', '城市'],
    );
    const written = fc.constantFrom(...LEVELS).chain((from) => {
      const forms = FORM_KINDS.flatMap((kind) => formOf(from, kind) ?? []);
      const word = fc
        .tuple(fc.constantFrom('', '在', '，'), fc.constantFrom(...forms))
        .map((two) => two.join(''));
      const text = fc.array(fc.oneof(filler, word), { maxLength: 14 }).map((parts) => parts.join(''));
      return fc.tuple(fc.constant(from), text);
    });
    let shifted = 0;
    fc.assert(
      fc.property(written, fc.constantFrom(...LEVELS), ([from, text], to) => {
        const there = shiftLevel(text, from, to);
        fc.pre(there.mixed.length === 0 && there.changes.every((change) => change.to !== null));
        if (there.text !== text) shifted += 1;
        expect(shiftLevel(there.text, to, from).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
    // A law about texts in which nothing changes would hold of itself.
    expect(shifted).toBeGreaterThan(500);
  });
});
