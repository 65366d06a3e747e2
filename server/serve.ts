import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import type { App } from '../app/openApp.ts';
import { refusal } from './guard.ts';
import { serveStatic } from './static.ts';

/** A running browser host. */
export interface Served {
  /** The address to open; it carries the token in its fragment, which browsers never send anywhere. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** What a browser host needs. */
export interface ServeOptions {
  readonly app: App;
  /** The folder of the built renderer. */
  readonly rendererDir: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const RPC_PREFIX = '/rpc';

/**
 * Serves the app and its page on the loopback address only. Rejects when the port is taken.
 * Every call needs the random token of this run; the page itself holds no secret.
 */
export async function serve({ app, rendererDir, port }: ServeOptions): Promise<Served> {
  const token = randomBytes(24).toString('base64url');
  const handler = new RPCHandler(app.router);
  let boundPort = port;

  const server = createServer(async (request, response) => {
    const path = decodedPath(request.url ?? '/');
    if (path === null) {
      response.writeHead(400).end();
      return;
    }
    if (path.startsWith(`${RPC_PREFIX}/`)) {
      const why = refusal(request, boundPort, token);
      if (why !== null) {
        response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`请从稿匠启动时给出的网址打开页面（${why}）`);
        return;
      }
      const { matched } = await handler.handle(request, response, { prefix: RPC_PREFIX });
      if (!matched) response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET') {
      response.writeHead(405).end();
      return;
    }
    await serveStatic(rendererDir, path, response);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  if (address !== null && typeof address === 'object') boundPort = address.port;

  return {
    url: `http://127.0.0.1:${boundPort}/#token=${token}`,
    port: boundPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}
