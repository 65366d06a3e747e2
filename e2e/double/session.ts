import { EventEmitter } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import type { Session } from 'electron';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

/** Electron's name of each permission that Chromium can be told to grant, with Chromium's. */
const PERMISSIONS = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
] as const;

/** A session: keeps the shell's permission handlers and has Chromium act on what they say. */
export class DoubleSession extends EventEmitter {
  #request: RequestHandler = null;
  #check: CheckHandler = null;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  /** Grants a page's origin what both handlers allow; Electron allows everything where there is none. */
  async grant(context: BrowserContext, origin: string): Promise<void> {
    const granted: string[] = [];
    for (const [permission, chromiumName] of PERMISSIONS) {
      if (this.#checked(permission, origin) && (await this.#requested(permission)))
        granted.push(chromiumName);
    }
    await context.grantPermissions(granted, { origin });
  }

  #checked(permission: (typeof PERMISSIONS)[number][0], origin: string): boolean {
    return this.#check?.(null, permission, origin, { isMainFrame: true, requestingUrl: origin }) ?? true;
  }

  #requested(permission: (typeof PERMISSIONS)[number][0]): Promise<boolean> {
    const handler = this.#request;
    if (!handler) return Promise.resolve(true);
    // The shell decides by the permission's name alone, so the page it is asked for may be left out.
    return new Promise((resolve) => Reflect.apply(handler, null, [null, permission, resolve, {}]));
  }
}

export const session = { defaultSession: new DoubleSession() };
