import type { FactCard } from '../slots/facts.ts';
import type { Gazetteer } from '../slots/gazetteer.ts';
import { type Finding, LEFTOVER_RULES } from './finding.ts';
import { type CheckInput, inputOf, joinInputs, moved } from './rule.ts';
import { READS_LINES, RULES } from './rules.ts';
import { type CheckSettings, NO_SETTINGS } from './settings.ts';

/** Checks one draft again and again while it is written: text in, findings out, in reading order. */
export type Checker = (text: string) => Finding[];

interface CheckedLine {
  readonly input: CheckInput;
  /** What the rules that read no further than a line found in it, offsets counted from its start. */
  readonly findings: readonly Finding[];
}

/**
 * A checker that reads again only the lines that have changed since its last check; rules on the draft as a whole run
 * each time. `facts` is the draft's fact card; without one nothing can be called a leftover, and only the rules of
 * proofreading and consistency speak. `settings` are the user's: names that are allowed, rules of their own, rules
 * switched off. Never fails.
 */
export function checkerOf(
  facts: FactCard | null,
  gazetteer: Gazetteer,
  settings: CheckSettings = NO_SETTINGS,
): Checker {
  const on = RULES.filter((rule) => !settings.off.includes(rule.id));
  const lineRules = on.filter((rule) => READS_LINES.has(rule.id));
  const draftRules = on.filter((rule) => !READS_LINES.has(rule.id));
  const rank = new Map(RULES.map((rule, at) => [rule.id, at]));
  const rankOf = ({ rule }: Finding): number => rank.get(rule) ?? 0;
  let lines = new Map<string, CheckedLine>();
  return (text) => {
    const now = new Map<string, CheckedLine>();
    const findings: Finding[] = [];
    const inputs: CheckInput[] = [];
    let offset = 0;
    for (const line of text.split('\n')) {
      const checked = now.get(line) ?? lines.get(line) ?? checkLine(line);
      now.set(line, checked);
      inputs.push(checked.input);
      for (const found of checked.findings) findings.push(moved(found, offset));
      offset += line.length + 1;
    }
    lines = now;
    const whole = joinInputs(text, inputs, { facts, gazetteer, settings });
    for (const rule of draftRules) findings.push(...rule.find(whole));
    const kept = findings
      .filter(
        (found) => !isLeftover(found) || !(isAllowed(found, settings) || saidByCard(found, text, facts)),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b));
    return withoutCovered(kept);
  };

  function checkLine(line: string): CheckedLine {
    const input = inputOf(line, facts, gazetteer, settings);
    return { input, findings: lineRules.flatMap((rule) => rule.find(input)) };
  }
}

/** Checks a draft once. */
export const checkText = (
  text: string,
  facts: FactCard | null,
  gazetteer: Gazetteer,
  settings: CheckSettings = NO_SETTINGS,
): Finding[] => checkerOf(facts, gazetteer, settings)(text);

function isAllowed(found: Finding, { allowed }: CheckSettings): boolean {
  return allowed.some((name) => name !== '' && (name === found.text || name.includes(found.text)));
}

/** Shorter values stand inside too many other words to prove anything. */
const LEAST_SAID = 4;

/** What the card itself says word for word is no leftover: 6个 where a fact reads 7个问题已整改6个. */
function saidByCard(found: Finding, text: string, facts: FactCard | null): boolean {
  return Object.values(facts ?? {})
    .flat()
    .some((value) => {
      if (value.length < LEAST_SAID || value.length < found.text.length) return false;
      // Only near the finding: to look for what is absent is to read the whole draft.
      return text.slice(Math.max(0, found.end - value.length), found.start + value.length).includes(value);
    });
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
