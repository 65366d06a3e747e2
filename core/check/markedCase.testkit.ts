import type { FactCard } from '../slots/facts.ts';
import { LEFTOVER_RULES, PROOF_RULES, type RuleId } from './finding.ts';

/** A case as it is written: every mistake stands in the draft as ⟦rule|text⟧. */
export interface MarkedCase {
  readonly name: string;
  readonly draft: string;
  readonly facts?: FactCard;
}

/** What a case expects: rule and span on the draft without marks. */
export interface ExpectedFinding {
  readonly rule: RuleId;
  readonly text: string;
  readonly start: number;
}

/** Takes the marks out of a case. */
export function readCase({ draft }: MarkedCase): { text: string; expected: ExpectedFinding[] } {
  const expected: ExpectedFinding[] = [];
  let text = '';
  let last = 0;
  for (const match of draft.matchAll(/⟦([a-z-]+)\|([^⟧]+)⟧/g)) {
    const [whole, rule, marked] = match;
    text += draft.slice(last, match.index);
    last = match.index + whole.length;
    if (rule === undefined || marked === undefined || !isRule(rule))
      throw new Error(`no such rule: ${whole}`);
    expected.push({ rule, text: marked, start: text.length });
    text += marked;
  }
  return { text: text + draft.slice(last), expected };
}

const RULES: ReadonlySet<string> = new Set<RuleId>([...LEFTOVER_RULES, ...PROOF_RULES]);

function isRule(rule: string): rule is RuleId {
  return RULES.has(rule);
}
