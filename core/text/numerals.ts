const DIGIT_VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** First code point of each run of ready-made numbered characters, the number it stands for, the run's length. */
const NUMBERED_RUNS: readonly (readonly [start: number, length: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x3220, 10],
  [0x2776, 10],
];

function hanValue(text: string): number | null {
  let total = 0;
  let unit = 0;
  for (const char of text) {
    if (char === '百') {
      total += (unit === 0 ? 1 : unit) * 100;
      unit = 0;
    } else if (char === '十') {
      total += (unit === 0 ? 1 : unit) * 10;
      unit = 0;
    } else {
      const value = DIGIT_VALUES[char];
      if (value === undefined) return null;
      unit = value;
    }
  }
  return total + unit;
}

const ONE_SIGN: Readonly<Partial<Record<string, number>>> = { ...DIGIT_VALUES, 十: 10 };

/**
 * The number an ordinal stands for, whatever it is written in: "十二" 12, "3" 3, "３" 3, "⑤" 5, "C" 3.
 * null when the text is no number.
 */
export function ordinalValue(text: string): number | null {
  const code = text.charCodeAt(0);
  if (Number.isNaN(code)) return null;
  // Most ordinals are one such sign.
  if (text.length === 1 && ONE_SIGN[text] !== undefined) return ONE_SIGN[text];
  for (const [start, length] of NUMBERED_RUNS) {
    if (code >= start && code < start + length) return code - start + 1;
  }
  if (/^[0-9０-９]+$/.test(text)) {
    return Number(
      [...text]
        .map((c) => String.fromCharCode(c > '９' || c < '０' ? c.charCodeAt(0) : c.charCodeAt(0) - 0xfee0))
        .join(''),
    );
  }
  if (/^[A-Za-z]$/.test(text)) return text.toUpperCase().charCodeAt(0) - 64;
  return hanValue(text);
}

const SPELLED: Readonly<Record<string, string>> = {
  '○': '0',
  Ｏ: '0',
  ...Object.fromEntries(Object.entries(DIGIT_VALUES).map(([digit, value]) => [digit, String(value)])),
};

/** A number read out digit by digit, as years are: "二〇二四" gives "2024". What is no digit is left out. */
export function spelledDigits(text: string): string {
  return Array.from(text, (character) => SPELLED[character] ?? '').join('');
}
