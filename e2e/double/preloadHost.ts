/** Names of the page's two ways out, taken away from the page before its own scripts run. */
export const SEND_BINDING = '__doubleSend';
export const INVOKE_BINDING = '__doubleInvoke';

/** Under this symbol the page keeps the function by which the main process reaches the preload's listeners. */
export const RECEIVE_SYMBOL = 'electron-double.receive';

/**
 * A script that runs the built preload in the page before any other: with `require('electron')`, with the
 * copies a context bridge makes, and with nothing else of Node, as in a sandboxed preload.
 */
export function preloadScript(source: string): string {
  const run = `(require, module, exports, process) => {${source}\n}`;
  // Frames inside the page get no preload, as in Electron.
  return `if (window === window.top) (${runPreload})(${run}, ${JSON.stringify({ SEND_BINDING, INVOKE_BINDING, RECEIVE_SYMBOL })}, ${JSON.stringify(process.platform)});`;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;
type Names = { SEND_BINDING: string; INVOKE_BINDING: string; RECEIVE_SYMBOL: string };

/** Runs inside the page, so it may use nothing from outside its own body. */
function runPreload(preload: Preload, names: Names, platform: string): void {
  const take = (name: string): ((...args: unknown[]) => Promise<unknown>) => {
    const binding: unknown = Reflect.get(window, name);
    Reflect.deleteProperty(window, name);
    if (typeof binding !== 'function') throw new Error(`no ${name} in this page`);
    return (...args) => Promise.resolve(binding(...args));
  };
  const send = take(names.SEND_BINDING);
  const invoke = take(names.INVOKE_BINDING);
  const listeners = new Map<string, Listener[]>();

  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  };
  const off = (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    );
  };
  Object.defineProperty(window, Symbol.for(names.RECEIVE_SYMBOL), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });

  const bridge = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => bridge(value(...args.map(bridge)));
    if (value instanceof Promise) return value.then(bridge);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridge(part)])));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) =>
        Object.defineProperty(window, key, { value: bridge(api), enumerable: true }),
    },
    ipcRenderer: {
      send: (channel: string, ...args: unknown[]) => void send(channel, structuredClone(args)),
      invoke: (channel: string, ...args: unknown[]) => invoke(channel, structuredClone(args)),
      on,
      off,
      removeListener: off,
      once: (channel: string, listener: Listener) => {
        const once: Listener = (event, ...args) => {
          off(channel, once);
          listener(event, ...args);
        };
        on(channel, once);
      },
    },
    webUtils: { getPathForFile: (file: File) => file.name },
  };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found in a sandboxed preload: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { platform, versions: { electron: 'double' } });
}
