import { pinyin } from 'pinyin-pro';

const readings = new Map<string, readonly string[]>();

/** All readings of a character without tones, the usual one first: 长 → chang, zhang. None for what is no 汉字. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known) return known;
  const found = pinyin(character, { toneType: 'none', multiple: true, type: 'array', nonZh: 'removed' });
  const fresh = [...new Set(found.map(plain))];
  readings.set(character, fresh);
  return fresh;
}

/** How the two characters of a pair are read beside each other: 银行 → yin hang, 行动 → xing dong. */
export function readingOfPair(first: string, second: string): readonly [first: string, second: string] {
  const [one = '', ...others] = readingsOf(first);
  const [two = '', ...more] = readingsOf(second);
  if (others.length + more.length === 0) return [one, two];
  const [a = one, b = two] = pinyin(first + second, { toneType: 'none', type: 'array' }).map(plain);
  return [a, b];
}

/** Every syllable of the common speech that pinyin may be cut into. */
const SYLLABLE =
  /^(?:[bpmf]?(?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|ian|in|ing|u)|miu|m[e]|[dtnl]?(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|ui|uan|un|ue|v|ve)|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:zh|ch|sh|[zcs])(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|r(?:i|e|ao|ou|an|en|ang|eng|ong|u|ua|uo|ui|uan|un)|y(?:a|e|ao|ou|an|ang|i|in|ing|o|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)|er)$/;

/** A piece of typed pinyin: a whole syllable, or the letters one begins with. */
export interface PinyinUnit {
  readonly text: string;
  readonly whole: boolean;
}

const MOST_UNITS = 12;
const MOST_CUTS = 6;

/**
 * The ways to cut typed letters into syllables and initials, the fewest pieces first: "gaozhilfz" → gao zhi l f z;
 * "gzlfz" → g z l f z. An apostrophe or a space always parts. None for what is no pinyin.
 */
export function cutPinyin(typed: string): PinyinUnit[][] {
  const parts = typed
    .toLowerCase()
    .split(/['’\s]+/u)
    .filter((part) => part !== '');
  let cuts: PinyinUnit[][] = [[]];
  for (const part of parts) {
    const own = cutPart(part);
    cuts = cuts.flatMap((before) => own.map((cut) => [...before, ...cut])).slice(0, MOST_CUTS);
  }
  return cuts.filter((cut) => cut.length > 0 && cut.length <= MOST_UNITS);
}

function cutPart(letters: string): PinyinUnit[][] {
  if (!/^[a-z]+$/.test(letters)) return [];
  const best: PinyinUnit[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end += 1) {
    const cuts: PinyinUnit[][] = [];
    for (let start = Math.max(0, end - 6); start < end; start += 1) {
      const unit = unitOf(letters.slice(start, end));
      if (unit !== null) for (const before of best[start] ?? []) cuts.push([...before, unit]);
    }
    cuts.sort((a, b) => a.length - b.length || wholes(b) - wholes(a));
    // The plain reading, a letter a character, is always among them.
    const plainCut = cuts.find((cut) => cut.length === end);
    best[end] = [...new Set([...cuts.slice(0, MOST_CUTS - 1), ...(plainCut ? [plainCut] : [])])];
  }
  return best[letters.length] ?? [];
}

function unitOf(text: string): PinyinUnit | null {
  if (text.length > 1 && SYLLABLE.test(text)) return { text, whole: true };
  if (/^(?:[b-hj-np-tw-z]|[zcs]h|[aeo])$/.test(text)) return { text, whole: false };
  return null;
}

function wholes(cut: readonly PinyinUnit[]): number {
  return cut.filter(({ whole }) => whole).length;
}

/** Whether a syllable is what a unit of typed pinyin stands for. */
export function fits(syllable: string, { text, whole }: PinyinUnit): boolean {
  return whole ? syllable === text : syllable.startsWith(text);
}

function plain(syllable: string): string {
  return syllable
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
}
