import type { Protocol } from 'electron';
import { PAGE_SCHEME, serveAsset } from './staticFiles.ts';

/** Declares the page's scheme; must run before the app is ready. */
export function declarePageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer in `root` under the page's scheme. */
export function servePage(protocol: Protocol, root: string): void {
  protocol.handle(PAGE_SCHEME, (request) => serveAsset(root, request));
}
