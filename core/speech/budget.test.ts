import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf, fitOf } from './budget.ts';
import { countIds } from './ids.ts';
import { parse } from './parse.ts';
import { speeches } from './speech.testkit.ts';

const read = (text: string) => parse(text, countIds()).value;

describe('the budget of a speech', () => {
  it('gives points of one level the same where they hold as much, and leaves the frame its part', () => {
    const speech = read(
      '讲话提纲\n同志们：\n讲三点意见。\n一、抓项目\n要快。\n二、抓作风\n要实。\n三、抓安全\n要严。',
    );
    expect([...budgetOf(speech, 2000).values()]).toEqual([567, 567, 567]);
  });

  it('gives a point with points under it more than one without', () => {
    const speech = read(
      '讲话提纲\n一、抓项目\n（一）抓开工。要快。\n（二）抓要素。要全。\n二、抓作风\n要实。',
    );
    const [first = 0, , , second = 0] = [...budgetOf(speech, 1000).values()];
    expect(first).toBeGreaterThan(second * 1.5);
  });

  it('never promises the points under one more than that one has, nor all of them more than there is', () => {
    fc.assert(
      fc.property(speeches, fc.integer({ min: 300, max: 30_000 }), (speech, characters) => {
        const budget = budgetOf(speech, characters);
        const top = speech.body.flatMap((block) => (block.kind === 'series' ? block.points : []));
        const sum = (points: typeof top): number =>
          points.reduce((total, point) => total + (budget.get(point.id) ?? Number.NaN), 0);
        if (top.length > 0)
          expect(
            Math.abs(sum(top) - characters * (speech.body.some((b) => b.kind === 'paragraph') ? 0.85 : 1)),
          ).toBeLessThanOrEqual(top.length);
        for (const point of top) {
          const children = point.body.flatMap((block) => (block.kind === 'series' ? block.points : []));
          expect(sum(children)).toBeLessThanOrEqual((budget.get(point.id) ?? 0) + children.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('calls a length short, fitting or long', () => {
    expect([60, 90, 140].map((characters) => fitOf(characters, 100))).toEqual(['short', 'fitting', 'long']);
  });
});
