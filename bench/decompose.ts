import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompose } from '../core/decompose.ts';
import { measureSpeed } from './decomposeSpeed.ts';

/** Accuracy and speed of the decomposer. usage: node bench/decompose.ts [--per-file] [--misses] [--held-out] */

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared');
const judge = join(shared, 'tools', 'score_outline.py');
const flags = process.argv.slice(2);

/** Held back at first, chosen by the hash of the names. All have been read by now: no figure here is blind. */
const HELD_OUT = ['003', '012', '017', '021', '065'];

interface Suite {
  readonly name: string;
  readonly texts: string;
  readonly gold: string;
  readonly files: (name: string) => boolean;
}

const SUITES: readonly Suite[] = [
  { name: 'own gold', texts: join(root, 'gold'), gold: join(root, 'gold'), files: () => true },
  { name: 'specimens', texts: join(shared, 'seeds'), gold: join(shared, 'gold'), files: () => true },
  {
    name: 'corpus, dev',
    texts: join(shared, 'corpus'),
    gold: join(shared, 'corpus'),
    files: (n) => !HELD_OUT.includes(n),
  },
  {
    name: 'corpus, held out',
    texts: join(shared, 'corpus'),
    gold: join(shared, 'corpus'),
    files: (n) => HELD_OUT.includes(n),
  },
  { name: 'corpus, all', texts: join(shared, 'corpus'), gold: join(shared, 'corpus'), files: () => true },
];

function score(suite: Suite): string {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-bench-'));
  const golds = join(folder, 'gold');
  const outs = join(folder, 'out');
  mkdirSync(golds);
  mkdirSync(outs);
  for (const file of readdirSync(suite.gold)) {
    if (!file.endsWith('.gold.json')) continue;
    const name = file.slice(0, -'.gold.json'.length);
    if (!suite.files(name)) continue;
    const text = readFileSync(join(suite.texts, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
    writeFileSync(join(golds, file), readFileSync(join(suite.gold, file)));
    const result = { file: `${name}.txt`, charset: 'utf-8', chars: text.length, ...decompose(text) };
    writeFileSync(join(outs, `${name}.json`), JSON.stringify(result));
  }
  const extra = flags.filter(
    (flag) => (flag === '--per-file' || flag === '--misses') && suite.name !== 'corpus, all',
  );
  return execFileSync('python3', [judge, golds, suite.texts, outs, ...extra], { encoding: 'utf8' }).trim();
}

if (!existsSync(judge)) console.log('the judge is absent: accuracy skipped');
else {
  for (const suite of SUITES) {
    if (suite.name.startsWith('corpus, held') && !flags.includes('--held-out')) continue;
    if (suite.name === 'corpus, all' && !flags.includes('--held-out')) continue;
    if (!existsSync(suite.gold) || !readdirSync(suite.gold).some((file) => file.endsWith('.gold.json')))
      continue;
    console.log(`${suite.name}\n${score(suite)}\n`);
  }
}

const speed = measureSpeed(existsSync(shared) ? join(shared, 'corpus') : join(root, 'gold'));
const rounded = (value: number): string => value.toFixed(1);
console.log(
  `speed on ${rounded(speed.megabytes)} MB: floor ${rounded(speed.floor)} MB/s, decompose ${rounded(speed.decompose)} MB/s, ratio ${rounded(speed.ratio)}x`,
);
