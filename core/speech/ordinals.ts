import type { OrdinalStyle } from './speech.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const UNITS = ['', '十', '百', '千'] as const;

/**
 * The number 1 to 9999 in Chinese as ordinals print it: 十, 十一, 二十一, 一百零一 (not 一十). Anything else
 * (no speech counts further) comes back in Arabic digits.
 */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) return String(n);
  const digits = String(n);
  let out = '';
  let zero = false;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[i]);
    if (digit === 0) {
      zero = true;
      continue;
    }
    const unit = UNITS[digits.length - 1 - i] ?? '';
    const leadingTen = out === '' && digit === 1 && unit === '十';
    out += (zero ? '零' : '') + (leadingTen ? '' : (DIGITS[digit] ?? '')) + unit;
    zero = false;
  }
  return out;
}

/** ① to ㊿ stand in three blocks of Unicode; beyond 50 there is no such character and （51） is printed. */
function circled(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return `（${n}）`;
}

function spokenOrder(n: number): string {
  return (['首先，', '其次，', '再次，'] as const)[n - 1] ?? `第${chineseNumber(n)}，`;
}

/**
 * The ordinal 序号 of the `n`-th point (from 1) of a series in `style`, with its punctuation: 一、 （二） 3. ④
 * 第五， 一是. '无' gives ''. `total`, the number of points of the series, matters to '首先…最后，' alone, whose
 * last point begins 最后， ("首先，…… 其次，…… 最后，……"). Throws RangeError when n is no whole number from 1.
 */
export function ordinalOf(style: OrdinalStyle, n: number, total?: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`序号须是从 1 起的整数，收到 ${n}`);
  switch (style) {
    case '一、':
      return `${chineseNumber(n)}、`;
    case '（一）':
      return `（${chineseNumber(n)}）`;
    case '1.':
      return `${n}.`;
    case '（1）':
      return `（${n}）`;
    case '①':
      return circled(n);
    case '第一，':
      return `第${chineseNumber(n)}，`;
    case '首先，':
      return spokenOrder(n);
    case '首先…最后，':
      return n > 1 && n === total ? '最后，' : spokenOrder(n);
    case '其一，':
      return `其${chineseNumber(n)}，`;
    case '一是':
      return `${chineseNumber(n)}是`;
    case '一要':
      return `${chineseNumber(n)}要`;
    case '一方面，':
      return n === 1 ? '一方面，' : '另一方面，';
    case '——':
      return '——';
    case '无':
      return '';
  }
}
