import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { markupText } from '../../core/text/markup.ts';
import { readSheets } from '../xlsxSheets.ts';
import type { BlockRow, BlockTable } from './blockRow.ts';
import { COLUMNS, columnOf, TEXT_HEADING } from './columns.ts';
import { readRows } from './readRows.ts';

/** What one cell may hold; Excel calls a file with a longer one damaged. */
const LONGEST_CELL = 32_767;

/**
 * Blocks as a .xlsx. Every cell is text, so nothing in it is run as a formula. A cell longer than Excel allows
 * (32,767 characters) is cut.
 */
export async function writeBlockXlsx(blocks: readonly BlockRow[]): Promise<Uint8Array> {
  const { default: writeSheet } = await import('write-excel-file/node');
  const cell = (value: string) => ({
    value: escaped(markupText(value)).slice(0, LONGEST_CELL),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  });
  const head = COLUMNS.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' as const }));
  const rows = blocks.map((block) => COLUMNS.map((column) => cell(column.write(block))));
  const written = await writeSheet([head, ...rows], {
    sheet: '语块',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return inOrder(written);
}

/** Zip stores local time without a zone, so a fixed one keeps equal tables byte for byte equal everywhere. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);
/** The order in which the standard lists what describes a font. */
const FONT_PARTS = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** The library's package with the descriptions of its fonts in the order of the standard. */
function inOrder(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  files['xl/styles.xml'] = strToU8(
    styles.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
      const parts = Array.from(inner.matchAll(/<(\w+)[^>]*\/>/g));
      parts.sort((a, b) => FONT_PARTS.indexOf(a[1] ?? '') - FONT_PARTS.indexOf(b[1] ?? ''));
      return `<font>${parts.map(([part]) => part).join('')}</font>`;
    }),
  );
  return zipSync(files, { level: 6, mtime: ZIP_TIME });
}

/** Text that looks like one of Excel's own escapes is escaped, as Excel does. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * Reads the first sheet of a .xlsx that has a column headed 正文. A formula counts as the value it showed last.
 * Throws FormatError as `readRows` and `readSheets` do.
 */
export async function readBlockXlsx(bytes: Uint8Array, name: string): Promise<BlockTable> {
  const tables = await readSheets(bytes, name);
  const table = tables.find((rows) => rows.slice(0, 10).some((row) => row.some(isTextHeading)));
  return readRows(table ?? tables[0] ?? [], name);
}

function isTextHeading(cell: string): boolean {
  return columnOf(cell)?.heading === TEXT_HEADING;
}
