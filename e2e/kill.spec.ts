import { writeSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { startServer } from './hosts/browserHost.ts';
import { EditorPage } from './pages/EditorPage.ts';
import { HomePage } from './pages/HomePage.ts';

/** How often the process is killed; the bench asks for a hundred. */
const KILLS = Number(process.env['GAOJIANG_KILLS'] ?? 4);
const PATIENCE_MS = 30_000;

/** Lets the page itself note how many sentences stood on the paper each time it said that all was saved. */
async function noteSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const status = (): string => document.querySelector('.save-status')?.textContent ?? '';
    let before = status();
    new MutationObserver(() => {
      const now = status();
      if (now !== before && now.startsWith('已保存')) {
        const sentences = document.querySelector('.sheet')?.textContent?.match(/第\d+句。/g) ?? [];
        document.body.dataset['savedSentences'] = String(sentences.length);
      }
      before = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function savedSentences(page: Page): Promise<number> {
  return Number((await page.evaluate(() => document.body.dataset['savedSentences'])) ?? 0);
}

/** The sentences on the paper, by number. */
async function sentencesOn(editor: EditorPage): Promise<number[]> {
  const text = (await editor.paper.textContent()) ?? '';
  return [...text.matchAll(/第(\d+)句。/g)].map((match) => Number(match[1]));
}

test('text typed before the process was killed is there afterwards', async ({ dataDir, testBrowser }) => {
  test.setTimeout(60_000 + KILLS * PATIENCE_MS);
  const lost: number[] = [];
  let fragment = '';
  let told = 0;
  let next = 1;
  for (let round = 0; round <= KILLS; round += 1) {
    const server = await startServer(dataDir);
    const context = await (await testBrowser()).newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(server.address);
    const editor = new EditorPage(page);
    if (fragment === '') {
      await new HomePage(page).ready();
      await new HomePage(page).beginBlank('断电试稿');
    } else {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, fragment);
    }
    await editor.ready();
    await expect(editor.paper.locator('.sp-paragraph').first()).toBeVisible();
    fragment = new URL(page.url()).hash;
    const there = await sentencesOn(editor);
    expect(there, 'nothing that was saved is gone, nothing stands twice').toEqual(
      Array.from({ length: there.length }, (_, i) => i + 1),
    );
    expect(there.length).toBeGreaterThanOrEqual(told);
    if (round > 0) lost.push(next - 1 - there.length);
    next = there.length + 1;
    if (round === KILLS) {
      await context.close();
      await server.close();
      break;
    }
    await noteSaved(page);
    await editor.toEnd();
    const until = Date.now() + 900 + Math.floor(Math.random() * 1_800);
    while (Date.now() < until) {
      await page.keyboard.insertText(`第${next}句。`);
      next += 1;
      await page.waitForTimeout(50);
    }
    told = await savedSentences(page);
    await server.kill();
    await context.close();
  }
  if (process.env['GAOJIANG_KILLS'] !== undefined) {
    const most = Math.max(...lost);
    writeSync(
      1,
      `killed ${KILLS} times while typing: at most ${most} sentences (${most * 50} ms of typing) lost\n`,
    );
  }
});
