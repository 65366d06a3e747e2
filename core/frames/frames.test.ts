import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_CASES } from './frameCases.testkit.ts';
import { FRAME_EXAMPLES } from './frameExamples.testkit.ts';
import { analyseFrames, frameOf, oddOneOut, rankCandidates } from './frames.ts';

describe('frames', () => {
  it.each([...FRAME_EXAMPLES, ...FRAME_CASES])(
    'continues $headings with $best',
    ({ headings, candidates, best, odd }) => {
      const told = analyseFrames(headings, candidates);
      expect(told.ranked[0]?.heading).toBe(best);
      expect(told.oddOneOut).toBe(odd);
    },
  );

  it('writes what headings share, with holes for the rest', () => {
    expect(frameOf(['坚持以红色为魂', '坚持以绿色为底']).pattern).toBe('坚持以{}色为{}');
    expect(frameOf(['一、让产业强起来', '二、让百姓富起来']).pattern).toBe('让{}起来');
    expect(frameOf(['提质', '增效扩容']).pattern).toBe('{}');
  });

  it('calls none of two headings odd', () => {
    expect(oddOneOut(['心中有党，把牢方向', '提高本领'])).toBeNull();
  });

  it('ranks every candidate once, with scores from 0 to 1, best first', () => {
    const heading = fc.string({ unit: fc.constantFrom(...'以为要“”，一干人心'), maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 5 }),
        fc.array(heading, { maxLength: 6 }),
        (headings, candidates) => {
          const ranked = rankCandidates(headings, candidates);
          expect(ranked.map((one) => one.heading).sort()).toEqual([...candidates].sort());
          ranked.forEach(({ score }, at) => {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
          });
          expect(frameOf(headings).score).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
