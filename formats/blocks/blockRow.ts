import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';

/** A block 语块 as one row of a table: what a clerk sees of it in Excel or WPS. */
export interface BlockRow {
  readonly text: string;
  /** Null where the table does not say. */
  readonly role: Role | null;
  readonly genre: Genre | null;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  /** The name of the source it comes from. */
  readonly source: string;
  /** The year it speaks from. */
  readonly year: number | null;
  readonly note: string;
  readonly favourite: boolean;
}

/** Something in a table that could not be taken as it stands. */
export interface RowIssue {
  /** As Excel numbers it: the first row is 1. */
  readonly row: number;
  /** The heading of the column; null where the whole row is meant. */
  readonly column: string | null;
  /** Chinese, without the row. */
  readonly message: string;
  /** True where the row was left out, false where only this cell was. */
  readonly skipped: boolean;
}

/** What a table of blocks holds. */
export interface BlockTable {
  readonly rows: readonly { readonly row: number; readonly block: BlockRow }[];
  readonly issues: readonly RowIssue[];
  /** Headings of columns that mean nothing here, in order; their cells were not read. */
  readonly unknownColumns: readonly string[];
}
