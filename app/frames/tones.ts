import type { ToneOf } from '../../core/frames/parallelism.ts';

/** Loads the dictionary of readings, some megabytes, at first use: only parallelism asks for tones. */
export async function loadTones(): Promise<ToneOf> {
  const { pinyin } = await import('pinyin-pro');
  return (character) => {
    const tone = /[1-4]$/.exec(pinyin(character, { toneType: 'num' }))?.[0];
    if (tone === undefined) return null;
    return tone === '1' || tone === '2' ? '平' : '仄';
  };
}
