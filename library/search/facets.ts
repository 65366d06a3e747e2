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

interface CountedKind extends BlockKind {
  readonly blocks: number;
}

/** Counts the kinds of the given hits. */
export function facetsOf(hits: readonly BlockKind[]): Facets {
  return tally(hits.map((hit) => ({ ...hit, blocks: 1 })));
}

/** The counts of all blocks under filters, from the totals the library keeps: exact, whatever its size. */
export function facetsOfAll(
  db: ReadableDb,
  filters: Partial<BlockKind>,
): { readonly total: number; readonly facets: Facets } {
  const kinds = db.all<CountedKind>(
    `SELECT library_id AS libraryId, role, genre, blocks FROM block_counts
     WHERE blocks > 0 AND (@role IS NULL OR role = @role) AND (@genre IS NULL OR genre = @genre)
       AND (@library IS NULL OR library_id = @library)`,
    { role: filters.role ?? null, genre: filters.genre ?? null, library: filters.libraryId ?? null },
  );
  return { total: kinds.reduce((sum, kind) => sum + kind.blocks, 0), facets: tally(kinds) };
}

function tally(kinds: readonly CountedKind[]): Facets {
  const role = new Map<Role, number>();
  const genre = new Map<Genre, number>();
  const library = new Map<number, number>();
  for (const kind of kinds) {
    role.set(kind.role, (role.get(kind.role) ?? 0) + kind.blocks);
    genre.set(kind.genre, (genre.get(kind.genre) ?? 0) + kind.blocks);
    library.set(kind.libraryId, (library.get(kind.libraryId) ?? 0) + kind.blocks);
  }
  return { role: ranked(role), genre: ranked(genre), library: ranked(library) };
}

function ranked<Value>(counts: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
