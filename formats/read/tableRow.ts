/**
 * A table row 表格行 as text. A row of short cells is one line with tabs; where a cell holds several paragraphs the
 * table only arranges the page, and its paragraphs stay lines of their own. '' for a row of blank cells.
 */
export function tableRow(cells: readonly string[]): string {
  const trimmed = cells.map((cell) =>
    cell
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
  if (trimmed.some((cell) => cell.includes('\n'))) return trimmed.filter((cell) => cell !== '').join('\n');
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1).join('\t');
}
