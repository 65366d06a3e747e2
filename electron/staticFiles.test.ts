import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetFile, serveAsset } from './staticFiles.ts';

const base = mkdtempSync(join(tmpdir(), 'gaojiang-page-'));
const root = join(base, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(root, 'index.html'), '<!doctype html><title>稿匠</title>');
writeFileSync(join(root, 'assets', 'main.js'), 'export {};');
writeFileSync(join(base, 'renderer-secret.txt'), '内部');

const get = (path: string) => serveAsset(root, { url: `app://gaojiang${path}`, method: 'GET' });

test('serves the page and its parts with their types and a policy against foreign scripts', async () => {
  const page = await get('/');
  expect(await page.text()).toContain('稿匠');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const script = await get('/assets/main.js?v=1');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  for (const answer of [page, script, await get('/none.js')]) {
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  }
});

test('answers 404 for a missing file, a folder and any method but GET', async () => {
  expect((await get('/none.js')).status).toBe(404);
  expect((await get('/assets')).status).toBe(404);
  expect((await serveAsset(root, { url: 'app://gaojiang/', method: 'POST' })).status).toBe(404);
});

test.each([
  '/../renderer-secret.txt',
  '/%2e%2e/renderer-secret.txt',
  '/%2e%2e%2frenderer-secret.txt',
  '/assets/..%2f..%2frenderer-secret.txt',
  '/..%5crenderer-secret.txt',
  '/assets/%00.js',
  '/%E0%A4%A',
])('does not lead out of the folder by %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('knows no other origin', () => {
  expect(assetFile(root, 'app://other/index.html')).toBeNull();
  expect(assetFile(root, 'file:///etc/hostname')).toBeNull();
  expect(assetFile(root, 'not an address')).toBeNull();
});

test('never names a file outside the folder, whatever the address', () => {
  const piece = fc.constantFrom(
    '..',
    '%2e%2e',
    '/',
    '%2f',
    '\\',
    '%5c',
    'a',
    '.',
    '%00',
    'renderer-secret.txt',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = assetFile(root, `app://gaojiang/${pieces.join('')}`);
      expect(file === null || file.startsWith(`${root}/`) || file.startsWith(`${root}\\`)).toBe(true);
    }),
  );
});
