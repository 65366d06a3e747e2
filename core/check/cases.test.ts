import { describe, expect, it } from 'vitest';
import { checkText } from './checkText.ts';
import { caseGazetteer } from './gazetteer.testkit.ts';
import { LEFTOVER_CASES } from './leftoverCases.testkit.ts';
import { readCase } from './markedCase.testkit.ts';
import { PROOF_CASES } from './proofCases.testkit.ts';

describe.each([
  ['proofreading', PROOF_CASES],
  ['leftovers', LEFTOVER_CASES],
] as const)('%s of whole drafts', (_, cases) => {
  it.each(cases)('finds in $name just what is marked', (marked) => {
    const { text, expected } = readCase(marked);
    const found = checkText(text, marked.facts ?? null, caseGazetteer);
    const missed = expected.filter(
      (one) =>
        !found.some((f) => f.rule === one.rule && f.start < one.start + one.text.length && one.start < f.end),
    );
    const wrong = found.filter(
      (f) =>
        !expected.some(
          (one) => f.rule === one.rule && f.start < one.start + one.text.length && one.start < f.end,
        ),
    );
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});
