import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type AnyRouter, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { contract } from '../api/contract.ts';
import { openApp } from '../app/openApp.ts';
import { refusingRouter } from './refusingRouter.ts';
import type { AppWorkerData, ToAppWorker } from './workerMessages.ts';

/** The worker thread's program: opens the app on the data folder and serves its contract over message ports. */
function serveApp(parent: MessagePort, data: AppWorkerData): void {
  const { router, close } = openOrRefuse(data.dataDir);
  const handler = new RPCHandler(router);
  parent.on('message', async (message: ToAppWorker) => {
    switch (message.kind) {
      case 'connect':
        handler.upgrade(message.port);
        message.port.start();
        return;
      case 'close':
        await close();
        process.exit(0);
    }
  });
}

/** An app that can't be opened for a reason the user should read is replaced by one that tells the reason. */
function openOrRefuse(dataDir: string): { router: AnyRouter; close: () => Promise<void> } {
  try {
    const app = openApp({ dataDir, sharing: 'exclusive', readsPaths: false });
    return { router: app.router, close: () => app.close() };
  } catch (error) {
    // Only errors of the contract carry a message for the user; any other is a defect and ends the thread.
    if (!(error instanceof ORPCError)) throw error;
    return { router: refusingRouter(contract, error), close: async () => {} };
  }
}

if (parentPort) serveApp(parentPort, workerData);
