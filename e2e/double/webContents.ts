import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import type { WebContents } from 'electron';
import { preventable } from './events.ts';
import { ipcMain } from './ipc.ts';
import { tell } from './messages.ts';
import { INVOKE_BINDING, preloadScript, RECEIVE_SYMBOL, SEND_BINDING } from './preloadHost.ts';
import { toAppUrl, toBrowserUrl } from './schemes.ts';
import { type DoubleSession, session } from './session.ts';

type WebContentsPart = Pick<WebContents, 'id' | 'send' | 'getURL' | 'reload' | 'isDestroyed'>;
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** Errors of a call into a page that has just gone away; Electron drops such messages too. */
const PAGE_GONE = /closed|destroyed|navigat|crash/i;

let nextId = 1;

/** A window's page: the real preload and the real page in a Chromium tab. */
export class DoubleWebContents extends EventEmitter implements WebContentsPart {
  readonly id = nextId++;
  readonly session: DoubleSession = session.defaultSession;
  #page: Page | null = null;
  #preload: string | undefined;
  #openHandler: OpenHandler | null = null;
  #commanded = false;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(preload: string | undefined) {
    super();
    this.#preload = preload;
  }

  /** Takes a tab and makes it this window's page. */
  async attach(page: Page): Promise<void> {
    this.#page = page;
    page.on('close', () => this.emit('destroyed'));
    page.on('pageerror', (error) => tell({ kind: 'problem', text: `error in the page: ${error.stack}` }));
    page.on('console', (message) => {
      if (message.type() === 'error') tell({ kind: 'problem', text: `console: ${message.text()}` });
    });
    const event = () => ({ sender: this, senderFrame: { url: this.getURL() } });
    await page.exposeBinding(SEND_BINDING, (_source, channel: string, args: unknown[]) => {
      ipcMain.emit(channel, event(), ...args);
    });
    await page.exposeBinding(INVOKE_BINDING, (_source, channel: string, args: unknown[]) =>
      ipcMain.invoke(channel, event(), args),
    );
    if (this.#preload !== undefined) {
      await page.addInitScript({ content: preloadScript(readFileSync(this.#preload, 'utf8')) });
    }
    page.on('popup', (popup) => this.#decideOnPopup(popup));
  }

  async load(address: string): Promise<void> {
    await this.#command(() => this.#tab().goto(toBrowserUrl(address)));
    this.emit('did-finish-load');
  }

  reload(): void {
    void this.#command(() => this.#tab().reload());
  }

  /** Messages reach the page in the order they were sent. */
  send(channel: string, ...args: unknown[]): void {
    const copy = structuredClone(args);
    this.#sending = this.#sending
      .then(() =>
        this.#tab().evaluate(
          ([symbol, name, values]) => Reflect.get(window, Symbol.for(symbol))?.(name, values),
          [RECEIVE_SYMBOL, channel, copy] as const,
        ),
      )
      .catch((error: unknown) => {
        if (!PAGE_GONE.test(String(error))) tell({ kind: 'problem', text: `send: ${error}` });
      });
  }

  getURL(): string {
    return this.#page ? toAppUrl(this.#page.url()) : '';
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Whether this is the page of the frame that wants to navigate. */
  owns(page: Page): boolean {
    return this.#page === page;
  }

  /** Asks the shell's listeners about a navigation the page has begun itself. */
  mayNavigate(route: Route): boolean {
    if (this.#commanded) return true;
    const request = route.request();
    const isMainFrame = request.frame() === this.#page?.mainFrame();
    const event = preventable({ url: toAppUrl(request.url()), isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  /** The real Electron asks before the window exists; a tab can only be closed after the fact. */
  async #decideOnPopup(popup: Page): Promise<void> {
    const details = { url: popup.url(), frameName: '', features: '', disposition: 'new-window' as const };
    const answer = this.#openHandler?.({ ...details, referrer: { url: '', policy: 'default' } });
    if (answer?.action === 'deny') await popup.close();
    else tell({ kind: 'problem', text: 'the shell let the page open a window' });
  }

  async #command(navigate: () => Promise<unknown>): Promise<void> {
    this.#commanded = true;
    try {
      await navigate();
    } finally {
      this.#commanded = false;
    }
  }

  #tab(): Page {
    if (!this.#page) throw new Error('the window has not loaded anything yet');
    return this.#page;
  }
}
