import iconv from 'iconv-lite';

/**
 * A 1 for every character of the basic plane that is a hanzi outside GB2312. 仿宋_GB2312 and 楷体_GB2312 cannot draw
 * them: a name with 㳇 or 𠅤 in it needs the newer 仿宋, or Word takes whatever face it finds.
 */
const RARE = rareTable();
const HIGH_SURROGATE = /[\ud840-\ud8bf]/;

/** A stretch of text and whether its characters are outside GB2312. */
export interface Stretch {
  readonly text: string;
  readonly rare: boolean;
}

/** `text` in stretches of common and of rare hanzi; anything that is no hanzi counts as common. */
export function splitRare(text: string): Stretch[] {
  if (!hasRare(text)) return text === '' ? [] : [{ text, rare: false }];
  const stretches: { text: string; rare: boolean }[] = [];
  for (const character of text) {
    const rare = isRare(character);
    const last = stretches.at(-1);
    if (last?.rare === rare) last.text += character;
    else stretches.push({ text: character, rare });
  }
  return stretches;
}

function hasRare(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (RARE[text.charCodeAt(at)] === 1) return true;
  return HIGH_SURROGATE.test(text);
}

function isRare(character: string): boolean {
  // Hanzi beyond the basic plane are all outside GB2312.
  return RARE[character.charCodeAt(0)] === 1 || HIGH_SURROGATE.test(character);
}

function rareTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(1, 0x3400, 0x4dc0);
  table.fill(1, 0x4e00, 0xa000);
  table.fill(1, 0xf900, 0xfb00);
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    const cells = Buffer.from(Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat());
    for (const hanzi of iconv.decode(cells, 'gbk')) table[hanzi.charCodeAt(0)] = 0;
  }
  return table;
}
