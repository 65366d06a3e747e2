import { type MessagePort, parentPort } from 'node:worker_threads';
import { FormatError } from '../../failure.ts';
import type { ReadText } from '../readText.ts';
import type { FencedKind, FenceReply, FenceRequest } from './messages.ts';

/** The worker thread's program: reads one file after the other with parsers that are loaded when first asked for. */

type Reader = (bytes: Uint8Array, name: string) => ReadText | Promise<ReadText>;

async function readerOf(kind: FencedKind): Promise<Reader> {
  switch (kind) {
    case 'doc':
      return (await import('../doc.ts')).readDoc;
    case 'pdf':
      return (await import('../pdf.ts')).readPdf;
    case 'rtf':
      return (await import('../rtf.ts')).readRtf;
    case 'html':
      return (await import('../html.ts')).readHtml;
    case 'mht':
      return (await import('../mht.ts')).readMht;
    case 'md':
      return (await import('../md.ts')).readMd;
    default:
      return kind satisfies never;
  }
}

async function answer({ id, kind, bytes, name }: FenceRequest): Promise<FenceReply> {
  const read = await readerOf(kind);
  try {
    return { id, outcome: 'read', value: await read(bytes, name) };
  } catch (error) {
    if (error instanceof FormatError) return { id, outcome: 'refused', code: error.code, what: error.what };
    return { id, outcome: 'unexpected' };
  }
}

function serve(port: MessagePort): void {
  // Nothing that is read may reach out: a parser that tried to fetch a font, a style sheet or a picture finds no way.
  globalThis.fetch = () => Promise.reject(new Error('no network while a file is read'));
  // Parsers talk about every oddity of a damaged file; the user gets one sentence instead.
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;
  // What a parser leaves behind after it has failed must not end the thread for the next file.
  process.on('unhandledRejection', () => undefined);
  port.on('message', async (request: FenceRequest) => port.postMessage(await answer(request)));
}

if (parentPort !== null) serve(parentPort);
