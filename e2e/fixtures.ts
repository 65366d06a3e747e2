import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { startBrowserHost } from './hosts/browserHost.ts';
import { type DoubleHost, startDoubleHost } from './hosts/doubleHost.ts';
import { startElectronHost } from './hosts/electronHost.ts';
import type { RunningHost, StartHost } from './hosts/host.ts';

/** Which host serves the desk: the browser host, the desktop shell in the double, or in the real Electron. */
export type HostKind = 'browser' | 'double' | 'electron';

/** 稿匠 as a user sits before it. */
class Desk {
  readonly dataDir: string;
  readonly #start: StartHost;
  #host: RunningHost;
  #saved = 0;
  readonly #expected: RegExp[] = [];
  readonly #past: string[] = [];

  constructor(dataDir: string, start: StartHost, host: RunningHost) {
    this.dataDir = dataDir;
    this.#start = start;
    this.#host = host;
  }

  /** The page as it is now; a restart opens another. */
  get page(): Page {
    return this.#host.page;
  }

  /** Says that this test provokes a problem on purpose; any other still fails it. */
  expectProblem(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What went wrong that the test did not expect. */
  get problems(): readonly string[] {
    const all = [...this.#past, ...this.#host.problems];
    return all.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** Ends 稿匠 and starts it again on the same data folder. */
  async restart(): Promise<void> {
    this.#past.push(...this.#host.problems);
    await this.#host.close();
    this.#host = await this.#start(this.dataDir);
  }

  /** Does `action`, saves the file it offers, and returns the file's path once it is there. */
  async nextSavedFile(extension: string, action: () => Promise<void>): Promise<string> {
    this.#saved += 1;
    const path = join(this.dataDir, `saved-${this.#saved}.${extension}`);
    await this.#host.saveAs(path, action);
    await expect.poll(() => existsSync(path), { message: `${path} is written` }).toBe(true);
    return path;
  }

  async close(): Promise<void> {
    await this.#host.close();
  }
}

interface TestFixtures {
  /** An empty folder of this test's own, removed afterwards. */
  readonly dataDir: string;
  /** Starts the host under test on a folder. */
  readonly startHost: StartHost;
  /** 稿匠 started on `dataDir`. The test fails when the page reports an error it did not expect. */
  readonly desk: Desk;
  /** Starts 稿匠 once more, on an empty folder of its own. */
  readonly secondDesk: () => Promise<Desk>;
  /** The desktop shell with the double's own means; only for specs of the `desktop` project. */
  readonly shell: DoubleHost;
}

interface WorkerFixtures {
  readonly hostKind: HostKind;
  /** The test browser, started when first asked for: the real Electron needs none. */
  readonly testBrowser: () => Promise<Browser>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  hostKind: ['browser', { option: true, scope: 'worker' }],

  testBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const started: Promise<Browser>[] = [];
      await use(() => {
        const browser = started[0] ?? launchChromium();
        started[0] = browser;
        return browser;
      });
      for (const browser of started) await (await browser).close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gaojiang-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  startHost: async ({ hostKind, testBrowser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (folder) => {
      switch (hostKind) {
        case 'double':
          return startDoubleHost(folder);
        case 'electron':
          return startElectronHost(folder);
        case 'browser': {
          const context = await (await testBrowser()).newContext({
            locale: 'zh-CN',
            viewport: { width: 1280, height: 800 },
          });
          contexts.push(context);
          return startBrowserHost(context, folder);
        }
      }
    });
    for (const context of contexts) await context.close();
  },

  desk: async ({ dataDir, startHost }, use) => {
    const desk = new Desk(dataDir, startHost, await startHost(dataDir));
    await use(desk);
    const problems = [...desk.problems];
    await desk.close();
    expect(problems, 'problems nobody expected').toEqual([]);
  },

  secondDesk: async ({ startHost }, use) => {
    const desks: Desk[] = [];
    await use(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gaojiang-e2e-'));
      const desk = new Desk(folder, startHost, await startHost(folder));
      desks.push(desk);
      return desk;
    });
    const problems = desks.flatMap((desk) => desk.problems);
    for (const desk of desks) {
      await desk.close();
      rmSync(desk.dataDir, { recursive: true, force: true, maxRetries: 3 });
    }
    expect(problems, 'problems nobody expected').toEqual([]);
  },

  shell: async ({ dataDir }, use) => {
    const shell = await startDoubleHost(dataDir);
    await use(shell);
    await shell.close();
    expect(shell.problems, 'problems nobody expected').toEqual([]);
  },
});

export { expect };
