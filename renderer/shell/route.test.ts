import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTERS } from '../library/filters.ts';
import { EVERYTHING } from '../library/place.ts';
import { fragmentOf, type Route, routeOf } from './route.ts';

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { page: 'home' },
    { page: 'import' },
    { page: 'library' },
    { page: 'trash' },
    { page: 'duplicates' },
    { page: 'overview' },
    { page: 'settings' },
    { page: 'library', at: { ...EVERYTHING, scope: 'sources' } },
    { page: 'library', at: { ...EVERYTHING, query: '抓 落实&q=1', filters: { ...NO_FILTERS, year: 2024 } } },
  ),
  fc.record({ page: fc.constant('source' as const), id: fc.nat(), start: fc.nat(), end: fc.nat() }),
  fc.record({
    page: fc.constant('draft' as const),
    id: fc.string({ minLength: 1 }),
    insert: fc.option(fc.nat()),
  }),
);

test('every page can be told by its address alone', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(routeOf(fragmentOf(route))).toEqual(route);
    }),
  );
});

test('an address nobody wrote leads home instead of to an empty page', () => {
  expect(routeOf('#/nowhere/1')).toEqual({ page: 'home' });
  expect(routeOf('')).toEqual({ page: 'home' });
  expect(routeOf('#/source/x')).toEqual({ page: 'library' });
});
