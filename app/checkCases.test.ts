import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkText } from '../core/check/checkText.ts';
import { type FiledCase, readCaseFile } from '../core/check/markedCase.testkit.ts';
import { loadGazetteer } from './gazetteer.ts';

const gazetteer = loadGazetteer();
const filed = (file: string): FiledCase[] =>
  readCaseFile(
    readFileSync(join(import.meta.dirname, '..', 'gold', 'checks', file), 'utf8'),
    file.startsWith('leftovers'),
  );

const LEFTOVER = /^(?:leftover-|stale-|level-)/;

function judged({ text, facts, marks }: FiledCase, counts: RegExp) {
  const found = checkText(text, facts, gazetteer).filter(({ rule }) => counts.test(rule));
  const meets = (one: { start: number; end: number }, mark: { start: number; text: string }): boolean =>
    one.start < mark.start + mark.text.length && mark.start < one.end;
  return {
    missed: marks.filter((mark) => !mark.hard && !found.some((one) => meets(one, mark))),
    wrong: found.filter((one) => !marks.some((mark) => meets(one, mark))),
  };
}

describe.each([
  ['leftovers-a.txt', LEFTOVER],
  ['leftovers-b.txt', LEFTOVER],
  ['leftovers-c.txt', LEFTOVER],
  ['proof-a.txt', /./],
  ['proof-b.txt', /./],
] as const)('the drafts of gold/checks/%s', (file, counts) => {
  const cases = filed(file);
  const results = cases.map((one) => ({ one, ...judged(one, counts) }));

  it('have at least nineteen in twenty of their marked mistakes found', () => {
    const wanted = cases.flatMap(({ marks }) => marks).filter(({ hard }) => !hard).length;
    const missed = results.flatMap((result) => result.missed);
    expect(wanted).toBeGreaterThan(30);
    expect(missed.length / wanted).toBeLessThanOrEqual(0.05);
  });

  it.each(results)('have nothing right marked in $one.name', ({ wrong }) => {
    expect(wrong).toEqual([]);
  });
});
