import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { FormatError } from '../failure.ts';
import { readTxt } from '../read/txt.ts';
import type { BlockRow, BlockTable } from './blockRow.ts';
import { COLUMNS } from './columns.ts';
import { readRows } from './readRows.ts';

/** What makes Excel and WPS take a cell for a formula, in either width. */
const FORMULA_START = /^'*[=+\-@\t\r＝＋－＠]/u;

/**
 * Blocks as a .csv: UTF-8 with a byte order mark and CRLF, which Excel and WPS open without asking. A cell that
 * they would run as a formula gets an apostrophe before it, which `readBlockCsv` takes off again.
 */
export function writeBlockCsv(blocks: readonly BlockRow[]): Uint8Array {
  const rows = blocks.map((block) => COLUMNS.map((column) => asText(column.write(block))));
  const body = stringify([COLUMNS.map(({ heading }) => heading), ...rows], {
    record_delimiter: 'windows',
    // The library looks for its own record delimiter only, and a lone line feed would end the row.
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(`\ufeff${body}`);
}

/**
 * Reads a .csv of any charset, parted by commas, semicolons or tabs. Throws FormatError as `readTxt` and
 * `readRows` do, and 'damaged' where a quotation mark is never closed.
 */
export function readBlockCsv(bytes: Uint8Array, name: string): BlockTable {
  const { text } = readTxt(bytes, name);
  return readRows(
    recordsOf(text, name).map((row) => row.map(withoutApostrophe)),
    name,
  );
}

function asText(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
}

function recordsOf(text: string, name: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? `第 ${error['records'] + 1} 行` : '某一行';
    throw new FormatError(
      'damaged',
      name,
      `${row}的引号没有成对，之后的内容分不出行。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`,
    );
  }
}

/** The sign that parts the cells: the most frequent one of the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const times = (sign: string): number => line.split(sign).length;
  return ['\t', ';'].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ',');
}
