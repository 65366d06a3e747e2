import type { FactCard } from '../slots/facts.ts';
import { readFacts } from '../slots/readFacts.ts';
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

/** What a case file expects somewhere: 'hard' where no plain rule or list of places can find it. */
export interface FiledMark {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly hard: boolean;
}

/** A case of gold/checks: a draft, what is wrong in it, and what only looks wrong. */
export interface FiledCase {
  readonly name: string;
  readonly facts: FactCard | null;
  readonly traps: readonly string[];
  readonly text: string;
  readonly marks: readonly FiledMark[];
}

/**
 * Reads a case file: a line of # and a name for each case, one of JSON with its fact card (leftovers only), one of
 * traps, then the draft with its mistakes as ⟦kind|text⟧, the hard ones as ⟦kind!|text⟧.
 */
export function readCaseFile(file: string, withFacts: boolean): FiledCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const facts = withFacts ? readFacts(JSON.parse(lines.shift() ?? '')) : null;
      const traps = (lines.shift() ?? '')
        .replace(/^(?:traps|clean): */, '')
        .split(/[、；]/)
        .filter((trap) => trap !== '');
      const marks: FiledMark[] = [];
      let text = '';
      let last = 0;
      const draft = lines.join('\n').trim();
      for (const match of draft.matchAll(/⟦([^|⟧!]+)(!?)\|([^⟧]+)⟧/g)) {
        const [whole, kind = '', hard, told = ''] = match;
        text += draft.slice(last, match.index);
        last = match.index + whole.length;
        marks.push({ kind, text: told, start: text.length, hard: hard === '!' });
        text += told;
      }
      return { name, facts, traps, text: text + draft.slice(last), marks };
    });
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
