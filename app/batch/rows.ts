import type { FactCard } from '../../core/slots/facts.ts';
import { FormatError } from '../../formats/failure.ts';

/** One fact card of a sheet, with the number of its row as Excel counts. */
export interface FactRow {
  readonly row: number;
  readonly facts: FactCard;
}

/** More drafts at once than any office hands out. */
const MOST = 500;

/**
 * The fact cards of a sheet: the first row that is not empty names the slots, each later one is a card; empty cells say
 * nothing, several values of a list are parted by ；. Throws FormatError 'no-text' without a card, 'too-large' for too many.
 */
export function factRows(rows: readonly (readonly string[])[], name: string): FactRow[] {
  const headAt = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const head = (rows[headAt] ?? []).map((cell) => cell.trim().replace(/^\{\{|\}\}$/g, ''));
  const found = rows.flatMap((row, at): FactRow[] => {
    if (at <= headAt || row.every((cell) => cell.trim() === '')) return [];
    const facts = row.flatMap((cell, column) => {
      const slot = head[column] ?? '';
      const value = cell.trim();
      return slot === '' || value === '' ? [] : [[slot, factOf(value)] as const];
    });
    return [{ row: at + 1, facts: Object.fromEntries(facts) }];
  });
  if (found.length === 0) {
    throw new FormatError(
      'no-text',
      name,
      '里没有要素。请在第一行写槽位名（如 单位、主讲人），下面每行写一篇的要素。',
    );
  }
  if (found.length > MOST)
    throw new FormatError(
      'too-large',
      name,
      `里有 ${found.length} 行，一次最多起草 ${MOST} 篇，请分成几个表。`,
    );
  return found;
}

function factOf(value: string): string | string[] {
  const parts = value
    .split(/[；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : value;
}
