import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Where the page lives: a scheme of our own, so that it has an origin and a content security policy. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = 'app://gaojiang';

/**
 * What the page may load: its own files and nothing else. Styles may stand inline because the component
 * library writes its style sheets at run time; scripts may not.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * The file under `root` that an address of the page's origin names, or null for another origin, a broken
 * address or one that leads out of `root`.
 */
export function assetFile(root: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== PAGE_ORIGIN) return null;
  const path = decoded(url.pathname);
  if (path === null || /[\0\\]/.test(path)) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

/** Answers a request of the page with a file of the built renderer; anything else is 404. */
export async function serveAsset(root: string, request: { url: string; method: string }): Promise<Response> {
  const file = request.method === 'GET' ? assetFile(root, request.url) : null;
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return new Response(null, { status: 404, headers: SAFE_HEADERS });
  const type = MIME_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { ...SAFE_HEADERS, 'content-type': type } });
}

const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
