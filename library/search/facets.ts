import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { ReadableDb } from '../database.ts';
import type { BlockKind } from './tokens.ts';

/** One value to filter by and how many hits it has. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** The counts beside the filters, most frequent first; values without hits are absent. */
export interface Facets {
  readonly role: readonly FacetCount<Role>[];
  readonly genre: readonly FacetCount<Genre>[];
  /** By library id. */
  readonly library: readonly FacetCount<number>[];
}

/** How many blocks there are of one kind. */
export interface KindCount extends BlockKind {
  readonly blocks: number;
}

/** A total and what it is made of. */
export interface Tally {
  readonly total: number;
  readonly facets: Facets;
}

/** The counts of all blocks, from the totals the library keeps: exact and cheap, whatever its size. */
export function countAll(db: ReadableDb): KindCount[] {
  return db.all<KindCount>(
    'SELECT library_id AS libraryId, role, genre, blocks FROM block_counts WHERE blocks > 0',
  );
}

/** Adds up the kinds that pass the filters. */
export function tally(kinds: readonly KindCount[], filters: Partial<BlockKind>): Tally {
  const role = new Map<Role, number>();
  const genre = new Map<Genre, number>();
  const library = new Map<number, number>();
  let total = 0;
  for (const kind of kinds) {
    if (!passes(kind, filters)) continue;
    total += kind.blocks;
    role.set(kind.role, (role.get(kind.role) ?? 0) + kind.blocks);
    genre.set(kind.genre, (genre.get(kind.genre) ?? 0) + kind.blocks);
    library.set(kind.libraryId, (library.get(kind.libraryId) ?? 0) + kind.blocks);
  }
  return { total, facets: { role: ranked(role), genre: ranked(genre), library: ranked(library) } };
}

function passes(kind: BlockKind, { role, genre, libraryId }: Partial<BlockKind>): boolean {
  return (
    (role === undefined || kind.role === role) &&
    (genre === undefined || kind.genre === genre) &&
    (libraryId === undefined || kind.libraryId === libraryId)
  );
}

function ranked<Value>(counts: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
