import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { ReadableDb } from '../database.ts';
import type { Candidate } from './candidates.ts';
import type { BlockFilters } from './filters.ts';
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
  readonly topic: readonly FacetCount<string>[];
  readonly year: readonly FacetCount<number>[];
  /** By source id; the twenty with most hits. */
  readonly source: readonly FacetCount<number>[];
}

/** How many blocks there are of one kind. */
interface KindCount extends BlockKind {
  readonly blocks: number;
}

const MOST_SOURCES = 20;

/** The counts of some blocks. */
export function countCandidates(blocks: readonly Candidate[]): Facets {
  const role = new Map<Role, number>();
  const genre = new Map<Genre, number>();
  const library = new Map<number, number>();
  const topic = new Map<string, number>();
  const year = new Map<number, number>();
  const source = new Map<number, number>();
  for (const block of blocks) {
    add(role, block.role, 1);
    add(genre, block.genre, 1);
    add(library, block.libraryId, 1);
    add(source, block.sourceId, 1);
    if (block.asOf !== null) add(year, block.asOf, 1);
    for (const each of block.topics) add(topic, each, 1);
  }
  return {
    role: ranked(role),
    genre: ranked(genre),
    library: ranked(library),
    topic: ranked(topic),
    year: ranked(year),
    source: ranked(source).slice(0, MOST_SOURCES),
  };
}

/**
 * The total and the counts by kind of all blocks that pass filters by kind, from the totals the library keeps:
 * exact and cheap, whatever its size.
 */
export function countKinds(
  db: ReadableDb,
  filters: BlockFilters,
): { readonly total: number } & Pick<Facets, 'role' | 'genre' | 'library'> {
  const role = new Map<Role, number>();
  const genre = new Map<Genre, number>();
  const library = new Map<number, number>();
  let total = 0;
  for (const kind of allKinds(db)) {
    if (!passes(kind, filters)) continue;
    total += kind.blocks;
    add(role, kind.role, kind.blocks);
    add(genre, kind.genre, kind.blocks);
    add(library, kind.libraryId, kind.blocks);
  }
  return { total, role: ranked(role), genre: ranked(genre), library: ranked(library) };
}

/** How many blocks speak of each topic and from each year, from the index's own lists. */
export function countMarks(db: ReadableDb): Pick<Facets, 'topic' | 'year'> {
  const topics = new Map<string, number>();
  for (const { name, count } of tokenCounts(db, 'topic')) topics.set(name, count);
  const years = new Map<number, number>();
  for (const { name, count } of tokenCounts(db, 'year')) years.set(Number(name), count);
  return { topic: ranked(topics), year: ranked(years) };
}

function tokenCounts(db: ReadableDb, prefix: string): { readonly name: string; readonly count: number }[] {
  return db.all(
    `SELECT substr(term, length(@from) + 1) AS name, doc AS count FROM block_terms
     WHERE term >= @from AND term < @to`,
    { from: prefix, to: `${prefix}\u{10ffff}` },
  );
}

function allKinds(db: ReadableDb): KindCount[] {
  return db.all<KindCount>(
    'SELECT library_id AS libraryId, role, genre, blocks FROM block_counts WHERE blocks > 0',
  );
}

function passes(kind: BlockKind, { role, genre, libraryId }: BlockFilters): boolean {
  return (
    (role === undefined || kind.role === role) &&
    (genre === undefined || kind.genre === genre) &&
    (libraryId === undefined || kind.libraryId === libraryId)
  );
}

function add<Value>(counts: Map<Value, number>, value: Value, by: number): void {
  counts.set(value, (counts.get(value) ?? 0) + by);
}

function ranked<Value>(counts: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
