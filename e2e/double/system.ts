import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tell } from './messages.ts';

const call = (name: string, ...args: readonly unknown[]) => tell({ kind: 'call', name, args });

/** `shell`: nothing opens, the test hears what would have. */
export const shell = {
  async openPath(path: string): Promise<string> {
    call('shell.openPath', path);
    return '';
  },
  async openExternal(address: string): Promise<void> {
    call('shell.openExternal', address);
  },
  showItemInFolder(path: string): void {
    call('shell.showItemInFolder', path);
  },
};

const display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 }, scaleFactor: 1 };

/** `screen`: one ordinary screen. */
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};

let copied = '';

/** `clipboard`, for text. */
export const clipboard = {
  writeText(text: string): void {
    copied = text;
  },
  readText: () => copied,
};

/** `nativeTheme` of a light system. */
export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  themeSource: 'system',
});

/** `safeStorage` of a system without a key ring. */
export const safeStorage = { isEncryptionAvailable: () => false };

/** `net`, for files; the desk is offline, so any other address is a defect. */
export const net = {
  async fetch(address: string): Promise<Response> {
    if (!address.startsWith('file:')) throw new Error(`net.fetch of ${address}`);
    return new Response(new Uint8Array(await readFile(fileURLToPath(address))));
  },
};
