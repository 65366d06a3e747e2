import { contextBridge, ipcRenderer } from 'electron';
import type { ConnectDesktop, PeerMessage } from '../api/desktop.ts';
import { IPC } from '../api/desktopIpc.ts';

/** The page's only way out: opens numbered connections and carries text and bytes over them. */
const listeners = new Map<number, (message: PeerMessage) => void>();

ipcRenderer.on(IPC.message, (_event, connection: number, message: PeerMessage) => {
  listeners.get(connection)?.(message);
});

const connect: ConnectDesktop = (channel, onMessage) => {
  const connection = listeners.size + 1;
  listeners.set(connection, onMessage);
  ipcRenderer.send(IPC.open, connection, channel);
  return (message) => ipcRenderer.send(IPC.message, connection, message);
};

ipcRenderer.send(IPC.page);
contextBridge.exposeInMainWorld('gaojiang', connect);
