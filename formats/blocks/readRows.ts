import { FormatError } from '../failure.ts';
import type { BlockRow, BlockTable, RowIssue } from './blockRow.ts';
import { COLUMNS, columnOf, TEXT_HEADING } from './columns.ts';

/** A heading may stand under a title and a few lines of instructions. */
const HEADING_WITHIN = 10;
/** More than anyone writes by hand; a library is exchanged as a pack. */
const MOST_ROWS = 200_000;
/** A whole speech in one cell is no block. */
const LONGEST_TEXT = 20_000;

const EMPTY: BlockRow = {
  text: '',
  role: null,
  genre: null,
  topics: [],
  tags: [],
  collections: [],
  source: '',
  year: null,
  note: '',
  favourite: false,
};

/**
 * Reads the cells of a table as blocks. A cell that says nothing known is reported and left out, a row without
 * text is reported and left out, and the rest go on. Throws FormatError: 'unsupported' where no column is headed
 * 正文, 'too-large' over 200,000 rows, 'no-text' where no row holds a block.
 */
export function readRows(cells: readonly (readonly string[])[], name: string): BlockTable {
  const at = cells.slice(0, HEADING_WITHIN).findIndex((row) => row.some(isTextHeading));
  const headings = cells[at];
  if (headings === undefined) throw noTextColumn(name);
  if (cells.length > MOST_ROWS) {
    throw new FormatError(
      'too-large',
      name,
      `有 ${cells.length} 行，超过一张表 ${MOST_ROWS} 行的上限。请拆成几个文件；整库交换请用语料包。`,
    );
  }
  const rows: BlockTable['rows'][number][] = [];
  const issues: RowIssue[] = [];
  for (const [index, row] of cells.entries()) {
    if (index <= at || row.every((cell) => cell.trim() === '')) continue;
    const block = readRow(headings, row, index + 1, issues);
    if (block !== null) rows.push({ row: index + 1, block });
  }
  if (rows.length === 0) {
    const [first] = issues;
    const why = first === undefined ? '“正文”一列下面没有内容' : `第 ${first.row} 行${first.message}`;
    throw new FormatError('no-text', name, `里没有可导入的语块：${why}。请填好后重新导入。`);
  }
  return { rows, issues, unknownColumns: unknownColumns(headings) };
}

function isTextHeading(cell: string): boolean {
  return columnOf(cell)?.heading === TEXT_HEADING;
}

function unknownColumns(headings: readonly string[]): string[] {
  return headings.map((cell) => cell.trim()).filter((cell) => cell !== '' && columnOf(cell) === undefined);
}

function readRow(
  headings: readonly string[],
  cells: readonly string[],
  row: number,
  issues: RowIssue[],
): BlockRow | null {
  let block = EMPTY;
  const seen = new Set<string>();
  const unread: RowIssue[] = [];
  for (const [index, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (column === undefined || seen.has(column.heading)) continue;
    seen.add(column.heading);
    const cell = cells[index] ?? '';
    const value = column.read(cell);
    if (value !== undefined) block = { ...block, ...value };
    else {
      const message = `“${column.heading}”填的“${shortened(cell.trim())}”不认识，${column.advice}`;
      unread.push({ row, column: column.heading, message, skipped: false });
    }
  }
  const refused = refusalOf(block);
  if (refused !== null) {
    issues.push({ row, column: TEXT_HEADING, message: refused, skipped: true });
    return null;
  }
  issues.push(...unread);
  return block;
}

function refusalOf({ text }: BlockRow): string | null {
  if (text === '') return '的“正文”是空的，没有导入';
  if (text.length <= LONGEST_TEXT) return null;
  return `的“正文”有 ${text.length} 字，像是整篇讲稿，没有导入。请存成文档，从“导入”页导入`;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : text;
}

function noTextColumn(name: string): FormatError {
  return new FormatError(
    'unsupported',
    name,
    `前 ${HEADING_WITHIN} 行里没有“正文”这一列，不知道该取哪一列。请把语块所在列的表头写作“正文”，其余可用：${COLUMNS.map(({ heading }) => heading).join('、')}。`,
  );
}
