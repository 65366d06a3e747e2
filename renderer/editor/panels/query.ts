import { plainText } from '../../../core/speech/inlines.ts';
import type { DeskView } from '../deskView.ts';

const LONGEST = 24;

/**
 * What to look for at the caret: the heading of the point around it, slots left out and signs as gaps; where the
 * caret is in no point, the title of the speech.
 */
export function queryAtCaret(view: DeskView): string {
  const point = view.outline.find((item) => item.id === view.pointId);
  const words = point?.lead ?? view.speech.title.map((line) => plainText(line)).join(' ');
  return words
    .replace(/\{\{[^{}]*\}\}|〔[^〕]*〕/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
