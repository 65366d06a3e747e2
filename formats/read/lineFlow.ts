import { tableRow } from './tableRow.ts';

/** Text that comes character by character, with marks where a paragraph, a table cell or a row ends. */
export class LineFlow {
  readonly #lines: string[] = [];
  readonly #cells: string[] = [];
  readonly #cellLines: string[] = [];
  #line = '';

  /** The line in the making. */
  get line(): string {
    return this.#line;
  }

  /** Whether cells stand open whose row has not ended. */
  get isInRow(): boolean {
    return this.#cells.length + this.#cellLines.length > 0;
  }

  /** Goes on with the line. */
  write(text: string): void {
    this.#line += text;
  }

  /** Puts what is known only at the end of a line, its number, in front of it. */
  putBefore(text: string): void {
    this.#line = text + this.#line;
  }

  /** Ends a paragraph, of a table cell or of the page. */
  endLine(inTable: boolean): void {
    if (inTable) this.#cellLines.push(this.#line);
    else {
      const line = this.#line;
      this.#line = '';
      if (this.isInRow) this.endRow();
      this.#lines.push(line);
    }
    this.#line = '';
  }

  /** Ends a table cell. */
  endCell(): void {
    this.#cells.push([...this.#cellLines.splice(0), this.#line].join('\n'));
    this.#line = '';
  }

  /** Ends a table row; a cell that is still open ends with it. */
  endRow(): void {
    if (this.#cellLines.length > 0 || this.#line !== '') this.endCell();
    const row = tableRow(this.#cells.splice(0));
    if (row !== '') this.#lines.push(row);
  }

  /** All lines, what stands open ended; blank ones at the end left out. */
  finish(): string[] {
    if (this.isInRow) this.endRow();
    else if (this.#line !== '') this.endLine(false);
    while (this.#lines.at(-1)?.trim() === '') this.#lines.pop();
    return this.#lines;
  }
}

/** The text of a document: its lines, then its notes, numbered through and each introduced by `label`. */
export function withNotes(
  lines: readonly string[],
  notes: readonly (readonly string[])[],
  label: string,
): string[] {
  const printed = notes.map((note) => note.join('\n').trim()).filter((note) => note !== '');
  return [...lines, ...printed.map((note, index) => `[${label}${index + 1}]${note}`)];
}
