import { arch, platform } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/** What Chromium needs where there is no sandbox and no graphics card, as on a build machine. */
export const CHROMIUM_ARGS: readonly string[] = ['--no-sandbox', '--disable-gpu'];

/**
 * The Chromium the tests use: on Linux the one that comes as an npm package and is unpacked on first use;
 * elsewhere undefined, which means the one installed by `playwright install chromium`.
 */
export async function chromiumPath(): Promise<string | undefined> {
  return platform() === 'linux' && arch() === 'x64' ? await sparticuz.executablePath() : undefined;
}

/** A browser of its own for tests and benches of the page. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromiumPath();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...CHROMIUM_ARGS],
  });
}
