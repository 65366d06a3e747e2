import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Route } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from '../chromium.ts';
import { tell } from './messages.ts';
import { answerByScheme } from './schemes.ts';

/** The Chromium under all windows of one run of the double. */
export interface DoubleBrowser {
  readonly context: BrowserContext;
  readonly cdpPort: number;
}

/** Decides on a navigation the page has begun itself; true lets it go on. */
export type NavigationGuard = (route: Route) => boolean;

/** Starts Chromium with its profile in `userData`, so that a restart finds what the page has kept. */
export async function startBrowser(userData: string, mayNavigate: NavigationGuard): Promise<DoubleBrowser> {
  const profile = join(userData, 'chromium');
  const executablePath = await chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGS, '--remote-debugging-port=0'],
    viewport: null,
    locale: 'zh-CN',
  });
  await context.route('**/*', (route) => answer(route, mayNavigate));
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return { context, cdpPort: Number(port) };
}

async function answer(route: Route, mayNavigate: NavigationGuard): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && !mayNavigate(route)) return route.abort('aborted');
  const response = await answerByScheme(request.url(), request.method());
  if (!response) {
    tell({ kind: 'problem', text: `the page asked the network for ${request.url()}` });
    return route.abort('blockedbyclient');
  }
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
