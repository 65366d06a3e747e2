import iconv from 'iconv-lite';

/**
 * The hanzi of GB2312, the only ones that 仿宋_GB2312 and 楷体_GB2312 can draw. A name with 㳇 or 𠅤 in it
 * needs the newer 仿宋, or Word takes whatever face it finds.
 */
const GB2312_HANZI = new Set(
  Array.from({ length: 72 }, (_, row) => {
    const cells = Buffer.from(Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]).flat());
    return Array.from(iconv.decode(cells, 'gbk'));
  }).flat(),
);
const HANZI = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
const ALL_COMMON = /^[^\u3400-\u4dff\uf900-\ufaff\ud800-\udfff]*$/;

/** A stretch of text and whether its characters are outside GB2312. */
export interface Stretch {
  readonly text: string;
  readonly rare: boolean;
}

/** `text` in stretches of common and of rare hanzi; anything that is no hanzi counts as common. */
export function splitRare(text: string): Stretch[] {
  const stretches: { text: string; rare: boolean }[] = [];
  for (const character of text) {
    const rare = isRare(character);
    const last = stretches.at(-1);
    if (last?.rare === rare) last.text += character;
    else stretches.push({ text: character, rare });
  }
  return stretches;
}

function isRare(character: string): boolean {
  if (ALL_COMMON.test(character) && GB2312_HANZI.has(character)) return false;
  return HANZI.test(character) && !GB2312_HANZI.has(character);
}
