import { join } from 'node:path';
import { BrowserWindow, type Rectangle, screen, type WebContents } from 'electron';
import type { MenuPage } from './menu.ts';
import { PAGE_ORIGIN } from './staticFiles.ts';
import { placeWindow, readWindowState, writeWindowState } from './windowState.ts';

/** What a window is opened with. */
export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** Chromium's own folder, in which the window's place is remembered. */
  readonly profile: string;
  /** Told when the page's process ends on its own, with Chromium's word for why. */
  readonly onCrash: (reason: string) => void;
}

const SMALLEST = { minWidth: 900, minHeight: 600 };

/** Opens the desk's window where it last was, locked onto our own page. */
export function openWindow({ preload, icon, profile, onCrash }: WindowOptions): BrowserWindow {
  const stateFile = join(profile, 'window.json');
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...placeWindow(state, workAreas()),
    ...SMALLEST,
    title: '稿匠',
    icon,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state?.maximized) window.maximize();
  lockPage(window.webContents);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') onCrash(reason);
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** Shows one of the desk's pages, as a click on the page's own navigation would: without loading it anew. */
export function showPage(window: BrowserWindow, page: MenuPage): void {
  const address = `${PAGE_ORIGIN}/index.html#/${page === 'home' ? '' : page}`;
  if (window.webContents.getURL() !== address) void window.loadURL(address);
}

/** Refuses every way off the page: other addresses, new windows, embedded pages. */
function lockPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  page.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
}

function isPage(address: string): boolean {
  return address === `${PAGE_ORIGIN}/index.html` || address.startsWith(`${PAGE_ORIGIN}/index.html#`);
}

/** The primary screen first, because a window without a remembered place opens there. */
function workAreas(): Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
