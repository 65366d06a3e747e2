import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which the page sends the token it was opened with. */
export const TOKEN_HEADER = 'x-gaojiang-token';

/**
 * Says why a request is refused, or null when it may pass. The Host check keeps a web page from reaching us
 * through a rebound DNS name; the Origin check keeps other pages from calling us; the token keeps out other
 * users and programs of the same machine.
 */
export function refusal(request: IncomingMessage, port: number, token: string): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'host';
  const origin = request.headers.origin;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'origin';
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !equal(given, token)) return 'token';
  return null;
}

function equal(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
