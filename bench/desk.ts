import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { openApp } from '../app/openApp.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { startServer } from '../e2e/hosts/browserHost.ts';
import { quantile } from './library/measure.ts';

/** The drafting desk: typing into and opening a draft of 100,000 characters, beside bare Tiptap; text after a kill. */

const CHARACTERS = 100_000;
const KEYS = 200;
const ROUNDS = 3;
const MIDDLE = '要把今天定下的事一件一件抓到底';

/** A long speech of three levels, no two paragraphs alike. */
function longSpeech(): string {
  const lines = ['在全县高质量发展大会上的讲话', '同志们：'];
  const numbers = '一二三四五六七八九十';
  let characters = 0;
  for (let part = 0; characters < CHARACTERS; part += 1) {
    if (part % 10 === 0 && part > 0) lines.push('');
    lines.push(`${numbers[part % 10]}、把第${part + 1}件大事抓出成效`);
    for (let point = 0; point < 5; point += 1) {
      lines.push(
        `（${numbers[point]}）紧扣第${part * 5 + point + 1}项任务。各责任单位要倒排工期、挂图作战。`,
      );
      for (let paragraph = 0; paragraph < 3; paragraph += 1) {
        const text = `第${part}之${point}之${paragraph}段，要把项目建设、民生实事和基层治理放在一起谋划，责任到人，时限到天，${'一件一件盯，一个一个过，'.repeat(8)}确保年底交账。${MIDDLE}。`;
        lines.push(text);
        characters += text.length;
      }
    }
  }
  return lines.join('\n');
}

async function bareTiptap(text: string): Promise<{ address: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-bare-'));
  await build({
    root: join(import.meta.dirname, 'desk'),
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: { input: join(import.meta.dirname, 'desk', 'bare.html') },
    },
  });
  writeFileSync(join(folder, 'draft.txt'), text);
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.txt': 'text/plain; charset=utf-8',
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/bare.html`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds from each of many keys to the next frame, typed in the middle of the draft. */
async function typing(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ keys, words }) => {
      const paragraphs = [...document.querySelectorAll('[contenteditable] p')];
      const middle = paragraphs
        .slice(Math.floor(paragraphs.length / 2))
        .find((p) => p.textContent?.includes(words));
      const text =
        middle === undefined ? null : document.createTreeWalker(middle, NodeFilter.SHOW_TEXT).nextNode();
      if (middle === undefined || text === null) throw new Error('no paragraph in the middle');
      middle.scrollIntoView({ block: 'center' });
      const editable = middle.closest('[contenteditable]');
      if (editable instanceof HTMLElement) editable.focus();
      getSelection()?.collapse(text, Math.min(6, text.textContent?.length ?? 0));
      await new Promise((resolve) => setTimeout(resolve, 600));
      const times: number[] = [];
      for (let key = 0; key < keys; key += 1) {
        const started = performance.now();
        document.execCommand('insertText', false, '实');
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 45));
      }
      return times;
    },
    { keys: KEYS, words: MIDDLE },
  );
}

const PAINTED = 'draft painted';

/** Has a page note when the first frame with paragraphs of a draft has been painted. */
async function notePaint(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const look = (): void => {
      const there = document.querySelector('[contenteditable] p') !== null;
      // The frame that shows them is over when the next one begins.
      requestAnimationFrame(there ? () => performance.mark(name) : look);
    };
    requestAnimationFrame(look);
  }, PAINTED);
}

/** Milliseconds from a time of the page's own clock to its text standing on the paper. */
async function painted(page: Page, started: number): Promise<number> {
  const mark = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    PAINTED,
  );
  return Number(await mark.jsonValue()) - started;
}

const text = longSpeech();
const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-bench-desk-'));
const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
for await (const _ of await app.client.app.prepare({}));
const draft = await app.client.draft.begin({ kind: 'text', text });
await app.close();
const bare = await bareTiptap(text);
const server = await startServer(dataDir);
const browser = await launchChromium();
const ours: number[] = [];
const theirs: number[] = [];
const oursOpen: number[] = [];
const theirsOpen: number[] = [];
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await notePaint(desk);
    await desk.goto(server.address);
    await desk.getByText(/语料库现有/).waitFor();
    const asked = await desk.evaluate((to) => {
      window.location.hash = to;
      return performance.now();
    }, `#/draft/${draft.id}`);
    oursOpen.push(await painted(desk, asked));
    await desk.getByRole('treeitem').first().waitFor();
    await desk.waitForTimeout(3_000);
    ours.push(...(await typing(desk)));
    await desk.context().close();

    const peer = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await notePaint(peer);
    await peer.goto(bare.address);
    theirsOpen.push(await painted(peer, 0));
    await peer.waitForTimeout(1_000);
    theirs.push(...(await typing(peer)));
    await peer.context().close();
  }
} finally {
  await browser.close();
  await server.close();
  bare.close();
  rmSync(dataDir, { recursive: true, force: true });
}
const at = (times: readonly number[], share: number): string => quantile(times, share).toFixed(1);
const ratio = (one: readonly number[], other: readonly number[], share: number): string =>
  `${(quantile(one, share) / quantile(other, share)).toFixed(2)}×`;
console.log(
  `a draft of ${text.length} characters, ${KEYS} keys in its middle, ${ROUNDS} rounds, outline and assistant open`,
);
console.log(`  desk, key to frame         p50 ${at(ours, 0.5)} ms, p95 ${at(ours, 0.95)} ms`);
console.log(`  bare Tiptap, key to frame  p50 ${at(theirs, 0.5)} ms, p95 ${at(theirs, 0.95)} ms`);
console.log(
  `  desk ÷ bare Tiptap         p50 ${ratio(ours, theirs, 0.5)}, p95 ${ratio(ours, theirs, 0.95)} (goal p95 ≤ 1.3×)`,
);
console.log(
  `  opening, desk / bare       ${at(oursOpen, 0.5)} / ${at(theirsOpen, 0.5)} ms, ${ratio(oursOpen, theirsOpen, 0.5)} (goal ≤ 1.5×)`,
);
if (process.argv.includes('--kills')) {
  const playwright = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [
    'test',
    '--config',
    'e2e/playwright.config.ts',
    'kill',
    '--project=browser',
    '--reporter=line',
  ];
  const run = spawnSync(process.execPath, [playwright, ...args], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    env: { ...process.env, GAOJIANG_KILLS: '100' },
  });
  console.log(`  ${/killed .*/.exec(run.stdout)?.[0] ?? `kill test failed:\n${run.stdout}`}`);
  if (run.status !== 0) process.exitCode = 1;
}
