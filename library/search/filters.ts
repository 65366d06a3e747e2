import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { filterToken } from './tokens.ts';

/** What a search is narrowed to; an absent one narrows nothing. */
export interface BlockFilters {
  readonly role?: Role;
  readonly genre?: Genre;
  readonly libraryId?: number;
  readonly sourceId?: number;
  /** The year the blocks speak from. */
  readonly year?: number;
  readonly topic?: string;
  readonly tagId?: number;
  readonly collectionId?: number;
  readonly favourite?: true;
  /** Only blocks whose time-bound wording was over before this year, and those the user calls stale. */
  readonly staleIn?: number;
}

/** Years that speeches of a living archive may speak from. */
const FIRST_YEAR = 2000;

/** The filters as expressions of an FTS5 query, to be joined by AND. */
export function filterTerms(filters: BlockFilters): string[] {
  const terms: string[] = [];
  const { role, genre, libraryId, sourceId, year, topic, tagId, collectionId, favourite, staleIn } = filters;
  if (role !== undefined) terms.push(quoted(filterToken.role(role)));
  if (genre !== undefined) terms.push(quoted(filterToken.genre(genre)));
  if (libraryId !== undefined) terms.push(quoted(filterToken.library(libraryId)));
  if (sourceId !== undefined) terms.push(quoted(filterToken.source(sourceId)));
  if (year !== undefined) terms.push(quoted(filterToken.year(year)));
  if (topic !== undefined) terms.push(quoted(filterToken.topic(topic)));
  if (tagId !== undefined) terms.push(quoted(filterToken.tag(tagId)));
  if (collectionId !== undefined) terms.push(quoted(filterToken.collection(collectionId)));
  if (favourite) terms.push(quoted(filterToken.favourite()));
  if (staleIn !== undefined) terms.push(staleBefore(staleIn));
  return terms;
}

/** True when the kept counts by kind answer these filters exactly. */
export function areKindsOnly(filters: BlockFilters): boolean {
  return Object.keys(filters).every((name) => name === 'role' || name === 'genre' || name === 'libraryId');
}

/** A token as FTS5 reads it: a string. */
export function quoted(token: string): string {
  return `"${token}"`;
}

function staleBefore(year: number): string {
  const years = Array.from({ length: Math.max(0, year - FIRST_YEAR) }, (_, index) => FIRST_YEAR + index);
  return `(${[0, ...years].map((each) => quoted(filterToken.until(each))).join(' OR ')})`;
}
