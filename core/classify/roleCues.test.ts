import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeRoom } from '../text/codes.ts';
import { PatternReader } from '../text/patternReader.ts';
import { cuesOf, type RoleCue } from './roleCue.ts';
import { BODY_CUES } from './roleCuesOfBody.ts';
import { FRAME_CUES } from './roleCuesOfFrame.ts';
import { TURN_CUES } from './roleCuesOfTurn.ts';
import { ROLE_SAMPLES } from './roleSamples.ts';

const CUES: readonly RoleCue[] = [...FRAME_CUES, ...BODY_CUES, ...TURN_CUES];

const room = new CodeRoom();

/** The count the reader must come to, by running one pattern over its part. */
function alone(cue: RoleCue, part: string): number {
  const all = new RegExp(cue.pattern.source, 'g');
  return Math.min(cue.atMost ?? 1, [...part.matchAll(all)].length);
}

function expectSame(
  reader: PatternReader,
  cues: readonly RoleCue[],
  text: string,
  firstEnd: number,
  lastStart: number,
): void {
  const parts = { text, first: text.slice(0, firstEnd), last: text.slice(lastStart) };
  const wanted = cues.map((cue) => alone(cue, parts[cue.where === 'any' ? 'text' : cue.where]));
  expect([...reader.read({ text, codes: room.of(text), from: 0, firstEnd, lastStart })]).toEqual(wanted);
}

describe('PatternReader', () => {
  const reader = new PatternReader(CUES);

  it('finds in every sample what each cue finds alone', () => {
    for (const [text] of ROLE_SAMPLES) {
      expectSame(reader, CUES, text, text.indexOf('。') + 1, text.lastIndexOf('。', text.length - 2) + 1);
    }
  });

  it('finds in torn and mixed sentences what each cue finds alone', () => {
    const sample = fc.constantFrom(...ROLE_SAMPLES.map(([text]) => text));
    const piece = fc
      .tuple(sample, fc.nat(40), fc.nat(40))
      .map(([text, from, length]) => text.slice(from, from + length));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.nat(60),
        fc.nat(60),
        (pieces, firstEnd, lastStart) => {
          expectSame(reader, CUES, pieces.join(''), firstEnd, lastStart);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    [/^一是|[。；]一是/, '一是快。一是好；一是省'],
    [/要(?!求)|要求高/g, '要求高，要快，要求严'],
    [/[^，]{2,4}则[^，]/, '民富则国强，则'],
    [/(?:很|非常)?(?:好|好用)[！!]?/g, '很好用！非常好，好用'],
    [/\d{2,3}(?:\.\d+)?%/g, '增长12.5%，3%，100%'],
    [/完$/, '没有完，还没完'],
    [/./, '任何字'],
    [/x*快/i, '快'],
  ])('counts %s as it counts alone', (pattern, text) => {
    const cues = (['any', 'first', 'last'] as const).flatMap((where) =>
      cuesOf('point', [[1, where, pattern, '', pattern.global ? 3 : 1]]),
    );
    expectSame(new PatternReader(cues), cues, text, 6, 3);
  });
});
