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

it('calls nothing a leftover that the card says itself, word for word', () => {
  const facts = { 地区: '青禾县', 层级: '县', 整改: '7个问题已整改6个', 上级会议: '全市农业农村工作会议' };
  const text = '全市农业农村工作会议之后，7个问题已整改6个。';
  expect(checkText(text, facts, caseGazetteer)).toEqual([]);
  const elsewhere = checkText('全市上下问题已整改6个。', facts, caseGazetteer);
  expect(elsewhere.map(({ rule }) => rule)).toContain('level-word');
});
