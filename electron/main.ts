import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { resolveDataDir } from '../app/dataDir.ts';
import { packageRoot } from '../app/packageRoot.ts';
import { type AppConnection, keepAppRunning } from './appConnection.ts';
import { desktopRouter } from './desktopRouter.ts';
import { menuTemplate } from './menu.ts';
import { askAfterCrash, showAbout } from './messages.ts';
import { readShellOptions } from './options.ts';
import { restrictPermissions } from './permissions.ts';
import { portTo } from './portTo.ts';
import { profileFolder } from './profile.ts';
import { declarePageScheme, servePage } from './protocol.ts';
import { relayPages } from './relay.ts';
import { openWindow, showPage } from './window.ts';

const root = packageRoot();
const dataDir = resolveDataDir(readShellOptions(process.argv).dataDir);
const profile = profileFolder(dataDir);

app.setPath('userData', profile);
app.setAppUserModelId('cn.gaojiang.desk');
declarePageScheme(protocol);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusFirstWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(startDesk);
} else {
  app.quit();
}

/** Puts the desk together: the app in its thread, the page's channels, the menu, the window. */
function startDesk(): void {
  const connection = keepAppRunning(
    new URL('./appWorker.js', import.meta.url),
    { dataDir },
    (error) => recover('后台', error),
    reloadPages,
  );
  closeAppBeforeQuit(connection);
  restrictPermissions(session.defaultSession);
  servePage(protocol, join(root, 'dist', 'renderer'));
  relayPages(ipcMain, (channel, page) => {
    switch (channel) {
      case 'app':
        return connection.connect();
      case 'desktop':
        return portTo(
          desktopRouter({
            askWhereToSave: (options) => {
              const window = BrowserWindow.fromWebContents(page);
              return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
            },
            showInFolder: (path) => shell.showItemInFolder(path),
            documents: app.getPath('documents'),
          }),
        );
    }
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, !app.isPackaged, {
        open: (page) => {
          const window = firstWindow();
          if (window) showPage(window, page);
        },
        openDataFolder: () => void shell.openPath(dataDir),
        about: () => void showAbout(dialog, firstWindow(), { version: app.getVersion(), dataDir }),
      }),
    ),
  );
  openWindow({
    preload: join(import.meta.dirname, 'preload.cjs'),
    icon: join(root, 'electron', 'icons', 'icon.png'),
    profile,
    onCrash: async (reason) => {
      if ((await recover('页面', new Error(reason))) === 'restart') reloadPages();
    },
  });
}

/** Asks the user whether to go on after a crash, and quits where not. */
async function recover(part: '后台' | '页面', error: unknown): Promise<'restart' | 'stop'> {
  const answer = await askAfterCrash(dialog, firstWindow(), part, error);
  if (answer === 'stop') app.quit();
  return answer;
}

function reloadPages(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
}

/** The database must be closed in order before the process ends, so quitting waits for the app. */
function closeAppBeforeQuit(connection: AppConnection): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void connection.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function firstWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null;
}

function focusFirstWindow(): void {
  const window = firstWindow();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
