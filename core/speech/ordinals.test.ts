import { describe, expect, it } from 'vitest';
import { chineseNumber, ordinalOf } from './ordinals.ts';
import { ORDINAL_STYLES } from './speech.ts';

describe('ordinalOf', () => {
  it('counts tens and hundreds as a speech prints them', () => {
    expect(
      [1, 2, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 115, 1000, 1010, 9999].map(chineseNumber),
    ).toEqual([
      '一',
      '二',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十五',
      '一千',
      '一千零一十',
      '九千九百九十九',
    ]);
  });

  it('prints the second point of every style with its punctuation', () => {
    expect(ORDINAL_STYLES.map((style) => ordinalOf(style, 2))).toEqual([
      '二、',
      '（二）',
      '2.',
      '（2）',
      '②',
      '第二，',
      '其次，',
      '其次，',
      '其二，',
      '二是',
      '二要',
      '另一方面，',
      '——',
      '',
    ]);
  });

  it('draws circled numbers up to fifty and falls back to brackets beyond', () => {
    expect([1, 20, 21, 35, 36, 50, 51].map((n) => ordinalOf('①', n))).toEqual([
      '①',
      '⑳',
      '㉑',
      '㉟',
      '㊱',
      '㊿',
      '（51）',
    ]);
  });

  it('says 最后 at the last point of the style that ends so, and nowhere else', () => {
    const row = (style: '首先，' | '首先…最后，', total: number) =>
      Array.from({ length: total }, (_, i) => ordinalOf(style, i + 1, total));
    expect(row('首先…最后，', 1)).toEqual(['首先，']);
    expect(row('首先…最后，', 3)).toEqual(['首先，', '其次，', '最后，']);
    expect(row('首先…最后，', 5)).toEqual(['首先，', '其次，', '再次，', '第四，', '最后，']);
    expect(row('首先，', 4)).toEqual(['首先，', '其次，', '再次，', '第四，']);
  });

  it('refuses a place before the first', () => {
    expect(() => ordinalOf('一、', 0)).toThrow(RangeError);
    expect(() => ordinalOf('一、', 1.5)).toThrow(RangeError);
  });
});
