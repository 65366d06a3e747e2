import type { FactCard } from '../slots/facts.ts';
import type { Gazetteer } from '../slots/gazetteer.ts';
import { type Finding, LEFTOVER_RULES } from './finding.ts';
import { inputOf } from './rule.ts';
import { RULES } from './rules.ts';
import { type CheckSettings, NO_SETTINGS } from './settings.ts';

/**
 * Checks a draft: text in, findings out, in reading order. `facts` is the draft's fact card; without
 * one nothing can be called a leftover, and only the rules of proofreading and consistency speak.
 * `settings` are the user's: names that are allowed, rules of their own, rules switched off. Never fails.
 */
export function checkText(
  text: string,
  facts: FactCard | null,
  gazetteer: Gazetteer,
  settings: CheckSettings = NO_SETTINGS,
): Finding[] {
  const input = inputOf(text, facts, gazetteer, settings);
  const findings = RULES.filter((rule) => !settings.off.includes(rule.id))
    .flatMap((rule) => rule.find(input))
    .filter((found) => !isLeftover(found) || !(isAllowed(found, settings) || saidByCard(found, text, facts)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutCovered(findings);
}

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
      const from = text.indexOf(value, Math.max(0, found.end - value.length));
      return from >= 0 && from <= found.start;
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
