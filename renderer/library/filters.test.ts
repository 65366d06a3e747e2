import { expect, test } from 'vitest';
import { filterInput, NO_FILTERS, toggled } from './filters.ts';

test('choosing a role narrows the search to it and choosing it again widens it', () => {
  const pledges = toggled(NO_FILTERS, 'role', 'pledge');
  expect(filterInput(pledges)).toEqual({ role: 'pledge' });
  expect(toggled(pledges, 'role', 'pledge')).toBe(NO_FILTERS);
});

test('filters of different kinds go together, and a role nobody knows is no filter', () => {
  const both = toggled(toggled(NO_FILTERS, 'genre', '动员讲话'), 'library', '我的语料');
  expect(filterInput(both)).toEqual({ genre: '动员讲话', library: '我的语料' });
  expect(toggled(both, 'role', 'chorus')).toBe(both);
});
