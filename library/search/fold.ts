import { SIMPLIFIED } from './script.ts';

/** What `foldUnit` gives for a code unit that only separates words. */
export const SEPARATOR = 0;

/**
 * Folds one UTF-16 code unit for comparison: full-width letters and digits become half-width lower case,
 * traditional characters 繁体字 simplified, punctuation full-width, curly quotes straight; white space and control
 * characters become SEPARATOR.
 * One unit in, one unit out, so that places in the folded text are places in the text.
 * "ＧＤＰ增長６.５％" and "gdp增长6.5%" fold to the same.
 */
export function foldUnit(unit: number): number {
  if (unit >= 0x3400 && unit < 0xd800) return SIMPLIFIED[unit] || unit;
  if (unit < 0x80) return foldAscii(unit);
  if (unit > 0xff00 && unit < 0xff5f) return foldAscii(unit - 0xfee0);
  if (unit === 0x201c || unit === 0x201d) return 0xff02;
  if (unit === 0x2018 || unit === 0x2019) return 0xff07;
  return isSpace(unit) ? SEPARATOR : unit;
}

/** Every unit that `foldUnit` changes; most Chinese text has few, and is then folded at no cost. */
const FOLDABLE = new RegExp(
  `[\\x00-\\x2f\\x3a-\\x60\\x7b-\\xa0\\u2000-\\u200f\\u2018\\u2019\\u201c\\u201d\\u2028-\\u202f\\u205f-\\u206f\\u3000` +
    `\\ufeff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a${traditionalCharacters()}]`,
  'g',
);

/** A text folded unit by unit; separators stand as spaces. */
export function fold(text: string): string {
  return text.replace(FOLDABLE, (unit) => String.fromCharCode(foldUnit(unit.charCodeAt(0)) || 0x20));
}

function foldAscii(unit: number): number {
  if (unit <= 0x20 || unit === 0x7f) return SEPARATOR;
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  const isWord = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
  return isWord ? unit : unit + 0xfee0;
}

function isSpace(unit: number): boolean {
  return (
    (unit >= 0x80 && unit <= 0xa0) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function traditionalCharacters(): string {
  return Array.from(SIMPLIFIED.keys())
    .filter((unit) => SIMPLIFIED[unit] !== 0)
    .map((unit) => String.fromCharCode(unit))
    .join('');
}
