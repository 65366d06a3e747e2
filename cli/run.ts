import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { CommanderError } from 'commander';
import { z } from 'zod';
import { packageRoot } from '../app/packageRoot.ts';
import { failureOf, sayJson } from './output.ts';
import { buildProgram } from './program.ts';
import { usageMessage } from './usage.ts';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')));

// A reader that has seen enough ("gaojiang … | head") closes the pipe; what is being done is still done to the end.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

let ok = true;
const program = buildProgram(version, (allWell) => {
  ok = allWell;
});

try {
  await program.parseAsync(argv);
  process.exitCode = ok ? 0 : EXIT_FAILED;
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) process.exitCode = 0;
    else {
      process.exitCode = EXIT_USAGE;
      if (error.code === 'commander.help') {
        // The help itself has been printed already.
      } else if (argv.includes('--json')) sayJson({ error: { code: 'USAGE', message: usageMessage(error) } });
      else stderr.write(`${usageMessage(error)}\n（用 gaojiang --help 看用法）\n`);
    }
  } else {
    const failure = failureOf(error);
    if (argv.includes('--json')) sayJson({ error: failure });
    else stderr.write(`${failure.message}\n`);
    process.exitCode = EXIT_FAILED;
  }
}
