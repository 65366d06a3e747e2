import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { ROLES, type Role } from '../../core/classify/role.ts';

/** What a search is narrowed to. */
export interface Filters {
  readonly role: Role | null;
  readonly genre: Genre | null;
  readonly topic: string | null;
  readonly year: number | null;
  readonly library: string | null;
  /** The id of a source. */
  readonly source: number | null;
  readonly tag: string | null;
  readonly collection: string | null;
  readonly favourite: boolean;
  readonly stale: boolean;
}

export type FilterName = keyof Filters;

/** No narrowing at all. */
export const NO_FILTERS: Filters = {
  role: null,
  genre: null,
  topic: null,
  year: null,
  library: null,
  source: null,
  tag: null,
  collection: null,
  favourite: false,
  stale: false,
};

/** How many filters are set. */
export function filtersSet(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== null && value !== false).length;
}

/** The filters with one value chosen; choosing it again takes it away. A value nobody knows changes nothing. */
export function toggled(filters: Filters, name: FilterName, value: string): Filters {
  const next = filtersOf(new URLSearchParams([[name, value]]))[name];
  if (next === null || next === false) return filters;
  return { ...filters, [name]: filters[name] === next ? NO_FILTERS[name] : next };
}

/** The filters as a search takes them. */
export function filterInput(filters: Filters) {
  const { role, genre, topic, year, library, source, tag, collection, favourite, stale } = filters;
  return {
    ...(role === null ? {} : { role }),
    ...(genre === null ? {} : { genre }),
    ...(topic === null ? {} : { topic }),
    ...(year === null ? {} : { year }),
    ...(library === null ? {} : { library }),
    ...(source === null ? {} : { sourceId: source }),
    ...(tag === null ? {} : { tag }),
    ...(collection === null ? {} : { collection }),
    ...(favourite ? { favourite: true as const } : {}),
    ...(stale ? { stale: true as const } : {}),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Reads filters from an address; what it does not know is no filter. */
export function filtersOf(given: URLSearchParams): Filters {
  const text = (name: FilterName): string | null => given.get(name) || null;
  return {
    role: ROLES.find((role) => role === given.get('role')) ?? null,
    genre: GENRES.find((genre) => genre === given.get('genre')) ?? null,
    topic: text('topic'),
    year: wholeNumber(given.get('year')),
    library: text('library'),
    source: wholeNumber(given.get('source')),
    tag: text('tag'),
    collection: text('collection'),
    favourite: given.get('favourite') === 'true',
    stale: given.get('stale') === 'true',
  };
}

/** Filters as they stand in an address; `filtersOf` reads them back. */
export function filterParams(filters: Filters): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]): [string, string][] =>
    value === null || value === false ? [] : [[name, String(value)]],
  );
}
