import { type Line, shownText } from './lines.ts';
import { bodyChars, type PageStyle, pageLines } from './pageStyle.ts';
import { widthOf } from './titleLines.ts';

/** What must stay on one page. */
export interface Keep {
  /** The line with the beginning of the next one. */
  readonly next: boolean;
  /** All that is printed of the line. */
  readonly lines: boolean;
}

/** What of a line stays together on paper in this style, as the exported file says it too. */
export function keepOf(line: Line, style: PageStyle): Keep {
  if (!line.alone && !style.keepParagraphs) return { next: false, lines: false };
  const width = widthOf(shownText(line.spans));
  const chars = bodyChars(style);
  return {
    // On a longer heading it would leave the foot of the page empty.
    next: line.alone && width <= chars - 2,
    lines: style.keepParagraphs && (width + 2) / chars <= pageLines(style) / 2,
  };
}
