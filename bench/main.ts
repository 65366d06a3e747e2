// Is `npm run bench`: runs the named sections (all without a name) one after the other, and keeps what a whole run printed in docs/bench.md.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, exit, stderr, stdout, version } from 'node:process';

const SECTIONS: Readonly<Record<string, { readonly title: string; readonly args: readonly string[] }>> = {
  decompose: { title: 'Taking speeches apart', args: ['decompose.ts', '--held-out'] },
  checks: { title: 'Roles, proofreading, leftovers, frames', args: ['checks.ts'] },
  desk: { title: 'The desk: typing and opening beside bare Tiptap, text after a kill', args: ['desk.ts'] },
  skeletons: {
    title: 'Skeletons: drafts of every template, frames, a large library',
    args: ['skeletons.ts'],
  },
  checkSpeed: { title: 'Time of a check', args: ['checkSpeed.ts'] },
  borrow: { title: 'Borrowing ledger', args: ['borrow.ts'] },
  library: {
    title: 'Library: recall, search, import, near-duplicates, autosave, kills',
    args: ['library.ts'],
  },
  list: { title: 'Library: scrolling a list of 100,000 blocks', args: ['list.ts'] },
  word: { title: 'Word files: reading', args: ['word.ts'] },
  wordWrite: { title: 'Word files: writing', args: ['wordWrite.ts'] },
  hostile: { title: 'Damaged files', args: ['hostile.ts'] },
};

/** Sections that belong to one part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  checks: ['checkSpeed', 'borrow'],
  word: ['wordWrite'],
};

const asked = argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = argv.slice(2).filter((word) => word.startsWith('--'));
const unknown = asked.filter((name) => SECTIONS[name] === undefined);
if (unknown.length > 0) {
  stderr.write(`no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}\n`);
  exit(2);
}

const report: string[] = [];
let failed = false;
for (const [name, { title, args }] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.some((one) => one === name || PARTS[one]?.includes(name) === true)) continue;
  const [script = '', ...rest] = args;
  const run = spawnSync(execPath, [join(import.meta.dirname, script), ...rest, ...flags], {
    encoding: 'utf8',
  });
  stdout.write(`## ${title}\n\n${run.stdout}\n`);
  stderr.write(run.stderr);
  failed ||= run.status !== 0;
  report.push(`## ${title}`, '', '```', run.stdout.trimEnd(), '```', '');
}

if (asked.length === 0 && !failed) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${version}`;
  const head = [
    '# Bench',
    '',
    `Last whole run of \`npm run bench\`: ${new Date().toISOString().slice(0, 10)}, ${machine}.`,
    '',
  ];
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'bench.md'), [...head, ...report].join('\n'));
}
exit(failed ? 1 : 0);
