import { describe, expect, it } from 'vitest';
import { LINE_RULES, noiseRuleOf, TAIL_RULES } from './rules.ts';

const tables = [
  ['lines', LINE_RULES],
  ['tails', TAIL_RULES],
] as const;

describe.each(tables)('the noise rules for %s', (_, rules) => {
  for (const rule of rules) {
    it.each([...rule.examples])(`knows “%s” for noise (${rule.reason})`, (line) => {
      expect(noiseRuleOf(line, rules)).not.toBeNull();
    });
    it.each([...rule.counterExamples])('leaves “%s” in the speech', (line) => {
      expect(noiseRuleOf(line, rules)).toBeNull();
    });
  }

  it('have an example and a counter-example each', () => {
    for (const rule of rules) {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterExamples.length).toBeGreaterThan(0);
    }
  });
});
