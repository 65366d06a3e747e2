// Is `npm start`: opens the desktop window, or says in one line why not and serves the same desk to the browser.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit, stderr, stdout } from 'node:process';
import {
  answers,
  downloadAddress,
  downloadElectron,
  electronVersion,
  findElectron,
  noWindowBecause,
} from './startElectron.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist', 'cli', 'main.js');
/** A window that ends with an error this soon never opened: a system library is missing, or the display is. */
const STILLBORN = 8_000;

const say = (line: string) => stdout.write(`${line}\n`);

/** Splits the options of `npm start -- …`: the data folder goes to either host, the rest to the browser host. */
function readOptions(args: readonly string[]): { browser: boolean; dataDir: string[]; rest: string[] } {
  const dataDir: string[] = [];
  const rest: string[] = [];
  let browser = false;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    if (argument === '--browser') browser = true;
    else if (argument === '--data-dir') dataDir.push(argument, args[++i] ?? '');
    else if (argument.startsWith('--data-dir=')) dataDir.push(argument);
    else rest.push(argument);
  }
  return { browser, dataDir, rest };
}

/** The Electron to use, fetched if need be, or why there is none. */
async function electronOrReason(): Promise<{ binary: string } | { reason: string }> {
  const reason = noWindowBecause();
  if (reason !== null) return { reason };
  const found = findElectron();
  if (found !== null) return { binary: found };
  const address = downloadAddress(electronVersion());
  if (!(await answers(address))) return { reason: '没有桌面窗口组件 Electron，也连不上它的下载地址' };
  say(`正在下载桌面窗口组件 Electron，约 120 MB，只需这一次：${address}`);
  const fetched = downloadElectron() ? findElectron() : null;
  return fetched === null ? { reason: '桌面窗口组件 Electron 没有下载成功' } : { binary: fetched };
}

/** Runs a program to its end, passing on the signals that end us; null when it could not be started. */
async function run(command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  const code = await ended(child);
  process.off('SIGINT', pass);
  process.off('SIGTERM', pass);
  return code;
}

async function ended(child: ChildProcess): Promise<number | null> {
  try {
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : 0;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const options = readOptions(argv.slice(2));
  if (!existsSync(CLI)) {
    stderr.write('稿匠还没有构建，请先运行 npm run build\n');
    return 1;
  }
  const electron = options.browser ? { reason: '按 --browser 的要求' } : await electronOrReason();
  let reason = 'reason' in electron ? electron.reason : '';
  if ('binary' in electron) {
    const started = performance.now();
    const code = await run(electron.binary, ['.', ...options.dataDir]);
    if (code === 0 || performance.now() - started > STILLBORN) return code ?? 1;
    reason = '桌面窗口没能打开';
  }
  say(`${reason}，改在浏览器里打开稿匠。`);
  return (await run(execPath, [CLI, ...options.dataDir, 'serve', ...options.rest])) ?? 1;
}

exit(await main());
