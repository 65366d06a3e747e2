import type { MessagePort } from 'node:worker_threads';

/** What the worker is started with. */
export type AppWorkerData = { dataDir: string };

/** What the main process asks of the worker: to serve one more connection, or to close the app and end. */
export type ToAppWorker = { kind: 'connect'; port: MessagePort } | { kind: 'close' };
