// Protects the closing line of `npm test`: runs unit and e2e tests, adds up what they report, and fails when none ran.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, exit, stdout } from 'node:process';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'gaojiang-test-'));

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const { status } = spawnSync(execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

const unitFile = join(reports, 'unit.json');
const unitStatus = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const e2eFile = join(reports, 'e2e.json');
const e2eStatus = run(
  '@playwright/test/cli.js',
  ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
  {
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eFile,
  },
);

const unit = readReport(unitFile, vitestReport);
const e2e = readReport(e2eFile, playwrightReport);
rmSync(reports, { recursive: true, force: true });

const counts: Counts[] = [];
if (unit) {
  counts.push({
    passed: unit.numPassedTests,
    failed: unit.numFailedTests,
    skipped: unit.numPendingTests + unit.numTodoTests,
  });
}
if (e2e) {
  const { expected, unexpected, flaky, skipped } = e2e.stats;
  counts.push({ passed: expected + flaky, failed: unexpected, skipped });
}
const sum = (pick: (count: Counts) => number): number =>
  counts.reduce((total, count) => total + pick(count), 0);
const passed = sum((count) => count.passed);
stdout.write(
  `\n${passed} passed, ${sum((count) => count.failed)} failed, ${sum((count) => count.skipped)} skipped\n`,
);
exit(unit && e2e && passed > 0 && unitStatus === 0 && e2eStatus === 0 ? 0 : 1);
