import { expect, test } from 'vitest';
import { clockText, progressAt } from './scroll.ts';

test('half the time at the speaker’s pace is half the speech', () => {
  expect(progressAt(1900, 190, 5 * 60_000)).toEqual({ read: 950, minutesLeft: 5, done: false });
});

test('nothing is read twice when the time is over', () => {
  expect(progressAt(190, 190, 90_000)).toEqual({ read: 190, minutesLeft: 0, done: true });
});

test('the clock shows minutes and seconds', () => {
  expect([0, 65_000, 600_000].map(clockText)).toEqual(['0:00', '1:05', '10:00']);
});
