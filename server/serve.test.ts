import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../app/openApp.ts';
import { TOKEN_HEADER } from './guard.ts';
import { type Served, serve } from './serve.ts';

async function served(): Promise<Served & { readonly token: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gaojiang-serve-'));
  const rendererDir = join(folder, 'page');
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>稿匠</title>');
  writeFileSync(join(folder, 'secret.txt'), '不该看到');
  const app = openApp({ dataDir: join(folder, 'data'), sharing: 'exclusive', readsPaths: false });
  const host = await serve({ app, rendererDir, port: 0 });
  onTestFinished(async () => {
    await host.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...host, token: new URL(host.url).hash.replace('#token=', '') };
}

/** One raw request: fetch would tidy the path and forbid the Host header. */
function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<{ status: number | undefined; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }));
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the browser host', () => {
  it('serves the page with a policy that lets only its own scripts run', async () => {
    const { port } = await served();
    const page = await ask(port, '/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('稿匠');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/没有.js'])(
    'gives nothing outside its folder for %s',
    async (path) => {
      const { port } = await served();
      const { status, body } = await ask(port, encodeURI(path).replaceAll('%25', '%'));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('不该看到');
    },
  );

  it('answers a call that carries the token', async () => {
    const { port, token } = await served();
    const { status, body } = await ask(
      port,
      '/rpc/text/role',
      { [TOKEN_HEADER]: token, 'content-type': 'application/json' },
      'POST',
    );
    expect(status).toBe(400);
    expect(body).toContain('BAD_REQUEST');
  });

  it.each([
    ['without a token', {}],
    ['with another token', { [TOKEN_HEADER]: 'x'.repeat(32) }],
  ])('refuses a call %s', async (_name, headers) => {
    const { port } = await served();
    expect((await ask(port, '/rpc/app/info', headers, 'POST')).status).toBe(403);
  });

  it.each([
    ['another host name', { host: 'evil.example' }],
    ['another origin', { origin: 'http://evil.example' }],
  ])('refuses a call from %s even with the token', async (_name, headers) => {
    const { port, token } = await served();
    expect((await ask(port, '/rpc/app/info', { ...headers, [TOKEN_HEADER]: token }, 'POST')).status).toBe(
      403,
    );
  });
});
