import { type Place, placeOf, placeParams } from '../library/place.ts';

/** What the page shows. It lives in the address's fragment, so that reload and back work in every host. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'import' }
  /** The library, at a place in it; without one, all blocks. */
  | { readonly page: 'library'; readonly at?: Place }
  /** What was thrown away. */
  | { readonly page: 'trash' }
  /** Blocks that say the same. */
  | { readonly page: 'duplicates' }
  /** What the library holds, in charts. */
  | { readonly page: 'overview' }
  /** How a speaker usually builds his speeches. */
  | { readonly page: 'style' }
  | { readonly page: 'settings' }
  /** The skeletons, one of them chosen by name. */
  | { readonly page: 'skeletons'; readonly name: string | null }
  /** A stored source, with the characters of one block to show. */
  | {
      readonly page: 'source';
      readonly id: number;
      readonly start: number | null;
      readonly end: number | null;
    }
  /** The files that came back for a draft. */
  | { readonly page: 'returned'; readonly id: string }
  /** A draft; `insert` is a block to put in as soon as it is open. */
  | { readonly page: 'draft'; readonly id: string; readonly insert: number | null };

function numberOf(text: string | null): number | null {
  if (text === null || !/^\d+$/.test(text)) return null;
  return Number(text);
}

/** Reads a fragment such as "#/draft/k3?insert=12". Anything it does not know is the home page. */
export function routeOf(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  const [page, id = ''] = path.split('/');
  const given = new URLSearchParams(query);
  switch (page) {
    case 'import':
    case 'trash':
    case 'duplicates':
    case 'overview':
    case 'style':
    case 'settings':
      return { page };
    case 'skeletons':
      return { page, name: id === '' ? null : decodeURIComponent(id) };
    case 'library':
      return query === '' ? { page } : { page, at: placeOf(given) };
    case 'source': {
      const source = numberOf(id);
      if (source === null) return { page: 'library' };
      return { page, id: source, start: numberOf(given.get('start')), end: numberOf(given.get('end')) };
    }
    case 'returned':
      return id === '' ? { page: 'home' } : { page, id: decodeURIComponent(id) };
    case 'draft':
      if (id === '') return { page: 'home' };
      return { page, id: decodeURIComponent(id), insert: numberOf(given.get('insert')) };
    default:
      return { page: 'home' };
  }
}

/** The fragment that shows a route; `routeOf` reads it back. */
export function fragmentOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'import':
    case 'trash':
    case 'duplicates':
    case 'overview':
    case 'style':
    case 'settings':
      return `#/${route.page}`;
    case 'skeletons':
      return route.name === null ? '#/skeletons' : `#/skeletons/${encodeURIComponent(route.name)}`;
    case 'library': {
      const params = route.at === undefined ? '' : placeParams(route.at);
      return params === '' ? '#/library' : `#/library?${params}`;
    }
    case 'source': {
      const span = route.start === null || route.end === null ? '' : `?start=${route.start}&end=${route.end}`;
      return `#/source/${route.id}${span}`;
    }
    case 'returned':
      return `#/returned/${encodeURIComponent(route.id)}`;
    case 'draft':
      return `#/draft/${encodeURIComponent(route.id)}${route.insert === null ? '' : `?insert=${route.insert}`}`;
  }
}
