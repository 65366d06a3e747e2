import type { Page, PageLine } from './page.ts';

/** The frame in which the text of a page stands. */
interface Frame {
  readonly left: number;
  readonly right: number;
}

/** A line with what its page tells about it. */
interface PlacedLine extends PageLine {
  readonly frame: Frame;
  readonly page: number;
}

/** The space that may be left at the end of a full line: a character, and a sign that may not begin the next one. */
const FULL_SLACK = 2.1;
const INDENT = 0.7;

/** The paragraphs of a document whose lines were broken by the width of the page. */
export function paragraphsOf(pages: readonly Page[]): string[] {
  const lines = placed(pages);
  const pitch = usualPitch(lines);
  const bodySize = usual(lines.map(({ size, text }) => [Math.round(size), text.length]));
  const paragraphs: string[] = [];
  let last: PlacedLine | null = null;
  for (const line of lines) {
    if (last !== null && runsOn(last, line, pitch, bodySize)) {
      const before = paragraphs.pop() ?? '';
      paragraphs.push(before + gapBetween(before, line.text) + line.text);
    } else {
      paragraphs.push(line.text);
    }
    last = line;
  }
  return paragraphs;
}

function placed(pages: readonly Page[]): PlacedLine[] {
  const frames = pages.map(frameOf);
  const width = Math.max(0, ...frames.map(({ left, right }) => right - left));
  return pages.flatMap(({ lines }, page) => {
    const own = frames[page] ?? { left: 0, right: 0 };
    // A page of a few short lines says nothing about where its right edge is.
    const frame = { left: own.left, right: Math.max(own.right, own.left + 0.97 * width) };
    return lines.map((line) => ({ ...line, frame, page }));
  });
}

function frameOf({ lines }: Page): Frame {
  if (lines.length === 0) return { left: 0, right: 0 };
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
}

/** The usual distance between two lines of a page, by which a gap between paragraphs is known. */
function usualPitch(lines: readonly PlacedLine[]): number {
  const distances = lines.flatMap((line, index): [number, number][] => {
    const before = lines[index - 1];
    return before === undefined || before.page !== line.page ? [] : [[Math.round(before.y - line.y), 1]];
  });
  return usual(distances);
}

/** The value that has most weight; 0 for none. */
function usual(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}

/** Whether `line` goes on with the paragraph that `last` is part of. */
function runsOn(last: PlacedLine, line: PlacedLine, pitch: number, bodySize: number): boolean {
  const { size } = last;
  if (Math.abs(size - line.size) > 0.12 * size) return false;
  if (last.right < last.frame.right - FULL_SLACK * size) return false;
  if (last.page === line.page && last.y - line.y > Math.max(1.45 * pitch, 1.6 * size)) return false;
  // The second line of a long title is centred below the first.
  const isTitle = size > 1.2 * bodySize;
  return isTitle || line.left < line.frame.left + INDENT * size;
}

/** Latin words need their space back; a line of Chinese goes on at once. */
function gapBetween(before: string, after: string): string {
  return /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
