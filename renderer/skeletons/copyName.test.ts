import { describe, expect, it } from 'vitest';
import { asCopy, offsetOf } from './copyName.ts';

describe('a skeleton copied for editing', () => {
  it('has a name of its own and is otherwise the same', () => {
    expect(asCopy('---\nname: 致辞\ngenre: 致辞\n---\n正文', '致辞')).toBe(
      '---\nname: 致辞（我的）\ngenre: 致辞\n---\n正文',
    );
  });
});

describe('the place of an error', () => {
  it.each([
    [1, 1, 0],
    [2, 3, 5],
    [2, 99, 6],
    [9, 1, 7],
  ])('line %i column %i is character %i', (line, column, offset) => {
    expect(offsetOf('甲乙\n丙丁戊\n', line, column)).toBe(offset);
  });
});
