import { type Filters, filterParams, filtersOf, NO_FILTERS } from './filters.ts';

/** What is looked through: blocks 语块, skeletons 骨架, sources 范文 or drafts 文稿. */
export const SCOPES = ['blocks', 'skeletons', 'sources', 'drafts'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  blocks: '语块',
  skeletons: '骨架',
  sources: '范文',
  drafts: '文稿',
};

/** Where one stands in the library: what is looked through, for what, narrowed to what. */
export interface Place {
  readonly scope: Scope;
  readonly query: string;
  readonly filters: Filters;
}

/** All blocks. */
export const EVERYTHING: Place = { scope: 'blocks', query: '', filters: NO_FILTERS };

/** Reads a place from an address's parameters; what it does not know is left at its default. */
export function placeOf(given: URLSearchParams): Place {
  return {
    scope: SCOPES.find((scope) => scope === given.get('scope')) ?? 'blocks',
    query: given.get('q') ?? '',
    filters: filtersOf(given),
  };
}

/** A place as parameters, '' for EVERYTHING; `placeOf` reads it back. */
export function placeParams({ scope, query, filters }: Place): string {
  return new URLSearchParams([
    ...(scope === 'blocks' ? [] : [['scope', scope]]),
    ...(query === '' ? [] : [['q', query]]),
    ...filterParams(filters),
  ]).toString();
}
