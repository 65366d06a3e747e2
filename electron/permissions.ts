import type { Session } from 'electron';

/** What the page may do with the system: copy and paste. It needs no camera, place or notification. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write']);

/** Denies every permission but the clipboard, asked for or looked up, and every download of the page's own. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer) => answer(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_page, permission) => ALLOWED.has(permission));
  session.on('will-download', (event) => event.preventDefault());
}
