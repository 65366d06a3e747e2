/** The handler `protocol.handle` takes. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const HOST_SUFFIX = 'double.localhost';

const handlers = new Map<string, SchemeHandler>();

/** `protocol`, for schemes of the application's own. */
export const protocol = {
  registerSchemesAsPrivileged(): void {},
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
};

/**
 * Chromium doesn't know the application's schemes, so app://name/path becomes
 * http://name.app.double.localhost/path: as secure an origin, with the same meaning of 'self'.
 */
export function toBrowserUrl(address: string): string {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (!handlers.has(scheme)) return address;
  return `http://${url.host}.${scheme}.${HOST_SUFFIX}${url.pathname}${url.search}${url.hash}`;
}

/** The way back from `toBrowserUrl`. */
export function toAppUrl(address: string): string {
  const url = new URL(address);
  if (!url.hostname.endsWith(`.${HOST_SUFFIX}`)) return address;
  const [name = '', scheme = ''] = url.hostname.split('.');
  return `${scheme}://${name}${url.pathname}${url.search}${url.hash}`;
}

/** Answers a request through the handler of its scheme; null where no scheme of ours is asked. */
export async function answerByScheme(browserUrl: string, method: string): Promise<Response | null> {
  const address = toAppUrl(browserUrl);
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler ? handler(new Request(address, { method })) : null;
}
