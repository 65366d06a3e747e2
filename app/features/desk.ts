import { DESK_DEFAULTS, type DeskSettings, deskChange, deskSettings } from '../../api/desk.ts';
import { getSetting, setSetting } from '../../library/settings.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

const DESK = 'desk';

/** How the desk is set; what an older version stored and this one does not know falls back to the default. */
export function readDesk(parts: AppParts): DeskSettings {
  const stored = deskChange.safeParse(getSetting(parts.library().db, DESK));
  return deskSettings.parse({ ...DESK_DEFAULTS, ...(stored.success ? stored.data : {}) });
}

/** Reading and changing how the desk is set. */
export function deskProcedures(parts: AppParts) {
  const os = procedures.desk;
  return {
    get: os.get.handler(() => readDesk(parts)),
    set: os.set.handler(({ input }) => {
      const next = deskSettings.parse({ ...readDesk(parts), ...input });
      setSetting(writable(parts).db, DESK, next, parts.now().toISOString());
      return next;
    }),
  };
}
