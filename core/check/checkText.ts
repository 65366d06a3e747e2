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
  const findings = RULES.flatMap((rule) => rule.find(input)).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return withoutCovered(findings);
}

/** A leftover inside a longer one says nothing new: 全市 inside the wrong meeting's name. */
function withoutCovered(findings: readonly Finding[]): Finding[] {
  let reached = 0;
  return findings.filter((found) => {
    if (!isLeftover(found)) return true;
    const covered = found.end <= reached;
    reached = Math.max(reached, found.end);
    return !covered;
  });
}

const isLeftover = (found: Finding): boolean => LEFTOVER_RULES.some((rule) => rule === found.rule);
