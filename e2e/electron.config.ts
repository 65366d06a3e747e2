import { defineConfig } from '@playwright/test';
import type { HostKind } from './fixtures.ts';
import base, { BROWSER_ONLY } from './playwright.config.ts';

/** The same specs in the real Electron; shell.spec.ts needs the double's own means. */
export default defineConfig<object, { hostKind: HostKind }>({
  ...base,
  workers: 1,
  projects: [
    { name: 'electron', use: { hostKind: 'electron' }, testIgnore: [...BROWSER_ONLY, '**/shell.spec.ts'] },
  ],
});
