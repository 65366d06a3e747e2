import type { Paragraph } from './paragraph.ts';

/** A paragraph that stands in its source as it reads. */
export function plain(text: string, start = 0): Paragraph {
  return { start, end: start + text.length, text, cuts: [], gap: 0 };
}
