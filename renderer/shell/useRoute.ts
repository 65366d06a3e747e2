import { useMemo, useSyncExternalStore } from 'react';
import { fragmentOf, type Route, routeOf } from './route.ts';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The route the address shows now. */
export function useRoute(): Route {
  const fragment = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => routeOf(fragment), [fragment]);
}

/** Goes to a page; with `replace` the page left can't be reached by going back. */
export function goTo(route: Route, how: 'push' | 'replace' = 'push'): void {
  const fragment = fragmentOf(route);
  if (how === 'push') {
    window.location.hash = fragment;
    return;
  }
  window.location.replace(fragment);
}
