import { EventEmitter } from 'node:events';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { preventable } from './events.ts';
import { toBrowserUrl } from './schemes.ts';
import { session } from './session.ts';
import { DoubleWebContents } from './webContents.ts';

type WindowPart = Pick<
  BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isFocused'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'close'
  | 'isDestroyed'
>;

const DEFAULT_SIZE = { width: 800, height: 600 };

const open: DoubleWindow[] = [];
let context: BrowserContext | null = null;

/** Tells the windows which browser to open in and whom to tell that one has loaded or the last has gone. */
export const windowEvents = new EventEmitter();
export function openWindowsIn(browser: BrowserContext): void {
  context = browser;
}

/** Asks the window whose page wants to leave; a window that the page tries to open loads nothing. */
export function mayNavigate(route: Route): boolean {
  const page = pageOf(route);
  const owner = page ? open.find((window) => window.webContents.owns(page)) : undefined;
  return owner ? owner.webContents.mayNavigate(route) : false;
}

/** Playwright throws for the first request of a tab that is not there yet. */
function pageOf(route: Route): Page | null {
  try {
    return route.request().frame().page();
  } catch {
    return null;
  }
}

/** A window: a Chromium tab with the size the shell asked for. */
export class DoubleWindow extends EventEmitter implements WindowPart {
  static getAllWindows = (): DoubleWindow[] => [...open];
  static getFocusedWindow = (): DoubleWindow | null => open.find((window) => window.isFocused()) ?? null;
  static fromWebContents = (contents: DoubleWebContents): DoubleWindow | null =>
    open.find((window) => window.webContents === contents) ?? null;

  readonly id: number;
  readonly webContents: DoubleWebContents;
  #bounds: Rectangle;
  #state: 'normal' | 'minimized' | 'maximized' = 'normal';
  #focused = false;
  #destroyed = false;
  #loaded = false;
  #closePage: () => Promise<void> = async () => this.#gone();

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const preferences = options.webPreferences ?? {};
    this.webContents = new DoubleWebContents(preferences.preload);
    this.id = this.webContents.id;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? DEFAULT_SIZE.width,
      height: options.height ?? DEFAULT_SIZE.height,
    };
    open.push(this);
  }

  async loadURL(address: string): Promise<void> {
    if (!this.#loaded) await this.#openTab(address);
    this.#loaded = true;
    await this.webContents.load(address);
    this.emit('ready-to-show');
    windowEvents.emit('loaded');
  }

  async #openTab(address: string): Promise<void> {
    if (!context) throw new Error('windows open only after the app is ready');
    const blank = context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await context.newPage());
    this.#closePage = () => page.close({ runBeforeUnload: true });
    page.on('close', () => this.#gone());
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    await this.webContents.attach(page);
    await session.defaultSession.grant(context, new URL(toBrowserUrl(address)).origin);
  }

  show(): void {
    this.#focused = true;
    this.emit('show');
  }

  focus(): void {
    this.#focused = true;
    this.emit('focus');
    windowEvents.emit('focused');
  }

  isFocused(): boolean {
    return this.#focused;
  }

  minimize(): void {
    this.#state = 'minimized';
    this.#focused = false;
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  restore(): void {
    this.#state = 'normal';
  }

  maximize(): void {
    this.#state = 'maximized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    void this.requestClose();
  }

  /** Closes as a user would: listeners may refuse, and the page's own last words are heard. */
  async requestClose(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    const closed = new Promise<void>((resolve) => this.once('closed', () => resolve()));
    await this.#closePage();
    await closed;
    return true;
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.splice(open.indexOf(this), 1);
    this.emit('closed');
    if (open.length === 0) windowEvents.emit('gone');
  }
}
