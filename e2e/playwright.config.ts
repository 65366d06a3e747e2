import { defineConfig } from '@playwright/test';
import type { HostKind } from './fixtures.ts';

/** What only the browser host can show, and pictures of a page that is the same on the desktop. */
export const BROWSER_ONLY = [
  '**/browser.spec.ts',
  '**/screenshots.spec.ts',
  '**/kill.spec.ts',
  '**/disk-full.spec.ts',
];

/** The same specs on both hosts: the desktop shell (in its double) and the browser host. */
export default defineConfig<object, { hostKind: HostKind }>({
  testDir: '.',
  outputDir: 'results',
  globalSetup: './globalSetup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 30_000 },
  reporter: 'list',
  projects: [
    { name: 'desktop', use: { hostKind: 'double' }, testIgnore: BROWSER_ONLY },
    { name: 'browser', use: { hostKind: 'browser' }, testIgnore: ['**/desktop.spec.ts', '**/shell.spec.ts'] },
  ],
});
