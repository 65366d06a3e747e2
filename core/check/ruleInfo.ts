import { NO_PLACES } from '../slots/gazetteer.ts';
import { CONSISTENCY_RULES, LEFTOVER_RULES, type RuleId, type Severity } from './finding.ts';
import { inputOf, type Rule } from './rule.ts';
import { NO_SETTINGS } from './settings.ts';

/** Which of the three families of rules one is of: what belongs to another draft, to spelling, to this draft itself. */
export function ruleGroup(id: RuleId): 'leftover' | 'proof' | 'consistency' {
  if (LEFTOVER_RULES.some((rule) => rule === id)) return 'leftover';
  return CONSISTENCY_RULES.some((rule) => rule === id) ? 'consistency' : 'proof';
}

/** Leftovers need a list of places before they find anything in their examples. */
const UNTOLD: Readonly<Partial<Record<RuleId, Severity>>> = {
  'leftover-project': 'warning',
  'stale-period': 'warning',
};

/** How grave a rule's findings are: what it says of its own first example. */
export function ruleSeverity(rule: Rule): Severity {
  for (const { draft, facts, settings } of rule.wrong) {
    const [found] = rule.find(inputOf(draft, facts ?? null, NO_PLACES, { ...NO_SETTINGS, ...settings }));
    if (found !== undefined) return found.severity;
  }
  return UNTOLD[rule.id] ?? 'error';
}
