import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from '../../../core/speech/speech.ts';
import { editedOrigins } from './origins.ts';

const origin = (start: number, end: number): Origin => ({
  start,
  end,
  blockId: 1,
  sourceId: 1,
  sourceName: '表态发言.txt',
  verbatim: true,
});

test('words typed before a borrowed sentence move it along and leave it verbatim', () => {
  expect(editedOrigins([origin(0, 8)], '抓好落实见到成效', '下一步，抓好落实见到成效')).toEqual([origin(4, 12)]);
});

test('a word changed inside a borrowed sentence makes it verbatim no longer', () => {
  const [after] = editedOrigins([origin(0, 8)], '抓好落实见到成效', '抓实落实见到成效');
  expect(after).toEqual({ ...origin(0, 8), verbatim: false });
});

test('a borrowed sentence that was deleted leaves no origin behind', () => {
  expect(editedOrigins([origin(2, 6)], '我们抓好落实吧', '我们吧')).toEqual([]);
});

test('whatever is typed, an origin stays inside its paragraph and is verbatim only if its words are there', () => {
  const word = fc.stringMatching(/^[甲乙丙丁]{0,8}$/);
  fc.assert(
    fc.property(word, word, word, word, (head, borrowed, tail, now) => {
      const before = head + borrowed + tail;
      const origins = borrowed === '' ? [] : [origin(head.length, head.length + borrowed.length)];
      for (const after of editedOrigins(origins, before, now)) {
        expect(after.start).toBeGreaterThanOrEqual(0);
        expect(after.end).toBeLessThanOrEqual(now.length);
        expect(after.end).toBeGreaterThan(after.start);
        if (after.verbatim) expect(now.slice(after.start, after.end)).toBe(borrowed);
      }
    }),
    { numRuns: 2000 },
  );
});
