import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from './highlight.ts';

test('marks the words that were found and leaves the rest as it is', () => {
  expect(
    pieces('推动文旅融合发展', [{ start: 2, end: 6 }]).map((piece) => [piece.text, piece.found]),
  ).toEqual([
    ['推动', false],
    ['文旅融合', true],
    ['发展', false],
  ]);
});

test('no character of a text is lost or doubled, however its spans overlap', () => {
  const span = fc.record({ start: fc.nat(30), end: fc.nat(30) });
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const cut = pieces(text, spans);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
      for (const { start, text: own } of cut) expect(text.slice(start, start + own.length)).toBe(own);
    }),
  );
});
