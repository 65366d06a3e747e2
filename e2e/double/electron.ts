import { DoubleApp } from './app.ts';
import { type DoubleBrowser, startBrowser } from './browser.ts';
import { obeyTest } from './control.ts';
import { tell } from './messages.ts';
import { DoubleWindow, mayNavigate, openWindowsIn, windowEvents } from './windows.ts';

/**
 * Stands in for the `electron` module of the main process: the real built shell, preload and page run in a
 * real Chromium, without Electron's binary. What it can't show: the sandbox, fuses, native menus and dialogs,
 * the isolated world of the preload, and packaging.
 */
let browser: DoubleBrowser | null = null;

export const app = new DoubleApp({
  async start(userData) {
    browser = await startBrowser(userData, mayNavigate);
    openWindowsIn(browser.context);
  },
  async stop() {
    await browser?.context.close();
  },
  async closeWindows() {
    for (const window of DoubleWindow.getAllWindows()) {
      if (!(await window.requestClose())) return false;
    }
    return true;
  },
});

windowEvents.on('gone', () => app.windowsGone());
windowEvents.on('focused', () => tell({ kind: 'call', name: 'window.focus', args: [] }));
windowEvents.once('loaded', () => {
  if (browser) tell({ kind: 'ready', cdpPort: browser.cdpPort });
});
obeyTest(() => app.quit());

export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { DoubleMenu as Menu } from './menu.ts';
export { protocol } from './schemes.ts';
export { session } from './session.ts';
export { clipboard, nativeTheme, net, safeStorage, screen, shell } from './system.ts';
export { DoubleWindow as BrowserWindow };
