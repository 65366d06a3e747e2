import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, printsOf } from './fingerprint.ts';
import { ledgerOf } from './ledger.ts';
import { buildPrintIndex, textsSharing } from './printIndex.ts';

const CHARS =
  '山水田林湖草路桥村镇渠坝粮棉油茶果蔬鱼禽春夏秋冬风雨霜雪日月星云金木火土东南西北上下左右前后高低远近快慢轻重明暗清浊';

/** Prose of no meaning, the same for the same seed, in sentences of twenty characters. */
function prose(seed: number, length: number): string {
  let state = seed;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += CHARS.charAt((state >>> 8) % CHARS.length) + (at % 20 === 19 ? '。' : '');
  }
  return text;
}

const changed = (text: string): string =>
  [...text].map((char, at) => (at % 10 === 9 && char !== '。' ? '换' : char)).join('');
const reordered = (text: string): string =>
  text
    .split(/(?<=。)/)
    .reverse()
    .join('');

describe('the borrowing ledger', () => {
  const [one, two, three, own] = [prose(1, 200), prose(2, 200), prose(3, 200), prose(4, 400)];
  const draft = `${one}\n${changed(two)}\n${own}\n${reordered(three)}`;
  const candidates = [
    { source: '甲', text: `${prose(5, 80)}${one}${prose(6, 80)}` },
    { source: '乙', text: `${prose(7, 60)}${two}` },
    { source: '丙', text: three },
    { source: '丁', text: prose(8, 400) },
  ];

  it('tells of each source what share it gave: copied, changed here and there, put in another order', () => {
    const { sources, share } = ledgerOf(draft, candidates);
    expect(sources.map(({ source }) => source).sort()).toEqual(['丙', '乙', '甲']);
    for (const { verbatim, near } of sources) expect(Math.abs(verbatim + near - 0.2)).toBeLessThan(0.05);
    expect(share).toBeCloseTo(0.6, 1);
    expect(sources.find(({ source }) => source === '甲')?.verbatim).toBeCloseTo(0.2, 1);
    expect(sources.find(({ source }) => source === '乙')?.near).toBeCloseTo(0.2, 1);
  });

  it('ranks sentences by how borrowed they are and marks them where they stand', () => {
    const { sentences } = ledgerOf(draft, candidates);
    expect(sentences[0]?.share).toBe(1);
    for (const { start, end, text } of sentences) expect(draft.slice(start, end)).toBe(text);
    const shares = sentences.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('finds nothing borrowed in what nobody wrote before', () => {
    expect(ledgerOf(own, candidates).share).toBe(0);
    expect(ledgerOf('', candidates)).toMatchObject({ share: 0, sources: [], sentences: [] });
  });

  it('does not mind marks, spaces and the width of figures', () => {
    const told = ledgerOf('全年完成投资１２亿元、新建 道路30公里；改造危房五百户', [
      { source: '甲', text: '全年完成投资12亿元，新建道路30公里，改造危房五百户。' },
    ]);
    expect(told.share).toBe(1);
  });
});

describe('prints', () => {
  it('are shared by any two texts with nine characters in common', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(60), fc.nat(60), (seed, before, after) => {
        const shared = prose(seed + 1000, 9).replace('。', '');
        const one = printsOf(fold(prose(seed, before) + shared + prose(seed + 7, after)).chars);
        const other = new Set(
          printsOf(fold(prose(seed + 13, after) + shared + prose(seed + 17, before)).chars),
        );
        expect([...one].some((print) => other.has(print))).toBe(true);
      }),
    );
  });

  it('lead from a text to those that share most with it', () => {
    const texts = Array.from({ length: 50 }, (_, at) => prose(at + 100, 100));
    const index = buildPrintIndex(texts.map((text, at) => [at, printsOf(fold(text).chars)] as const));
    expect(textsSharing(index, printsOf(fold(texts[17] ?? '').chars), 3)[0]?.text).toBe(17);
    expect(textsSharing(index, new Uint32Array(0), 3)).toEqual([]);
  });
});
