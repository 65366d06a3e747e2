import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { launchChromium } from '../e2e/chromium.ts';
import { startServer } from '../e2e/hosts/browserHost.ts';
import { openLibrary } from '../library/open.ts';
import { refreshVocabulary } from '../library/search/vocabulary.ts';
import { lay } from './library/lay.ts';
import { quantile } from './library/measure.ts';
import { blockTexts } from './library/texts.ts';

/** The list of the library with 100,000 blocks: script a scroll step beside a list made of bare DOM by hand. */

const BLOCKS = 100_000;
const STEPS = 80;
const STEP_PX = 420;
const ROUNDS = 3;

/** A windowed list without any library: a pool of rows, moved and filled as one scrolls. */
function layByHand({ texts, rows }: { readonly texts: readonly string[]; readonly rows: number }): void {
  const height = 84;
  const scroller = document.createElement('div');
  scroller.className = 'hit-scroller';
  scroller.style.cssText = 'height: 640px; overflow: auto; position: relative';
  const spacer = document.createElement('div');
  spacer.style.height = `${rows * height}px`;
  scroller.append(spacer);
  const pool = Array.from({ length: 16 }, () => {
    const row = document.createElement('div');
    row.style.cssText = `position: absolute; height: ${height}px; overflow: hidden`;
    const text = document.createElement('p');
    const meta = document.createElement('small');
    row.append(text, meta);
    scroller.append(row);
    return { row, text, meta };
  });
  const draw = (): void => {
    const first = Math.floor(scroller.scrollTop / height);
    for (const [index, { row, text, meta }] of pool.entries()) {
      const at = first + index;
      row.style.transform = `translateY(${at * height}px)`;
      text.textContent = texts[at % texts.length] ?? '';
      meta.textContent = `第 ${at} 条`;
    }
  };
  scroller.addEventListener('scroll', draw);
  document.body.replaceChildren(scroller);
  draw();
}

/** Milliseconds of script that the page spends on one step of scrolling, of many. */
async function scriptPerStep(page: Page, session: CDPSession): Promise<number> {
  const before = await scriptSeconds(session);
  await page.evaluate(
    async ({ steps, px }) => {
      const scroller = document.querySelector('.hit-scroller');
      if (scroller === null) throw new Error('no list to scroll');
      for (let step = 0; step < steps; step += 1) {
        scroller.scrollTop += px;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
    },
    { steps: STEPS, px: STEP_PX },
  );
  return ((await scriptSeconds(session)) - before) * (1000 / STEPS);
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}

const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-bench-list-'));
const library = openLibrary({ dataDir, mode: 'write' });
lay(library.db, blockTexts(BLOCKS));
refreshVocabulary(library.db);
library.close();
const server = await startServer(dataDir);
const browser = await launchChromium();
const ours: number[] = [];
const byHand: number[] = [];
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(server.address);
  await page.getByText(/语料库现有/).waitFor({ timeout: 120_000 });
  await page.evaluate(() => {
    window.location.hash = '#/library';
  });
  await page.locator('.hit-row').first().waitFor();
  const peer = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await peer.setContent('<!doctype html><body></body>');
  await peer.evaluate(layByHand, { texts: [...blockTexts(2000)], rows: BLOCKS });
  const sessions = [
    await page.context().newCDPSession(page),
    await peer.context().newCDPSession(peer),
  ] as const;
  for (const session of sessions) await session.send('Performance.enable');
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await scriptPerStep(page, sessions[0]));
    byHand.push(await scriptPerStep(peer, sessions[1]));
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
const own = quantile(ours, 0.5);
const least = quantile(byHand, 0.5);
console.log(
  `the library's list, ${BLOCKS} blocks, ${STEPS} steps of ${STEP_PX} px, median of ${ROUNDS} rounds\n` +
    `  script a step, ours        ${own.toFixed(2)} ms\n` +
    `  script a step, by hand     ${least.toFixed(2)} ms\n` +
    `  ours ÷ by hand             ${(own / least).toFixed(1)}× (goal ≤ 8×)`,
);
