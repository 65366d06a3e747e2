/** Widths of the ASCII characters from the space on in Times, in thousandths of the size of the type. */
const LATIN = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/** Whether a character is set in the Latin face; every other one is as wide as it is high. */
export function isLatin(character: string): boolean {
  const code = character.charCodeAt(0);
  // “”‘’—…· and × belong to the Chinese face, as the runs of the exported file say.
  return code < 0xa0 || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
}

/** The width of one character in thousandths of the size of its type. */
export function charWidth(character: string): number {
  if (!isLatin(character)) return 1000;
  return LATIN[character.charCodeAt(0) - 0x20] ?? 500;
}
