import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlotMark } from '../../core/decomposition.ts';
import { type LeafText, pointOf, speechOf } from '../library.testkit.ts';
import { asOfYear } from './as-of.ts';
import { blocksOf } from './cut.ts';

const TEXT = `在松涛街道动员会上的讲话
（2024年5月）
同志们：
一、提高认识
　　工业是强县之基。
　　要稳住存量，
- 3 -
做大增量。
（一）抓项目。各单位要盯住开工率。
二、狠抓落实`;

const NODES = [
  pointOf(TEXT, 1, '一、', '提高认识'),
  pointOf(TEXT, 2, '（一）', '抓项目'),
  pointOf(TEXT, 1, '二、', '狠抓落实'),
];

const LEAVES: LeafText[] = [
  ['title', '在松涛街道动员会上的讲话'],
  ['byline', '（2024年5月）'],
  ['salutation', '同志们：'],
  ['point', '一、提高认识', 0],
  ['situation', '工业是强县之基。', 0],
  ['measure', '要稳住存量，', 0],
  ['measure', '做大增量。\n', 0],
  ['point', '（一）抓项目。', 1],
  ['measure', '各单位要盯住开工率。', 1],
  ['point', '二、狠抓落实', 2],
];

describe('the blocks of a speech', () => {
  const blocks = blocksOf(speechOf(TEXT, LEAVES, { nodes: NODES }), TEXT);

  it('are its paragraphs and headings without ordinals, noise and byline', () => {
    expect(blocks.map(({ role, text }) => [role, text])).toEqual([
      ['title', '在松涛街道动员会上的讲话'],
      ['salutation', '同志们：'],
      ['point', '提高认识'],
      ['situation', '工业是强县之基。'],
      ['measure', '要稳住存量，做大增量。'],
      ['measure', '抓项目。各单位要盯住开工率。'],
      ['point', '狠抓落实'],
    ]);
  });

  it('know the headings above them', () => {
    expect(blocks.map(({ path }) => path.join('/'))).toEqual([
      '',
      '',
      '提高认识',
      '提高认识',
      '提高认识',
      '提高认识/抓项目',
      '狠抓落实',
    ]);
    expect(blocks.map(({ heading }) => heading).at(-2)).toBe('抓项目');
  });

  it('point at their place in the source, noise included', () => {
    const torn = blocks[4];
    expect(TEXT.slice(torn?.start, torn?.end)).toBe('要稳住存量，\n- 3 -\n做大增量。');
    expect(TEXT.slice(blocks[2]?.start, blocks[2]?.end)).toBe('提高认识');
  });

  it('keeps two paragraphs of one point apart', () => {
    const text = '　　干部作风要实。\n　　服务意识要强。';
    const speech = speechOf(text, [
      ['measure', '　　干部作风要实。'],
      ['measure', '　　服务意识要强。'],
    ]);
    expect(blocksOf(speech, text).map((block) => block.text)).toEqual(['干部作风要实。', '服务意识要强。']);
  });

  it('leaves out what holds no words', () => {
    const text = '——\n落实。';
    const speech = speechOf(text, [
      ['elaboration', '——'],
      ['elaboration', '落实。'],
    ]);
    expect(blocksOf(speech, text).map((block) => block.text)).toEqual(['落实。']);
  });

  it('cut long paragraphs at sentence ends only, losing nothing', () => {
    const sentence = fc
      .integer({ min: 2, max: 120 })
      .map((length) => `${'发展产业'.repeat(30).slice(0, length)}。`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 40 }), (sentences) => {
        const text = sentences.join('');
        const cut = blocksOf(speechOf(text, [['elaboration', text]]), text);
        expect(cut.map((block) => block.text).join('')).toBe(text);
        expect(cut.map((block) => text.slice(block.start, block.end)).join('')).toBe(text);
        expect(cut.every((block) => block.text.endsWith('。'))).toBe(true);
        expect(cut.every((block) => block.text.length <= 600)).toBe(true);
      }),
    );
  });
});

describe('the blocks of a speech with marked slots', () => {
  const text = '一、支持青禾县×集团\n　　请×集团\n- 3 -\n牵头，青禾县配合。';
  const leaves: LeafText[] = [
    ['point', '一、支持青禾县×集团', 0],
    ['measure', '　　请×集团\n', 0],
    ['measure', '牵头，青禾县配合。', 0],
  ];
  const speech = speechOf(text, leaves, { nodes: [pointOf(text, 1, '一、', '支持青禾县×集团')] });
  const mark = (words: string, slot: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length, slot };
  };
  const cut = (slots: readonly SlotMark[]) => blocksOf({ ...speech, slots }, text);

  it('say the slot where the source has the name, and point at the source unchanged', () => {
    const blocks = cut([
      mark('×集团', '单位', 12),
      mark('青禾县', '地区'),
      mark('×集团', '单位'),
      mark('青禾县', '地区', 12),
    ]);
    expect(blocks.map((block) => block.text)).toEqual([
      '支持{{地区}}{{单位}}',
      '请{{单位}}牵头，{{地区}}配合。',
    ]);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
      blocksOf(speech, text).map(({ start, end }) => text.slice(start, end)),
    );
  });

  it('stay blocks where little but the slot is left', () => {
    const source = '抓项目';
    const short = { ...speechOf(source, [['point', source]]), slots: [{ start: 1, end: 3, slot: '工作' }] };
    expect(blocksOf(short, source).map((block) => block.text)).toEqual(['抓{{工作}}']);
  });

  it('heed no mark on an ordinal, across two leaves, on noise or on another mark', () => {
    const blocks = cut([
      mark('一、支持', '主题'),
      mark('×集团\n　　请', '单位'),
      mark('- 3 -', '数据'),
      mark('青禾县配合', '内容'),
      mark('配合', '内容'),
    ]);
    expect(blocks.map((block) => block.text)).toEqual(['支持青禾县×集团', '请×集团牵头，{{内容}}。']);
  });

  it('hold each mark once, in the block its place was cut into, however long the paragraph', () => {
    const sentence = fc.constantFrom('请×局把任务分到人、落到岗。', '×县和×镇要每月碰头、每季通报一次进度。');
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 90 }), (sentences) => {
        const source = sentences.join('');
        const slots = [...source.matchAll(/×/g)].map(({ index }, i) => ({
          start: index,
          end: index + 2,
          slot: `槽${i}`,
        }));
        const marked = { ...speechOf(source, [['measure', source]]), slots };
        const plain = blocksOf(speechOf(source, [['measure', source]]), source);
        const filled = blocksOf(marked, source).map((block) => ({
          ...block,
          text: block.text.replace(/\{\{槽(\d+)\}\}/g, (_, i) => {
            const { start, end } = slots[Number(i)] ?? { start: 0, end: 0 };
            return source.slice(start, end);
          }),
        }));
        expect(filled).toEqual(plain);
      }),
    );
  });
});

describe('the year a speech speaks from', () => {
  const nothing = { byline: null, title: null, sourceName: '讲话.txt', text: '' };

  it.each([
    ['the byline before the text', { byline: '（2023年5月12日）', text: '到2030年建成' }, 2023],
    ['a year in Chinese figures', { byline: '二〇二二年三月' }, 2022],
    ['the name of the file', { sourceName: '2021动员会.docx' }, 2021],
    ['the latest year of the text that is not to come', { text: '2019年启动，2024年验收，2035年远景' }, 2024],
    ['nothing where there is none', { text: '电话20251234567，共2008个' }, 2008],
  ])('is told by %s', (_, places, expected) => {
    expect(asOfYear({ ...nothing, ...places }, 2025)).toBe(expected);
  });
});
