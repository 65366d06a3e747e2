import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GENRES } from '../../core/classify/genre.ts';
import { ROLES } from '../../core/classify/role.ts';
import {
  type Filters,
  filterInput,
  filterParams,
  filtersOf,
  filtersSet,
  NO_FILTERS,
  toggled,
} from './filters.ts';

const name = fc.option(fc.string({ minLength: 1 }));
const filters: fc.Arbitrary<Filters> = fc.record({
  role: fc.option(fc.constantFrom(...ROLES)),
  genre: fc.option(fc.constantFrom(...GENRES)),
  topic: name,
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  library: name,
  source: fc.option(fc.nat()),
  tag: name,
  collection: name,
  favourite: fc.boolean(),
  stale: fc.boolean(),
});

test('choosing a value narrows the search to it, and choosing it again takes it away', () => {
  const narrowed = toggled(NO_FILTERS, 'role', 'pledge');
  expect(narrowed.role).toBe('pledge');
  expect(toggled(toggled(narrowed, 'year', '2024'), 'favourite', 'true')).toMatchObject({
    year: 2024,
    favourite: true,
  });
  expect(toggled(narrowed, 'role', 'pledge')).toEqual(NO_FILTERS);
});

test('a value nobody knows changes nothing', () => {
  expect(toggled(NO_FILTERS, 'role', 'shout')).toBe(NO_FILTERS);
  expect(toggled(NO_FILTERS, 'year', '去年')).toBe(NO_FILTERS);
});

test('filters stand in an address and are read back from it', () => {
  fc.assert(
    fc.property(filters, (given) => {
      const address = new URLSearchParams(filterParams(given)).toString();
      expect(filtersOf(new URLSearchParams(address))).toEqual(given);
    }),
  );
});

test('a search is asked for what is narrowed and for nothing else', () => {
  expect(filterInput(NO_FILTERS)).toEqual({});
  expect(filterInput({ ...NO_FILTERS, source: 7, stale: true })).toEqual({ sourceId: 7, stale: true });
  expect(filtersSet({ ...NO_FILTERS, source: 7, stale: true })).toBe(2);
});
