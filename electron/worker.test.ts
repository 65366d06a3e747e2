import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type AppConnection, keepAppRunning } from './appConnection.ts';
import { startAppWorker } from './worker.ts';

/** A worker program that answers each port with `reply` and obeys `close`. */
const program = (source: string): URL => {
  const file = join(mkdtempSync(join(tmpdir(), 'gaojiang-')), 'worker.mjs');
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
};

const ECHO = `parentPort.on('message', ({ kind, port }) => {
  if (kind === 'close') process.exit(0);
  port.on('message', (text) => {
    if (text === 'die') throw new Error('磁盘出错');
    port.postMessage(workerData.dataDir + text);
  });
});`;

const answer = (port: { once(event: 'message', listener: (value: unknown) => void): unknown }) =>
  new Promise((resolve) => port.once('message', resolve));

test('carries messages to the thread and back, and closes the port when the thread has ended', async () => {
  const worker = startAppWorker(program(ECHO), { dataDir: '/数据/' }, () => expect.unreachable());
  const port = worker.connect();
  const closed = new Promise((resolve) => port.once('close', resolve));
  port.postMessage('发言');
  expect(await answer(port)).toBe('/数据/发言');
  await worker.close();
  await closed;
});

test('ends a thread that does not answer the request to close', async () => {
  const worker = startAppWorker(
    program('parentPort.on("message", () => {})'),
    { dataDir: '' },
    () => expect.unreachable(),
    50,
  );
  await worker.close();
});

test('starts a new thread after a crash once the user has been told why', async () => {
  const told: unknown[] = [];
  let app: AppConnection | undefined;
  await new Promise<void>((restarted) => {
    app = keepAppRunning(
      program(ECHO),
      { dataDir: '' },
      async (error) => {
        told.push(error);
        return 'restart';
      },
      restarted,
    );
    app.connect().postMessage('die');
  });
  expect(told).toEqual([expect.objectContaining({ message: '磁盘出错' })]);
  const port = app?.connect();
  port?.postMessage('还在');
  expect(port && (await answer(port))).toBe('还在');
  await app?.close();
});

test('stays stopped after a crash when the user chooses to leave', async () => {
  let app: AppConnection | undefined;
  await new Promise<void>((asked) => {
    const recover = async () => {
      asked();
      return 'stop' as const;
    };
    app = keepAppRunning(program("throw new Error('打不开')"), { dataDir: '' }, recover, () =>
      expect.unreachable(),
    );
  });
  await app?.close();
});
