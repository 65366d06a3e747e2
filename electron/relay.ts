import type { MessagePort } from 'node:worker_threads';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { DESKTOP_CHANNELS, type DesktopChannel, type PeerMessage } from '../api/desktop.ts';
import { IPC } from '../api/desktopIpc.ts';
import { PAGE_ORIGIN } from './staticFiles.ts';

/** Gives the far end of a new connection from a window. */
export type OpenPort = (channel: DesktopChannel, page: WebContents) => MessagePort;

/**
 * Relays messages between the pages of all windows and the ports behind them. Only pages served from our own
 * origin are heard. A page that reloads or goes away has its connections closed, so that long work started
 * by it is told to stop and answers to it never reach its successor.
 */
export function relayPages(ipc: IpcMain, openPort: OpenPort): void {
  const pages = new Map<number, Map<number, MessagePort>>();

  const closeAll = (page: WebContents) => {
    for (const port of pages.get(page.id)?.values() ?? []) port.close();
  };

  ipc.on(IPC.page, (event) => {
    if (!isOurPage(event)) return;
    const page = event.sender;
    closeAll(page);
    if (!pages.has(page.id)) {
      page.once('destroyed', () => {
        closeAll(page);
        pages.delete(page.id);
      });
    }
    pages.set(page.id, new Map());
  });

  ipc.on(IPC.open, (event, connection: unknown, channel: unknown) => {
    const ports = isOurPage(event) ? pages.get(event.sender.id) : undefined;
    if (!ports || typeof connection !== 'number' || !isChannel(channel) || ports.has(connection)) return;
    const page = event.sender;
    const port = openPort(channel, page);
    ports.set(connection, port);
    port.on('message', (message: PeerMessage) => {
      if (!page.isDestroyed() && ports.get(connection) === port) page.send(IPC.message, connection, message);
    });
    port.on('close', () => ports.delete(connection));
  });

  ipc.on(IPC.message, (event, connection: unknown, message: unknown) => {
    if (!isOurPage(event) || typeof connection !== 'number' || !isPeerMessage(message)) return;
    pages.get(event.sender.id)?.get(connection)?.postMessage(message);
  });
}

function isOurPage(event: IpcMainEvent): boolean {
  return event.senderFrame?.url.startsWith(`${PAGE_ORIGIN}/`) ?? false;
}

function isChannel(value: unknown): value is DesktopChannel {
  return DESKTOP_CHANNELS.some((channel) => channel === value);
}

function isPeerMessage(value: unknown): value is PeerMessage {
  return typeof value === 'string' || value instanceof Uint8Array;
}
