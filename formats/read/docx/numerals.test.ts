import { describe, expect, it } from 'vitest';
import { formatNumber } from './numerals.ts';

describe('the number of a list as its format prints it', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 99], ['一', '十', '十一', '二十', '二十一', '九十九']],
    [
      'chineseCountingThousand',
      [10, 101, 110, 123, 1001, 10005],
      ['十', '一百零一', '一百一十', '一百二十三', '一千零一', '一万零五'],
    ],
    ['ideographDigital', [9, 10, 21, 105], ['九', '一〇', '二一', '一〇五']],
    ['chineseLegalSimplified', [3, 10, 12], ['叁', '壹拾', '壹拾贰']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], ['①', '⑳', '㉑', '㊱', '㊿', '51']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
    ['decimalFullWidth', [12], ['１２']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['upperRoman', [4, 9, 14], ['IV', 'IX', 'XIV']],
    ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
    ['none', [1], ['']],
    ['hebrew2', [7], ['7']],
  ])('%s', (format, numbers, printed) => {
    expect(numbers.map((n) => formatNumber(n, format))).toEqual(printed);
  });

  it('never fails, whatever the file says', () => {
    expect(formatNumber(-1, 'chineseCounting')).toBe('-1');
    expect(formatNumber(1e9, 'lowerLetter')).toBe('1000000000');
    expect(formatNumber(Number.NaN, 'upperRoman')).toBe('NaN');
  });
});
