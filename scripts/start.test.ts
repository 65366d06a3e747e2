import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { answers, downloadAddress } from './startElectron.ts';

const SCRIPT = join(import.meta.dirname, 'start.ts');
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});

/** Starts `npm start` without a display and returns its lines up to the address. */
async function start(...args: readonly string[]): Promise<string[]> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const dataDir = mkdtempSync(join(tmpdir(), 'gaojiang-start-'));
  const child = spawn(
    process.execPath,
    [SCRIPT, '--data-dir', dataDir, '--port', '0', '--no-open', ...args],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes('http://')) break;
  }
  return lines;
}

test('serves the desk to the browser and says why where no window can open', async () => {
  const [reason, address] = await start('--browser');
  expect(reason).toBe('按 --browser 的要求，改在浏览器里打开稿匠。');
  const url = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(address ?? '')?.[0] ?? '';
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>稿匠</title>');
  const call = await fetch(new URL('/rpc/app/info', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gaojiang-token': new URL(url).hash.slice(7) },
    body: '{"json":{}}',
  });
  expect(call.status).toBe(200);
});

test.runIf(process.platform === 'linux')('falls back to the browser where there is no display', async () => {
  const [reason] = await start();
  expect(reason).toBe('这里没有图形桌面，改在浏览器里打开稿匠。');
});

test('does not wait for a download address that does not answer', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await answers(`http://127.0.0.1:${port}/electron.zip`, 200)).toBe(false);
  silent.closeAllConnections();
  silent.close();
  expect(await answers(`http://127.0.0.1:${port}/electron.zip`, 200)).toBe(false);
});

test('asks the mirror of the environment for Electron', () => {
  process.env['ELECTRON_MIRROR'] = 'https://mirror.example.invalid/electron';
  expect(downloadAddress('45.4.1')).toMatch(
    /^https:\/\/mirror\.example\.invalid\/electron\/v45\.4\.1\/electron-v45\.4\.1-\w+-\w+\.zip$/,
  );
  delete process.env['ELECTRON_MIRROR'];
});
