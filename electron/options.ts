/** What the command line may tell the desktop shell. */
export type ShellOptions = { dataDir: string | undefined };

const DATA_DIR = '--data-dir';

/**
 * Reads the shell's own options out of a command line, in which Chromium's switches may stand too: only
 * `--data-dir DIR` and `--data-dir=DIR` are ours, and the last one counts.
 */
export function readShellOptions(argv: readonly string[]): ShellOptions {
  let dataDir: string | undefined;
  for (const [index, argument] of argv.entries()) {
    if (argument === DATA_DIR) dataDir = argv[index + 1];
    else if (argument.startsWith(`${DATA_DIR}=`)) dataDir = argument.slice(DATA_DIR.length + 1);
  }
  return { dataDir: dataDir === '' ? undefined : dataDir };
}
