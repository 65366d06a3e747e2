import { isHan } from '../text/chars.ts';

/** Signs that end the lead clause of a point; a comma does not. */
const HEADING_END = /[。；;：:！!？?]/g;

/** A heading runs into the text when its line break became a space: "做好重点项目建设 今年是开局之年，……". */
const LOST_BREAK = /[\s　]/g;

/**
 * Where the lead clause that begins at `from` ends in a paragraph's text: before its first 。；：！？,
 * else at the paragraph's end; where a line break was lost, at the space that took its place.
 */
export function headingEnd(text: string, from: number): number {
  HEADING_END.lastIndex = from;
  let end = text.length;
  for (let match = HEADING_END.exec(text); match !== null; match = HEADING_END.exec(text)) {
    if (isRatio(text, match.index)) continue;
    end = match.index;
    break;
  }
  if (end - from > 30 && text.length - from > 60) {
    LOST_BREAK.lastIndex = from + 8;
    const space = LOST_BREAK.exec(text);
    if (
      space !== null &&
      space.index < end &&
      space.index - from <= 40 &&
      isHan(text.charCodeAt(space.index - 1))
    )
      return space.index;
  }
  return end;
}

/** "1：1", "9:30" and the like hold a colon that ends nothing. */
function isRatio(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== 0x3a && sign !== 0xff1a) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
