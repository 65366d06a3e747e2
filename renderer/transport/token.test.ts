import { expect, test } from 'vitest';
import { tokenInFragment } from './token.ts';

test('takes the token out of an address that holds nothing else', () => {
  expect(tokenInFragment('#token=a1%2Bb')).toEqual({ token: 'a1+b', rest: '' });
});

test('keeps the page an address points at when it takes the token out', () => {
  expect(tokenInFragment('#/draft/7&token=abc')).toEqual({ token: 'abc', rest: '#/draft/7' });
});

test('finds no token in an address without one', () => {
  expect(tokenInFragment('#/library')).toEqual({ token: null, rest: '#/library' });
});
