import type { FactCard } from '../slots/facts.ts';
import type { Gazetteer } from '../slots/gazetteer.ts';
import type { Finding } from './finding.ts';
import { inputOf } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Checks a draft: text in, findings out, in reading order. `facts` is the draft's fact card; without
 * one nothing can be called a leftover, and only the rules of proofreading speak. Never fails.
 */
export function checkText(text: string, facts: FactCard | null, gazetteer: Gazetteer): Finding[] {
  const input = inputOf(text, facts, gazetteer);
  return RULES.flatMap((rule) => rule.find(input)).sort((a, b) => a.start - b.start || a.end - b.end);
}
