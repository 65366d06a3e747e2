import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIds } from './ids.ts';
import { parse } from './parse.ts';
import { readDraft } from './readDraft.ts';
import { serialise } from './serialise.ts';
import { shapeOf, speeches } from './speech.testkit.ts';

const read = (text: string) => parse(text, countIds()).value;

describe('parse and serialise', () => {
  it('gives back every draft that was written out as text', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        expect(shapeOf(readDraft(serialise(speech), () => 'elaboration', countIds()))).toEqual(
          shapeOf(speech),
        );
      }),
      { numRuns: 100 },
    );
  });
  it('gives back every draft through the outline stage', () => {
    fc.assert(
      fc.property(speeches, (speech) => {
        expect(shapeOf(read(serialise(speech)))).toEqual(shapeOf(speech));
      }),
      { numRuns: 100 },
    );
  });
});
