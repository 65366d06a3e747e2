import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { AppWorkerData, ToAppWorker } from './workerMessages.ts';

/** The app in its own thread, so that a long import never freezes the window. */
export type AppWorker = {
  /** A new connection to the app. The port closes when the worker ends, for whatever reason. */
  connect(): MessagePort;
  /** Closes the app and waits for the thread to end; one that hangs is ended after `patience` ms. */
  close(): Promise<void>;
};

const PATIENCE = 8_000;

/**
 * Starts `script` (appWorker.js) on a data folder. `onCrash` is called once if the thread ends without having
 * been asked to, with the error that ended it, or null where there was none.
 */
export function startAppWorker(
  script: URL,
  data: AppWorkerData,
  onCrash: (error: unknown) => void,
  patience = PATIENCE,
): AppWorker {
  const worker = new Worker(script, { workerData: data, name: 'gaojiang-app' });
  let closing = false;
  let failure: unknown = null;
  worker.on('error', (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      resolve();
      if (!closing) onCrash(failure);
    });
  });
  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      const message: ToAppWorker = { kind: 'connect', port: port2 };
      worker.postMessage(message, [port2]);
      return port1;
    },
    async close() {
      closing = true;
      const message: ToAppWorker = { kind: 'close' };
      worker.postMessage(message);
      const giveUp = setTimeout(() => void worker.terminate(), patience);
      await ended;
      clearTimeout(giveUp);
    },
  };
}
