import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { ROOT, type RunningHost } from './host.ts';
import { watchPage } from './watch.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/;

/** A running `gaojiang serve`. */
export interface Server {
  readonly address: string;
  close(): Promise<void>;
  /** Ends the process as a power cut would: without a word, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts `gaojiang serve` on a data folder; resolves once it has printed its address. */
export async function startServer(dataDir: string): Promise<Server> {
  const cli = fileURLToPath(new URL('dist/cli/main.js', ROOT));
  const args = [cli, '--data-dir', dataDir, 'serve', '--port', '0', '--no-open'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await printedAddress(server);
  return {
    address,
    async close() {
      if (server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
    async kill() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts `gaojiang serve` on a data folder and opens the address it prints. */
export async function startBrowserHost(context: BrowserContext, dataDir: string): Promise<RunningHost> {
  const server = await startServer(dataDir);
  const problems: string[] = [];
  const page = await context.newPage();
  watchPage(page, problems);
  await page.goto(server.address);
  return {
    page,
    problems,
    async saveAs(path, action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      await download.saveAs(path);
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}

/** The address in the server's output; throws with all the output when the server ends without one. */
async function printedAddress(server: ChildProcess): Promise<string> {
  if (!server.stdout || !server.stderr) throw new Error('the server must be started with its output piped');
  let output = '';
  server.stderr.on('data', (chunk) => {
    output += chunk;
  });
  for await (const line of createInterface({ input: server.stdout })) {
    output += `${line}\n`;
    const address = ADDRESS.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`the server ended without printing its address:\n${output}`);
}
