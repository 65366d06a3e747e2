import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { ROLE_NAMES, ROLES, type Role } from '../../core/classify/role.ts';

/** A cell as it was understood; `undefined` where it was not. */
export type CellValue<T> = T | undefined;

/** Names in one cell, however a clerk parts them: "党建、产业；乡村振兴". Each once, in order. */
export function namesIn(cell: string): string[] {
  const names = cell.split(/[、，,；;\n\t|]+/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A role 作用 by its Chinese name ("举措要求") or its identifier; null for an empty cell. */
export function roleIn(cell: string): CellValue<Role | null> {
  const name = cell.trim();
  if (name === '') return null;
  return ROLES.find((role) => ROLE_NAMES[role] === name || role === name.toLowerCase());
}

/** A genre 文种; null for an empty cell. */
export function genreIn(cell: string): CellValue<Genre | null> {
  const name = cell.trim();
  if (name === '') return null;
  return GENRES.find((genre) => genre === name);
}

const YES = new Set(['是', '有', '收藏', '已收藏', 'y', 'yes', 'true', '1', '√', '✓', '★', '☆', '对']);
const NO = new Set(['', '否', '无', '未收藏', 'n', 'no', 'false', '0', '×', '-', '—']);

/** A tick, however it is written; an empty cell is none. */
export function tickIn(cell: string): CellValue<boolean> {
  const mark = cell.trim().toLowerCase();
  if (YES.has(mark)) return true;
  return NO.has(mark) ? false : undefined;
}

/** Serial days of a spreadsheet between 1982 and 2064, counted from 1899-12-30. */
const SERIAL = { first: 30_000, last: 60_000, epoch: Date.UTC(1899, 11, 30) };

/** The year of a date in any of the ways one is written: "2024", "2024年3月8日", "2024-03-08", a serial day. */
export function yearIn(cell: string): CellValue<number | null> {
  const text = cell.trim().normalize('NFKC');
  if (text === '') return null;
  const written = /^((?:19|20)\d{2})(?:$|[年.\-/]|(?:0[1-9]|1[0-2])(?:\d{2})?$)/.exec(text);
  if (written !== null) return Number(written[1]);
  const serial = Number(text);
  if (serial >= SERIAL.first && serial <= SERIAL.last) {
    return new Date(SERIAL.epoch + serial * 86_400_000).getUTCFullYear();
  }
  return undefined;
}
