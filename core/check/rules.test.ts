import { describe, expect, it } from 'vitest';
import { testGazetteer } from './gazetteer.testkit.ts';
import { inputOf, type RightExample } from './rule.ts';
import { RULES } from './rules.ts';
import { NO_SETTINGS } from './settings.ts';

describe.each(RULES)('the rule $id', (rule) => {
  const run = ({ draft, facts, settings }: RightExample) =>
    rule
      .find(inputOf(draft, facts ?? null, testGazetteer, { ...NO_SETTINGS, ...settings }))
      .map((found) => found.text);

  it.each(rule.wrong)('marks what is wrong in: $draft', (example) => {
    expect(run(example)).toEqual(example.finds);
  });

  it.each(rule.right)('stays quiet on: $draft', (example) => {
    expect(run(example)).toEqual([]);
  });

  it('tells a clerk in Chinese what to do', () => {
    for (const { draft, facts, settings } of rule.wrong) {
      const input = inputOf(draft, facts ?? null, testGazetteer, { ...NO_SETTINGS, ...settings });
      for (const found of rule.find(input)) {
        expect(found.message).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(found.text).toBe(draft.slice(found.start, found.end));
      }
    }
  });
});
