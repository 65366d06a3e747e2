const DIGITS = '〇一二三四五六七八九';
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/**
 * The number `n` as a list of that `w:numFmt` prints it: 3 in chineseCounting is 三, in decimalEnclosedCircle ③.
 * 'none' and 'bullet' give ''. A format that is not known, and a number a format has no sign for, is printed in
 * Arabic digits, as Word does.
 */
export function formatNumber(n: number, format: string): string {
  if (!Number.isInteger(n) || n < 0 || n > 1_000_000) return String(n);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return n < 100 ? counting(n, DIGITS, '十百千万') : digitByDigit(n);
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(n, DIGITS.replace('〇', '零'), '十百千万');
    case 'chineseLegalSimplified':
      return counting(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万', true);
    case 'ideographLegalTraditional':
      return counting(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', true);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital':
      return digitByDigit(n);
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', n);
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', n);
    case 'ideographEnclosedCircle':
      return pick('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', n);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(n);
    case 'decimalEnclosedParen':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : String(n);
    case 'decimalEnclosedFullstop':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : String(n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letters(n);
    case 'lowerLetter':
      return letters(n).toLowerCase();
    default:
      return String(n);
  }
}

/** ① to ㊿; beyond, Arabic digits. */
export function circled(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x245f + n);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n >= 36 && n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return String(n);
}

function counting(n: number, digits: string, units: string, keepLeadingOne = false): string {
  const digit = (d: number): string => digits.charAt(d);
  if (n < 10) return digit(n);
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1000 ? digit(0) : '';
    const tail = rest === 0 ? '' : counting(rest, digits, units, true);
    return counting(Math.floor(n / 10_000), digits, units, keepLeadingOne) + units.charAt(3) + gap + tail;
  }
  const places = [1000, 100, 10];
  let out = '';
  let rest = n;
  for (const [index, place] of places.entries()) {
    const d = Math.floor(rest / place);
    rest %= place;
    if (d > 0) {
      const silentOne = place === 10 && d === 1 && out === '' && !keepLeadingOne;
      out += (silentOne ? '' : digit(d)) + units.charAt(2 - index);
    } else if (out !== '' && !out.endsWith(digit(0)) && rest > 0) {
      out += digit(0);
    }
  }
  return rest > 0 ? out + digit(rest) : out;
}

function digitByDigit(n: number): string {
  return String(n).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function pick(signs: string, n: number): string {
  return n >= 1 && n <= signs.length ? signs.charAt(n - 1) : String(n);
}

function roman(n: number): string {
  if (n === 0 || n > 9999) return String(n);
  let rest = n;
  let out = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** A to Z, then AA, BB … as Word counts on. */
function letters(n: number): string {
  if (n === 0 || n > 780) return String(n);
  return String.fromCodePoint(0x41 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}
