import { type Line, shownText } from './lines.ts';
import { bodyChars, type PageStyle, titleChars } from './pageStyle.ts';
import { titleBreaks, type WordSegmenter } from './titleLines.ts';

/** Where the title or subtitle `line` is broken by hand to a good shape; nowhere in other lines. */
export function handBreaks(line: Line, style: PageStyle, segment?: WordSegmenter): number[] {
  if (line.kind !== 'title' && line.kind !== 'subtitle') return [];
  const hasSlot = line.spans.some((span) => span.kind === 'slot');
  const text = shownText(line.spans);
  if (hasSlot || /[\n\t]/.test(text)) return [];
  const capacity = line.kind === 'title' ? titleChars(style) : bodyChars(style) - 1;
  return titleBreaks(text, capacity, segment);
}
