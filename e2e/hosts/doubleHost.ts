import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import type { DialogAnswer, FromDouble, ToDouble } from '../double/messages.ts';
import { ROOT, type RunningHost } from './host.ts';

/** What the shell asked the system for. */
interface ShellCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The desktop shell in the double, with what only the double can show. */
export interface DoubleHost extends RunningHost {
  readonly calls: readonly ShellCall[];
  /** Answers the next dialog. */
  answer(next: DialogAnswer): void;
  /** Chooses an entry of the application menu by its labels. */
  chooseMenu(...path: readonly string[]): void;
  /** Ends the thread the app runs in, as a crash would. */
  crashApp(): void;
}

/** A second start on the same data folder; resolves with its exit code. */
export async function startAgain(dataDir: string): Promise<number | null> {
  const child = spawnShell(dataDir);
  const [code] = await once(child, 'exit');
  return code;
}

/** Starts the built desktop shell on a data folder, with the double in place of Electron. */
export async function startDoubleHost(dataDir: string): Promise<DoubleHost> {
  const shell = spawnShell(dataDir);
  const problems: string[] = [];
  const calls: ShellCall[] = [];
  const cdpPort = await new Promise<number>((resolve, reject) => {
    shell.on('message', (message: FromDouble) => {
      switch (message.kind) {
        case 'ready':
          return resolve(message.cdpPort);
        case 'call':
          calls.push({ name: message.name, args: message.args });
          return;
        case 'problem':
          problems.push(message.text);
      }
    });
    shell.once('exit', (code) => reject(new Error(`the shell ended with ${code} before its window opened`)));
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${cdpPort}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the shell has no window');
  const ask = (message: ToDouble) => shell.send(message);
  return {
    page,
    problems,
    calls,
    answer: (next) => ask({ kind: 'answer', next }),
    chooseMenu: (...path) => ask({ kind: 'menu', path }),
    crashApp: () => ask({ kind: 'crash-worker' }),
    async saveAs(path, action) {
      const before = calls.length;
      ask({
        kind: 'answer',
        next: { dialog: 'showSaveDialog', answer: { canceled: false, filePath: path } },
      });
      await action();
      await expect
        .poll(() => calls.slice(before).some((call) => call.name === 'dialog.showSaveDialog'))
        .toBe(true);
    },
    async close() {
      const ended = once(shell, 'exit');
      ask({ kind: 'quit' });
      await ended;
      await browser.close();
    },
  };
}

function spawnShell(dataDir: string): ChildProcess {
  return fork(fileURLToPath(new URL('dist/electron/main.js', ROOT)), ['--data-dir', dataDir], {
    cwd: fileURLToPath(ROOT),
    execArgv: ['--import', new URL('e2e/double/register.ts', ROOT).href],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
