import { Worker } from 'node:worker_threads';
import { FormatError } from '../../failure.ts';
import { READ_LIMITS, type ReadLimits } from '../../limits.ts';
import type { ReadText } from '../readText.ts';
import type { FencedKind, FenceReply, FenceRequest } from './messages.ts';
import { stopwatch } from './stopwatch.ts';

/** Why a parser was stopped. */
type Stop = 'time' | 'memory' | 'crash';

/** How often the clock and the memory are looked at. */
const WATCH_MS = 50;
/** A worker that is not asked for anything ends after this, and gives its memory back. */
const IDLE_MS = 5_000;

const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** The thread that is kept for the next file of a folder: starting one and loading a parser takes longer than most files. */
let idle: Worker | null = null;
let idleTimer: NodeJS.Timeout | null = null;
let lastId = 0;

/**
 * Reads a file with a parser of other people in a thread of its own, which is ended when the parser takes too long
 * or too much memory. Throws FormatError: what the reader itself found, 'too-large' when it was stopped, 'damaged'
 * when it fell over.
 */
export async function readFenced(
  kind: FencedKind,
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadText> {
  const worker = takeWorker(limits);
  lastId += 1;
  const reply = await watched(worker, { id: lastId, kind, bytes, name }, limits);
  if (typeof reply === 'string') {
    await worker.terminate();
    throw stopped(reply, name);
  }
  if (limits === READ_LIMITS) keepWorker(worker);
  else await worker.terminate();
  switch (reply.outcome) {
    case 'read':
      return reply.value;
    case 'refused':
      throw new FormatError(reply.code, name, reply.what);
    case 'unexpected':
      throw stopped('crash', name);
    default:
      return reply satisfies never;
  }
}

function takeWorker(limits: ReadLimits): Worker {
  if (idleTimer !== null) clearTimeout(idleTimer);
  const kept = limits === READ_LIMITS ? idle : null;
  if (kept !== null) {
    idle = null;
    return kept;
  }
  const worker = new Worker(SCRIPT, {
    name: 'gaojiang-reader',
    // The environment and the arguments are nothing that a parser needs.
    env: {},
    argv: [],
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 4 },
  });
  // Between two files, and while it is being ended, an error of the thread is nobody's.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (idle === worker) idle = null;
  });
  return worker;
}

function keepWorker(worker: Worker): void {
  if (idle !== null) {
    void worker.terminate();
    return;
  }
  idle = worker;
  worker.unref();
  idleTimer = setTimeout(() => {
    if (idle === worker) idle = null;
    void worker.terminate();
  }, IDLE_MS);
  idleTimer.unref();
}

function watched(worker: Worker, request: FenceRequest, limits: ReadLimits): Promise<FenceReply | Stop> {
  return new Promise((resolve) => {
    const megabytes = request.bytes.byteLength / 1024 / 1024;
    const clock = stopwatch(worker, limits.milliseconds + limits.millisecondsPerMegabyte * megabytes);
    const memoryBefore = process.memoryUsage.rss();
    const onMessage = (reply: FenceReply): void => {
      if (reply.id === request.id) finish(reply);
    };
    const onError = (error: Error & { code?: string }): void =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    const onExit = (): void => finish('crash');
    const finish = (result: FenceReply | Stop): void => {
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(result);
    };
    const watch = setInterval(() => {
      if (clock.isOver()) finish('time');
      else if (process.memoryUsage.rss() - memoryBefore > limits.totalMegabytes * 1024 * 1024)
        finish('memory');
    }, WATCH_MS);
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

function stopped(why: Stop, name: string): FormatError {
  switch (why) {
    case 'time':
      return new FormatError(
        'too-large',
        name,
        '太大或太复杂，读了很久也没有读完，已经停下。请用 Word 或 WPS 打开后另存为 .docx，或拆成几个文件后再导入。',
      );
    case 'memory':
      return new FormatError(
        'too-large',
        name,
        '解开后过大，不像是正常的讲稿，已经停下。请用 Word 或 WPS 打开后另存为 .docx，或拆成几个文件后再导入。',
      );
    case 'crash':
      return new FormatError(
        'damaged',
        name,
        '的内容已损坏，无法读取。请用原来的软件打开后另存为 .docx 再导入；打不开的，请重新取得原文件。',
      );
    default:
      return why satisfies never;
  }
}
