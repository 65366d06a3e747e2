// Protects the house: fails when a folder imports what it may not, and when the cruise reads nothing at all.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cwd, exit, stderr, stdout } from 'node:process';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const FOLDERS = [
  'core',
  'api',
  'formats',
  'library',
  'app',
  'server',
  'cli',
  'electron',
  'renderer',
  'e2e',
  'scripts',
  'bench',
];

const root = cwd();
const present = FOLDERS.filter((folder) => existsSync(join(root, folder)));
const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'));
const { output } = await cruise(present, options);
if (typeof output === 'string') throw new Error('expected the cruise result as an object');

const { summary } = output;
for (const { rule, from, to } of summary.violations) stderr.write(`${rule.name}: ${from} → ${to}\n`);
if (summary.totalCruised === 0) stderr.write('the cruise read no module: the rules were not checked\n');
const failed = summary.error > 0 || summary.totalCruised === 0;
if (!failed)
  stdout.write(
    `directions: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, all allowed\n`,
  );
exit(failed ? 1 : 0);
