import type { FactCard } from '../slots/facts.ts';
import type { Gazetteer } from '../slots/gazetteer.ts';
import { type Finding, LEFTOVER_RULES } from './finding.ts';
import { inputOf } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Checks a draft: text in, findings out, in reading order. `facts` is the draft's fact card; without
 * one nothing can be called a leftover, and only the rules of proofreading speak. Never fails.
 */
export function checkText(text: string, facts: FactCard | null, gazetteer: Gazetteer): Finding[] {
  const input = inputOf(text, facts, gazetteer);
  const findings = RULES.flatMap((rule) => rule.find(input));
  return findings
    .filter((found) => !isCovered(found, findings))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A leftover inside a longer one says nothing new: 全市 inside the wrong meeting's name. */
function isCovered(found: Finding, findings: readonly Finding[]): boolean {
  if (!isLeftover(found)) return false;
  const length = found.end - found.start;
  return findings.some(
    (other) =>
      isLeftover(other) &&
      other.start <= found.start &&
      found.end <= other.end &&
      other.end - other.start > length,
  );
}

const isLeftover = (found: Finding): boolean => LEFTOVER_RULES.some((rule) => rule === found.rule);
