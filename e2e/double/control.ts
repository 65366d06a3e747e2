import type { Worker } from 'node:worker_threads';
import { answerNext } from './dialog.ts';
import { DoubleMenu } from './menu.ts';
import type { ToDouble } from './messages.ts';
import { DoubleWindow } from './windows.ts';

/** Obeys the test process: answers for dialogs, menu entries, a crash, the end. */
export function obeyTest(quit: () => void): void {
  const workers = new Set<Worker>();
  process.on('worker', (worker: Worker) => {
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
  });
  process.on('message', (message: ToDouble) => {
    switch (message.kind) {
      case 'answer':
        return answerNext(message.next);
      case 'menu':
        return DoubleMenu.choose(message.path);
      case 'crash-worker':
        for (const worker of workers) void worker.terminate();
        return;
      case 'close-window':
        return DoubleWindow.getAllWindows()[0]?.close();
      case 'quit':
        return quit();
    }
  });
  process.once('disconnect', () => process.exit(1));
}
