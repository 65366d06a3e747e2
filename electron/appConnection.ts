import type { MessagePort } from 'node:worker_threads';
import { type AppWorker, startAppWorker } from './worker.ts';
import type { AppWorkerData } from './workerMessages.ts';

/** The app as the shell keeps it: always one worker, a new one after a crash. */
export interface AppConnection {
  connect(): MessagePort;
  close(): Promise<void>;
}

/**
 * Keeps a worker running `script`. When it crashes a new one takes its place once `recover` has told the user;
 * `recover` answers whether to go on. Connections made while there is none are closed at once, and the page,
 * which is reloaded after the recovery, makes new ones.
 */
export function keepAppRunning(
  script: URL,
  data: AppWorkerData,
  recover: (error: unknown) => Promise<'restart' | 'stop'>,
  restarted: () => void,
): AppConnection {
  const start = () => startAppWorker(script, data, onCrash);
  const onCrash = async (error: unknown) => {
    if ((await recover(error)) === 'stop') return;
    worker = start();
    restarted();
  };
  let worker: AppWorker = start();
  return { connect: () => worker.connect(), close: () => worker.close() };
}
