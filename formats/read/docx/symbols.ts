/** Signs of Wingdings and Symbol that offices use, by their place in the font. */
const SIGNS = new Map<string, Readonly<Record<number, string>>>([
  [
    'wingdings',
    {
      108: '●',
      109: '❍',
      110: '■',
      111: '□',
      113: '❑',
      115: '⬧',
      117: '◆',
      118: '❖',
      119: '⬥',
      128: '⓪',
      129: '①',
      130: '②',
      131: '③',
      132: '④',
      133: '⑤',
      134: '⑥',
      135: '⑦',
      136: '⑧',
      137: '⑨',
      138: '⑩',
      159: '•',
      161: '○',
      168: '□',
      167: '▪',
      171: '★',
      216: '➢',
      224: '→',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
  ],
  ['wingdings 2', { 80: '✓', 82: '☑', 84: '☒', 151: '●', 163: '□' }],
  ['symbol', { 176: '°', 177: '±', 180: '×', 183: '•', 184: '÷', 174: '→', 163: '≤', 179: '≥' }],
]);

/** What is printed for a sign of a symbol font that has no character of its own. */
const UNKNOWN_SIGN = '□';

/**
 * The text of signs set in a symbol font. Such signs stand in the private area of Unicode, where any other font
 * shows nothing; those that are not known become □.
 */
export function symbolText(text: string, font: string | null): string {
  const signs = SIGNS.get((font ?? '').toLowerCase());
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    if (!isPrivate && signs === undefined) return character;
    return signs?.[code & 0xff] ?? (isPrivate ? UNKNOWN_SIGN : character);
  }).join('');
}
