import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { openApp } from '../app/openApp.ts';
import type { AppWorkerData, ToAppWorker } from './workerMessages.ts';

/**
 * The worker thread's program: opens the app on the data folder and serves its contract over message ports.
 * A folder that can't be used is each call's error, for the page to show, and no reason to end.
 */
function serveApp(parent: MessagePort, { dataDir }: AppWorkerData): void {
  const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
  const handler = new RPCHandler(app.router);
  parent.on('message', async (message: ToAppWorker) => {
    switch (message.kind) {
      case 'connect':
        handler.upgrade(message.port);
        message.port.start();
        return;
      case 'close':
        await app.close();
        process.exit(0);
    }
  });
}

if (parentPort) serveApp(parentPort, workerData);
