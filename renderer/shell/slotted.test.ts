import { expect, test } from 'vitest';
import { slotsInBrackets, slottedPieces } from './slotted.ts';

test('shows a slot by its name and never by its braces', () => {
  expect(slotsInBrackets('在{{会议}}上的表态发言')).toBe('在〔会议〕上的表态发言');
  expect(slottedPieces('由{{单位}}牵头').map(({ kind, text }) => [kind, text])).toEqual([
    ['text', '由'],
    ['slot', '单位'],
    ['text', '牵头'],
  ]);
});

test('leaves a text without slots as it is', () => {
  expect(slotsInBrackets('抓落实、见成效')).toBe('抓落实、见成效');
  expect(slottedPieces('')).toEqual([]);
});
