import { defineConfig } from '@playwright/test';
import type { HostKind } from './fixtures.ts';

/** The same specs on both hosts: the desktop shell (in its double) and the browser host. */
export default defineConfig<object, { hostKind: HostKind }>({
  testDir: '.',
  outputDir: 'results',
  globalSetup: './globalSetup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 30_000 },
  reporter: 'list',
  projects: [
    { name: 'desktop', use: { hostKind: 'double' } },
    { name: 'browser', use: { hostKind: 'browser' }, testIgnore: '**/shell.spec.ts' },
  ],
});
