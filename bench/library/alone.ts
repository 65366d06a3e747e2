import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFile } from '../../library/open.ts';

/**
 * Run by search.ts in a process of its own: opens a data folder beside its writer, answers the queries given on
 * standard input, and prints what that took and how much private memory. "cold" first drops the file from memory.
 * It runs the built app: reading TypeScript takes memory of its own.
 */

const [dataDir = '', temperature] = process.argv.slice(2);
const queries: string[] = JSON.parse(readFileSync(0, 'utf8'));
const bareMb = privateMb();
const built = join(import.meta.dirname, '..', '..', 'dist', 'app', 'openApp.js');
const { openApp }: typeof import('../../app/openApp.ts') = await import(built);
const app = openApp({ dataDir, sharing: 'read-when-busy', readsPaths: false });
const appMb = privateMb();
if (temperature === 'cold') {
  const drop = ['oflag=nocache', 'conv=notrunc,fdatasync', 'count=0', 'status=none'];
  spawnSync('dd', [`of=${libraryFile(dataDir)}`, 'if=/dev/null', ...drop]);
}
const times: number[] = [];
for (const query of queries) {
  const started = performance.now();
  await app.client.block.search({ query });
  times.push(performance.now() - started);
}
const [firstMs, ...restMs] = times;
const searchedMb = privateMb();
await app.close();
process.stdout.write(JSON.stringify({ firstMs, restMs, bareMb, appMb, searchedMb }));

/** Memory of this process alone that is not merely a file's content, in MB. */
function privateMb(): number {
  const [, kb] = /^Private_Dirty:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8')) ?? [];
  return Number(kb) / 1000;
}
