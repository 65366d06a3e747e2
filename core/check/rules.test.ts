import { describe, expect, it } from 'vitest';
import { testGazetteer } from './gazetteer.testkit.ts';
import { inputOf } from './rule.ts';
import { RULES } from './rules.ts';

describe.each(RULES)('the rule $id', (rule) => {
  const run = (draft: string, facts = rule.id.startsWith('leftover') ? {} : null) =>
    rule.find(inputOf(draft, facts, testGazetteer)).map((found) => found.text);

  it.each(rule.wrong)('marks what is wrong in: $draft', ({ draft, finds, facts }) => {
    expect(run(draft, facts ?? null)).toEqual(finds);
  });

  it.each(rule.right)('stays quiet on: $draft', ({ draft, facts }) => {
    expect(run(draft, facts ?? null)).toEqual([]);
  });

  it('tells a clerk in Chinese what to do', () => {
    for (const { draft, facts } of rule.wrong) {
      for (const found of rule.find(inputOf(draft, facts ?? null, testGazetteer))) {
        expect(found.message).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(found.text).toBe(draft.slice(found.start, found.end));
      }
    }
  });
});
