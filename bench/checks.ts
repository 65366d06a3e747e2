import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../app/gazetteer.ts';
import { checkText } from '../core/check/checkText.ts';
import type { Finding, RuleId } from '../core/check/finding.ts';
import { LEFTOVER_CASES } from '../core/check/leftoverCases.testkit.ts';
import { type MarkedCase, readCase, readCaseFile } from '../core/check/markedCase.testkit.ts';
import { PROOF_CASES } from '../core/check/proofCases.testkit.ts';
import { HELD_BACK_SAMPLES } from '../core/classify/roleHeldBack.testkit.ts';
import { roleOf } from '../core/classify/roleOf.ts';
import { FRAME_EXAMPLES } from '../core/frames/frameExamples.testkit.ts';
import { analyseFrames } from '../core/frames/frames.ts';
import type { FactCard } from '../core/slots/facts.ts';

/** Accuracy of roles, proofreading, leftovers and frames. usage: node bench/checks.ts [--misses] */

const root = join(import.meta.dirname, '..');
const cases = join(root, '..', 'shared', 'cases');
const told = process.argv.includes('--misses');

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));
const gazetteer = loadGazetteer();

function samples<T>(folder: string): T[] {
  const path = join(cases, folder);
  if (!existsSync(path)) {
    console.log(`${folder}: ${path} is absent, skipped`);
    return [];
  }
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => read<T>(join(path, name)));
}

interface Wanted {
  readonly start: number;
  readonly text: string;
  /** Rules that count as a hit; null where any leftover rule does. */
  readonly rules: readonly RuleId[] | null;
}

interface Draft {
  readonly name: string;
  readonly text: string;
  readonly facts: FactCard | null;
  readonly wanted: readonly Wanted[];
  /** Hard ones: neither missed nor wrong. */
  readonly spared?: readonly Wanted[];
  readonly counts: (finding: Finding) => boolean;
}

const isLeftover = ({ rule }: Finding): boolean => /^(?:leftover-|stale-|level-)/.test(rule);

function scoreDrafts(name: string, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  let hits = 0;
  let wanted = 0;
  let wrong = 0;
  let chars = 0;
  for (const draft of drafts) {
    const left = [...draft.wanted];
    wanted += left.length;
    chars += draft.text.length;
    for (const found of checkText(draft.text, draft.facts, gazetteer).filter(draft.counts)) {
      const at = left.findIndex(
        (one) =>
          found.start < one.start + one.text.length &&
          one.start < found.end &&
          (one.rules === null || one.rules.includes(found.rule)),
      );
      if (at >= 0) {
        left.splice(at, 1);
        hits += 1;
      } else if (
        ![...draft.wanted, ...(draft.spared ?? [])].some(
          (one) => found.start < one.start + one.text.length && one.start < found.end,
        )
      ) {
        wrong += 1;
        if (told) console.log(`  wrong ${draft.name} ${found.rule} ${found.text}`);
      }
    }
    if (told) for (const one of left) console.log(`  missed ${draft.name} ${one.text}`);
  }
  const recall = wanted === 0 ? 1 : hits / wanted;
  const precision = hits + wrong === 0 ? 1 : hits / (hits + wrong);
  row(
    name,
    drafts.length,
    `recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  wrong ${((wrong / chars) * 1000).toFixed(2)} per 1,000 characters`,
  );
}

function scoreShare(name: string, results: readonly (readonly [label: string, right: boolean])[]): void {
  if (results.length === 0) return;
  const right = results.filter(([, ok]) => ok).length;
  if (told) for (const [label, ok] of results) if (!ok) console.log(`  missed ${label}`);
  row(name, results.length, `right ${(right / results.length).toFixed(3)}`);
}

function row(name: string, count: number, figures: string): void {
  console.log(`${name.padEnd(24)} ${String(count).padStart(4)}  ${figures}`);
}

interface RoleCase {
  readonly id: string;
  readonly text: string;
  readonly accept: readonly string[];
}
interface ProofCase {
  readonly id: string;
  readonly text: string;
  readonly findings: readonly { rule: RuleId; text: string; start: number; accept?: readonly RuleId[] }[];
}
interface LeftoverCase {
  readonly id: string;
  readonly facts: FactCard;
  readonly draft: string;
  readonly leftovers: readonly { text: string; starts: readonly number[]; hard?: boolean }[];
}
interface ParallelCase {
  readonly id: string;
  readonly headings: readonly string[];
  readonly candidates: readonly string[];
  readonly best: string;
  readonly odd_one_out: string | null;
}

/** What kind of leftover the drafts of gold/checks mark as what rule. */
const filed = (name: string, leftovers: boolean): Draft[] =>
  readCaseFile(readFileSync(join(root, 'gold', 'checks', name), 'utf8'), leftovers).map((one) => ({
    name: one.name,
    text: one.text,
    facts: one.facts,
    wanted: one.marks.filter(({ hard }) => !hard).map(({ start, text }) => ({ start, text, rules: null })),
    spared: one.marks.filter(({ hard }) => hard).map(({ start, text }) => ({ start, text, rules: null })),
    counts: leftovers ? isLeftover : () => true,
  }));

const ownDraft = (marked: MarkedCase, counts: Draft['counts']): Draft => {
  const { text, expected } = readCase(marked);
  const wanted = expected.map((one) => ({ start: one.start, text: one.text, rules: [one.rule] }));
  return { name: marked.name, text, facts: marked.facts ?? null, wanted, counts };
};

scoreShare(
  'roles, samples',
  samples<RoleCase>('roles').map((one) => [one.id, one.accept.includes(roleOf(one.text).role)]),
);
scoreShare(
  'roles, held back',
  HELD_BACK_SAMPLES.map(([text, ...roles]) => [text, roles.includes(roleOf(text).role)]),
);
scoreDrafts(
  'proof, samples',
  samples<ProofCase>('proof').map((one) => ({
    name: one.id,
    text: one.text,
    facts: null,
    wanted: one.findings.map((f) => ({ start: f.start, text: f.text, rules: [f.rule, ...(f.accept ?? [])] })),
    counts: () => true,
  })),
);
scoreDrafts(
  'proof, own',
  PROOF_CASES.map((one) => ownDraft(one, () => true)),
);
scoreDrafts(
  'leftovers, samples',
  samples<LeftoverCase>('leftovers').map((one) => ({
    name: one.id,
    text: one.draft,
    facts: one.facts,
    wanted: one.leftovers
      .filter((left) => left.hard !== true)
      .flatMap((left) => left.starts.map((start) => ({ start, text: left.text, rules: null }))),
    counts: isLeftover,
  })),
);
scoreDrafts(
  'leftovers, own',
  LEFTOVER_CASES.map((one) => ownDraft(one, isLeftover)),
);
for (const batch of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  scoreDrafts(`leftovers, gold ${batch}`, filed(`leftovers-${batch}.txt`, true));
for (const batch of ['a', 'b', 'd', 'e', 'f'])
  scoreDrafts(`proof, gold ${batch}`, filed(`proof-${batch}.txt`, false));
scoreShare(
  'parallel, samples',
  samples<ParallelCase>('parallel').map((one) => {
    const { ranked, oddOneOut } = analyseFrames(one.headings, one.candidates);
    return [one.id, ranked[0]?.heading === one.best && oddOneOut === one.odd_one_out];
  }),
);
scoreShare(
  'parallel, own',
  FRAME_EXAMPLES.map((one) => {
    const { ranked, oddOneOut } = analyseFrames(one.headings, one.candidates);
    return [one.best, ranked[0]?.heading === one.best && oddOneOut === one.odd];
  }),
);
