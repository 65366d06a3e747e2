import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { loadGazetteer } from '../app/gazetteer.ts';
import { checkerOf, checkText } from '../core/check/checkText.ts';
import { readCaseFile } from '../core/check/markedCase.testkit.ts';
import { inputOf } from '../core/check/rule.ts';
import { RULES } from '../core/check/rules.ts';

/** The time of a whole check against cutting the same draft into words with Intl.Segmenter. usage: node bench/checkSpeed.ts [--rules] */

const LENGTH = 10_000;
const ROUNDS = 15;
const file = readFileSync(join(import.meta.dirname, '..', 'gold', 'checks', 'leftovers-a.txt'), 'utf8');
const cases = readCaseFile(file, true);
let text = '';
for (let at = 0; text.length < LENGTH; at += 1)
  text += `${(cases[at % cases.length]?.text ?? '').replaceAll('同志们', `第${at}组`)}\n`;
text = text.slice(0, LENGTH);
const facts = cases[0]?.facts ?? null;
const gazetteer = loadGazetteer();
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function median(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    // Processor time, not the clock: a busy machine must not change the ratio.
    const before = cpuUsage();
    work();
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** As it is when a clerk has written for a while: the first rounds are the compiler's. */
function warmMedian(work: () => void): number {
  for (let round = 0; round < 2 * ROUNDS; round += 1) work();
  return median(work);
}

const cut = (): void => {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  if (words === 0) throw new Error('no words');
};
const check = warmMedian(() => checkText(text, facts, gazetteer));
const floor = warmMedian(cut);
const again = checkerOf(facts, gazetteer);
again(text);
let typed = 0;
const edit = warmMedian(() => {
  typed += 1;
  const at = LENGTH / 2 + typed;
  again(`${text.slice(0, at)}要${text.slice(at)}`);
});
console.log(
  `check of ${LENGTH.toLocaleString('en')} characters, all rules: ${check.toFixed(1)} ms, Intl.Segmenter ${floor.toFixed(1)} ms, ratio ${(check / floor).toFixed(1)}`,
);
console.log(
  `again after a letter typed: ${edit.toFixed(1)} ms, ratio ${(edit / floor).toFixed(1)}, of the whole check ${(edit / check).toFixed(2)}`,
);
if (process.argv.includes('--rules')) {
  console.log(`  input ${median(() => inputOf(text, facts, gazetteer)).toFixed(2)} ms`);
  const input = inputOf(text, facts, gazetteer);
  const rows = RULES.map((rule) => [rule.id, median(() => rule.find(input))] as const).sort(
    (a, b) => b[1] - a[1],
  );
  for (const [id, time] of rows.slice(0, 14)) console.log(`  ${id} ${time.toFixed(2)} ms`);
}
