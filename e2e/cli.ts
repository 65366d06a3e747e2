import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from './hosts/host.ts';

const run = promisify(execFile);

/** Runs the built command line on a data folder of its own and returns what it prints as JSON. */
export async function gaojiang(dataDir: string, ...args: readonly string[]): Promise<unknown> {
  const cli = fileURLToPath(new URL('dist/cli/main.js', ROOT));
  const { stdout } = await run(process.execPath, [cli, '--data-dir', dataDir, ...args, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
