import { expect, test } from 'vitest';
import { extendedTo, NOTHING_SELECTED, toggledAll, toggledId, without } from './selection.ts';

const LIST = [11, 12, 13, 14, 15];
const chosen = (selection: { readonly ids: ReadonlySet<number> }): number[] => [...selection.ids];

test('one thing is chosen and let go again', () => {
  const one = toggledId(NOTHING_SELECTED, 13);
  expect(chosen(one)).toEqual([13]);
  expect(chosen(toggledId(one, 13))).toEqual([]);
});

test('a range goes from where the choosing began, up or down, and keeps what was chosen', () => {
  const one = toggledId(NOTHING_SELECTED, 13);
  expect(chosen(extendedTo(one, 15, LIST))).toEqual([13, 14, 15]);
  expect(chosen(extendedTo(one, 11, LIST)).sort()).toEqual([11, 12, 13]);
  expect(chosen(extendedTo(NOTHING_SELECTED, 12, LIST))).toEqual([12]);
});

test('a range from something that has gone chooses the one thing', () => {
  expect(chosen(extendedTo({ ids: new Set(), anchor: 99 }, 12, LIST))).toEqual([12]);
});

test('everything is chosen, and let go when everything was', () => {
  const all = toggledAll(toggledId(NOTHING_SELECTED, 12), LIST);
  expect(chosen(all)).toEqual(LIST);
  expect(toggledAll(all, LIST)).toBe(NOTHING_SELECTED);
  expect(chosen(toggledAll(NOTHING_SELECTED, []))).toEqual([]);
});

test('what was thrown away is no longer chosen', () => {
  expect(without(toggledId(toggledId(NOTHING_SELECTED, 11), 12), [12])).toEqual({
    ids: new Set([11]),
    anchor: null,
  });
});
