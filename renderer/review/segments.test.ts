import { expect, test } from 'vitest';
import { markNoise } from './noise.ts';
import { SPEECH, taken } from './review.testkit.ts';
import { chunksOf, segmentsOf } from './segments.ts';

test('what the review shows is the whole source, character by character', () => {
  const reviewed = markNoise(SPEECH, taken(SPEECH), { start: 0, end: 18 }, 'advert');
  const segments = segmentsOf(SPEECH, reviewed);
  expect(segments.map(({ start, end }) => SPEECH.slice(start, end)).join('')).toBe(SPEECH);
  expect(segments.some((segment) => segment.kind === 'noise' && segment.reason === 'advert')).toBe(true);
  expect(segments.filter((segment) => segment.kind === 'leaf' && segment.headingEnd !== null).length).toBe(
    reviewed.documents[0]?.nodes.length,
  );
});

test('a long source is drawn in groups that begin on lines of their own', () => {
  const long = SPEECH.repeat(40);
  const segments = segmentsOf(long, taken(long));
  const chunks = chunksOf(long, segments);
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.flat()).toEqual(segments);
  for (const chunk of chunks.slice(0, -1)) expect(long.slice(0, chunk.at(-1)?.end)).toMatch(/\n$/);
});
