import { formatNumber } from '../docx/numerals.ts';

/** The names of Word's number formats for what a page asks for by `type` or by list-style-type. */
const FORMATS: readonly (readonly [style: RegExp, format: string, closing: string])[] = [
  [/list-style(?:-type)?\s*:[^;]*\bnone\b/i, 'none', ''],
  [/(?:simp|trad)-chinese-formal/i, 'chineseLegalSimplified', '、'],
  [/cjk-ideographic|(?:simp|trad)-chinese-informal|cjk-decimal/i, 'chineseCounting', '、'],
  [/cjk-heavenly-stem/i, 'ideographTraditional', '、'],
  [/upper-roman/i, 'upperRoman', '.'],
  [/lower-roman/i, 'lowerRoman', '.'],
  [/upper-(?:alpha|latin)/i, 'upperLetter', '.'],
  [/lower-(?:alpha|latin)/i, 'lowerLetter', '.'],
];
const TYPES: Readonly<Record<string, string>> = {
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
};

/** Counts the points of an ordered list 有序列表 of a page and prints their numbers as a browser does. */
export class ListCounter {
  readonly #format: string;
  readonly #closing: string;
  #next: number;

  /** `type`, `start` and `style` are the attributes of the `ol`; null where it has none. */
  constructor(type: string | null, start: string | null, style: string) {
    const named = FORMATS.find(([pattern]) => pattern.test(style));
    this.#format = named?.[1] ?? TYPES[type ?? ''] ?? 'decimal';
    this.#closing = named?.[2] ?? '.';
    this.#next = numberOf(start) ?? 1;
  }

  /** The number in front of the next point; `value` is the attribute of its `li`. */
  next(value: string | null): string {
    const n = numberOf(value) ?? this.#next;
    this.#next = n + 1;
    const number = formatNumber(n, this.#format);
    return number === '' ? '' : `${number}${this.#closing}`;
  }
}

function numberOf(value: string | null): number | null {
  return value !== null && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : null;
}
