import { expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { aroundOf, type Ignored, withoutIgnored } from './ignores.ts';

const text = '研究布署工作。再次布署任务。';
const at = (start: number): Finding => ({
  rule: 'wrong-word',
  severity: 'error',
  message: '“布署”应为“部署”。',
  text: '布署',
  start,
  end: start + 2,
});
const findings = [at(2), at(9)];
const ignored = (part: Partial<Ignored>): Ignored[] => [
  { scope: 'always', draft: null, rule: 'wrong-word', text: '布署', around: '', ...part },
];

it('ignores always and everywhere', () => {
  expect(withoutIgnored(findings, text, 'a', ignored({}))).toEqual([]);
});

it('ignores in one draft only', () => {
  const here = ignored({ scope: 'here', draft: 'a' });
  expect(withoutIgnored(findings, text, 'a', here)).toEqual([]);
  expect(withoutIgnored(findings, text, 'b', here)).toEqual(findings);
});

it('ignores one place only, and still knows it after an edit elsewhere', () => {
  const around = aroundOf(text, at(2));
  const once = ignored({ scope: 'once', draft: null, around });
  expect(withoutIgnored(findings, text, null, once)).toEqual([at(9)]);
  const longer = `${text}会后马上行动。`;
  expect(withoutIgnored(findings, longer, null, once)).toEqual([at(9)]);
});

it('leaves findings of other rules and words alone', () => {
  expect(withoutIgnored(findings, text, null, ignored({ rule: 'doubled-word' }))).toEqual(findings);
  expect(withoutIgnored(findings, text, null, ignored({ text: '做为' }))).toEqual(findings);
});
