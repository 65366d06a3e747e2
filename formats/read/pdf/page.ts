import { unifiedHan } from './unifiedHan.ts';

/** A line of a page; measures in points from the lower left corner. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The size of most of its type. */
  readonly size: number;
}

/** A page as lines from the top down. */
export interface Page {
  readonly lines: readonly PageLine[];
  readonly broken: boolean;
}

interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** White space that the PDF sets, or that the reader of it finds between two pieces. */
const BLANK = /^[\s\u3000]*$/;
const LATIN_END = /[0-9A-Za-z%.,;:)\]]$/;
const LATIN_START = /^[0-9A-Za-z([]/;

/** The lines of a page from its pieces of text; `view` is the page's box. Text that does not run from left to right is left out: a watermark or a seal. */
export function pageOf(items: readonly unknown[], view: readonly number[]): Page {
  const [x0 = 0, y0 = 0, x1 = 600, y1 = 850] = view;
  const pieces = items
    .flatMap((item) => pieceOf(item))
    .filter(({ x, y }) => x >= x0 - 5 && x <= x1 + 5 && y >= y0 - 5 && y <= y1 + 5);
  const rows: Item[][] = [];
  for (const piece of pieces.sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const head = row?.[0];
    // A raised or lowered figure belongs to the line it stands in.
    if (row !== undefined && head !== undefined && head.y - piece.y < 0.45 * Math.max(head.size, piece.size))
      row.push(piece);
    else rows.push([piece]);
  }
  return { lines: rows.flatMap((row) => lineOf(row)), broken: false };
}

function pieceOf(item: unknown): Item[] {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return [];
  const { str, transform } = item;
  if (typeof str !== 'string' || str === '' || !Array.isArray(transform)) return [];
  const [a, b, c, d, x, y] = transform.map(Number);
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return [];
  if (Math.abs(b ?? 0) > 0.01 || (a ?? 0) <= 0) return [];
  const width = 'width' in item ? Number(item.width) : 0;
  const size = Math.hypot(c ?? 0, d ?? 0);
  if (!(size > 0 && size < 1000) || !Number.isFinite(width)) return [];
  return [{ text: unifiedHan(str), x, y, width, size }];
}

function lineOf(row: Item[]): PageLine[] {
  row.sort((one, other) => one.x - other.x);
  const inked = row.filter((item) => !BLANK.test(item.text));
  const first = inked[0];
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return [];
  let text = '';
  let right = first.x;
  let blank = false;
  for (const item of row) {
    if (BLANK.test(item.text)) {
      // Full-width blanks are the writer's own; all others show as a gap.
      if (text !== '') blank ||= item.text.includes(' ') && item.width > 0.2 * first.size;
      continue;
    }
    const gap = item.x - right;
    if (text !== '' && needsBlank(text, item.text, gap / item.size, blank)) text += ' ';
    text += item.text;
    right = Math.max(right, item.x + item.width);
    blank = false;
  }
  return [{ text: withoutScriptGaps(text.trim()), left: first.x, right, y: first.y, size: sizeOf(inked) }];
}

/**
 * Between Latin words a narrow gap is a space. Between Chinese characters a wide one is, as in 张 三; between the two
 * scripts programs set a gap of their own, which is wider still where a line is stretched.
 */
function needsBlank(before: string, after: string, gap: number, blank: boolean): boolean {
  if (/\s$/.test(before) || /^\s/.test(after)) return false;
  if (LATIN_END.test(before) && LATIN_START.test(after)) return gap > 0.15;
  if (LATIN_END.test(before) || LATIN_START.test(after)) return gap > 0.95;
  return gap > (blank ? 0.4 : 0.8);
}

/** The gap that a program sets between 了 and 3 comes out as a space; no writer of Chinese puts one there. */
function withoutScriptGaps(text: string): string {
  return text.replace(
    /(?<=[\u3001-\u9fff\uff01-\uff5e”’—…]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\u3001-\u9fff\uff01-\uff5e“‘])/g,
    '',
  );
}

function sizeOf(items: readonly Item[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 10) / 10;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
