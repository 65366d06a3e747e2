import type { OrdinalStyle } from './speech.ts';

const CN = '[一二三四五六七八九十百零〇两]+';

const LOOSE: readonly (readonly [RegExp, OrdinalStyle])[] = [
  [new RegExp(`^${CN}[、，,.．]$`), '一、'],
  [new RegExp(`^[（(]${CN}[）)][、，,.．]?$`), '（一）'],
  [/^\d{1,3}[.．、]$/, '1.'],
  [/^[（(]\d{1,3}[）)][、，,.．]?$/, '（1）'],
  [/^[①-⑳㉑-㉟㊱-㊿]$/, '①'],
  [new RegExp(`^第${CN}[，,、：:]$`), '第一，'],
  [/^(?:首先|其次|再次)[，,、：:]$/, '首先，'],
  [/^最后[，,、：:]$/, '首先…最后，'],
  [new RegExp(`^其${CN}[，,、：:]$`), '其一，'],
  [new RegExp(`^${CN}是$`), '一是'],
  [new RegExp(`^${CN}要$`), '一要'],
  [/^另?一方面[，,]$/, '一方面，'],
  [/^——$/, '——'],
];

/**
 * The style that a marker as printed in some source belongs to, whatever its width or punctuation: "(一)",
 * "（一）、" and "（二）" are all '（一）'. A marker without a style of its own (一需, 会议指出, none) gives null, and so
 * does 首先 without its comma ("首先要育德"): another ordinal there would change the sentence.
 */
export function styleOfMarker(marker: string): OrdinalStyle | null {
  const bare = marker.trim();
  return LOOSE.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** True for a marker that begins a series: 一、 (一) 首先, and not 二、. */
export function isFirstMarker(marker: string): boolean {
  return /^(?:[（(]?[一1][）)]?[、，,.．）)]*|①|第一(?:[，,、：:]|是)?|首先[，,、：:]?|其一[，,、：:]?|一[是要]|一方面[，,]?)$/.test(
    marker.trim(),
  );
}
