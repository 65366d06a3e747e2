import { describe, expect, it } from 'vitest';
import { portions } from './portions.ts';

const of = (...sizes: readonly number[]) => sizes.map((size) => ({ size }));

describe('files handed over in portions', () => {
  it('are all there, in order, at most fifty at once', () => {
    const files = Array.from({ length: 120 }, (_, index) => ({ size: 10, index }));
    const made = portions(files);
    expect(made.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(made.flat()).toEqual(files);
  });

  it('are at most sixteen megabytes at once, but for a file that is larger by itself', () => {
    expect(portions(of(9e6, 8e6, 20e6, 1, 2)).map((each) => each.length)).toEqual([1, 1, 1, 2]);
  });

  it('are none of no files', () => {
    expect(portions([])).toEqual([]);
  });
});
