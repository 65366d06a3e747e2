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

/** The same signs at the beginning of a longer text. */
const LEADING: readonly (readonly [RegExp, OrdinalStyle])[] = LOOSE.map(([pattern, style]) => [
  new RegExp(pattern.source.replace(/\$$/, '')),
  style,
]);

/** An ordinal as printed at the beginning of a line. */
export interface LeadingOrdinal {
  readonly marker: string;
  readonly style: OrdinalStyle;
}

/**
 * The ordinal a line begins with, whatever its number, width or punctuation; null for none. "1.5万亩", "一是一、
 * 二是二" and a rule across the page begin with none.
 */
export function leadingOrdinal(line: string): LeadingOrdinal | null {
  if (/^\d+[.．]\d|^一是一[、，,]|^———/.test(line)) return null;
  for (const [pattern, style] of LEADING) {
    const marker = pattern.exec(line)?.[0];
    if (marker !== undefined && marker.length < line.length) return { marker, style };
  }
  return null;
}
