import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { preventable } from './events.ts';

/** The parts of Electron's App that the double plays. */
type AppPart = Pick<
  App,
  | 'whenReady'
  | 'isPackaged'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getLocale'
  | 'getAppPath'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>;

/** How the application reaches the windows and the browser under it. */
export interface AppParts {
  start(userData: string): Promise<void>;
  stop(): Promise<void>;
  /** Asks every window to close; false when one refuses. */
  closeWindows(): Promise<boolean>;
}

const SECOND_START = 'SIGUSR2';

/** The application: paths, the single-instance lock, and the order of events when it quits. */
export class DoubleApp extends EventEmitter implements AppPart {
  readonly isPackaged = false;
  #paths = new Map([['userData', join(tmpdir(), 'electron-double')]]);
  #parts: AppParts;
  #ready: Promise<void> | null = null;
  #quitting = false;

  constructor(parts: AppParts) {
    super();
    this.#parts = parts;
  }

  whenReady(): Promise<void> {
    this.#ready ??= this.#parts.start(this.getPath('userData'));
    return this.#ready;
  }

  getPath(name: string): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const folder = join(name === 'temp' ? tmpdir() : this.getPath('userData'), name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(this.getAppPath(), 'package.json'), 'utf8'));
    const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
    return known ? String(manifest.version) : '0.0.0';
  }

  getLocale(): string {
    return 'zh-CN';
  }

  getAppPath(): string {
    return process.cwd();
  }

  setAppUserModelId(): void {}

  /** As with the real lock, one holder for each userData; a second start wakes the first. */
  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath('userData'), 'double.lock');
    const holder = lockHolder(lock);
    if (holder !== null) {
      process.kill(holder, SECOND_START);
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.on(SECOND_START, () => this.emit('second-instance', preventable({}), [], process.cwd()));
    process.on('exit', () => rmSync(lock, { force: true }));
    return true;
  }

  /** Quits in Electron's order: before-quit, the windows, will-quit, quit. Each step but the last can be refused. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#quit().then((ended) => {
      this.#quitting = false;
      if (ended) this.exit();
    });
  }

  async #quit(): Promise<boolean> {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented || !(await this.#parts.closeWindows())) return false;
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) return false;
    this.emit('quit', preventable({}), 0);
    await this.#parts.stop();
    return true;
  }

  exit(code = 0): void {
    process.exit(code);
  }

  /** Called when the last window is gone. */
  windowsGone(): void {
    if (!this.#quitting) this.emit('window-all-closed');
  }
}

function lockHolder(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
