import { GENRES, type Genre } from '../../core/classify/genre.ts';
import { ROLES, type Role } from '../../core/classify/role.ts';

/** What a search is narrowed to. */
export interface Filters {
  readonly role: Role | null;
  readonly genre: Genre | null;
  readonly library: string | null;
}

export type FilterName = keyof Filters;

/** No narrowing at all. */
export const NO_FILTERS: Filters = { role: null, genre: null, library: null };

/** The filters with one value chosen; choosing it again takes it away. A value nobody knows changes nothing. */
export function toggled(filters: Filters, name: FilterName, value: string): Filters {
  if (filters[name] === value) return cleared({ ...filters, [name]: null });
  switch (name) {
    case 'role': {
      const role = ROLES.find((each) => each === value);
      return role === undefined ? filters : { ...filters, role };
    }
    case 'genre': {
      const genre = GENRES.find((each) => each === value);
      return genre === undefined ? filters : { ...filters, genre };
    }
    case 'library':
      return { ...filters, library: value };
  }
}

function cleared(filters: Filters): Filters {
  return Object.values(filters).every((value) => value === null) ? NO_FILTERS : filters;
}

/** The filters as a search takes them. */
export function filterInput(filters: Filters): { role?: Role; genre?: Genre; library?: string } {
  return {
    ...(filters.role === null ? {} : { role: filters.role }),
    ...(filters.genre === null ? {} : { genre: filters.genre }),
    ...(filters.library === null ? {} : { library: filters.library }),
  };
}
