import { breakLines } from './breakLines.ts';
import { handBreaks } from './handBreaks.ts';
import { keepOf } from './keep.ts';
import { endOfHead, type Line, shownText } from './lines.ts';
import { PAGE, type PageStyle, typeWidth } from './pageStyle.ts';
import type { WordSegmenter } from './titleLines.ts';

/** A line of type on a page. */
export interface SetLine {
  readonly line: Line;
  /** Which line of type of its speech it is, from 0. */
  readonly order: number;
  /** What of the text of `line` stands here: UTF-16 units of its shown text. */
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  /** The last of the title block: an empty line follows. */
  readonly endsHead: boolean;
  /** Broken by hand here, or centred: not stretched to the edge. */
  readonly ragged: boolean;
}

/** A page with the lines of type on it, from the top down. */
export interface SetPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly SetLine[];
}

interface Paragraph {
  readonly lines: readonly Omit<SetLine, 'order'>[];
  readonly height: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

/** The pages on which Word breaks the lines of a speech; one empty page for a speech without text. */
export function pagesOf(lines: readonly Line[], style: PageStyle, segment?: WordSegmenter): SetPage[] {
  const head = endOfHead(lines);
  const paragraphs = lines.map((line, index) => paragraphOf(line, index === head, style, segment));
  return paginate(paragraphs, PAGE.height - style.margins.top - style.margins.bottom);
}

/** The height of one line of type in twentieths of a point. */
export function lineHeight(line: Line, style: PageStyle): number {
  return line.kind === 'title' ? style.titleLine : style.line;
}

function paragraphOf(
  line: Line,
  endsHead: boolean,
  style: PageStyle,
  segment: WordSegmenter | undefined,
): Paragraph {
  const text = shownText(line.spans);
  const centred = line.kind === 'title' || line.kind === 'subtitle' || line.kind === 'byline';
  const flush = centred || line.kind === 'salutation';
  const size = (line.kind === 'title' ? style.titleSize : style.bodySize) * 10;
  const width = typeWidth(style);
  const tracking = line.kind === 'title' ? 0 : style.tracking;
  const hand = handBreaks(line, style, segment);
  const breaks =
    hand.length > 0 ? hand : breakLines(text, { width, indent: flush ? 0 : 2 * size, size, tracking });
  const ends = [...breaks, text.length];
  const keep = keepOf(line, style);
  return {
    lines: ends.map((end, index) => ({
      line,
      start: ends[index - 1] ?? 0,
      end,
      first: index === 0,
      endsHead: endsHead && end === text.length,
      ragged: centred || end === text.length || text.charAt(end - 1) === '\n',
    })),
    height: lineHeight(line, style),
    after: endsHead ? style.line : 0,
    keepNext: keep.next,
    keepLines: keep.lines,
  };
}

function paginate(paragraphs: readonly Paragraph[], height: number): SetPage[] {
  const pages: { readonly number: number; readonly lines: SetLine[] }[] = [{ number: 1, lines: [] }];
  let order = 0;
  let used = 0;
  const turn = (): void => {
    pages.push({ number: pages.length + 1, lines: [] });
    used = 0;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (used > 0 && used + least(paragraphs, index) > height) turn();
    for (const line of paragraph.lines) {
      if (used > 0 && used + paragraph.height > height) turn();
      pages.at(-1)?.lines.push({ ...line, order });
      order += 1;
      used += paragraph.height;
    }
    used += paragraph.after;
  }
  return pages;
}

/** What has to fit below for the paragraph to begin here: its first line, all of it, or a chain of headings with what follows. */
function least(paragraphs: readonly Paragraph[], from: number): number {
  let sum = 0;
  for (const { lines, height, after, keepNext, keepLines } of paragraphs.slice(from, from + MAX_CHAIN)) {
    sum += (keepNext || keepLines ? lines.length : 1) * height;
    if (!keepNext) break;
    sum += after;
  }
  return sum;
}

/** Headings that follow each other without a word of text between. */
const MAX_CHAIN = 6;
