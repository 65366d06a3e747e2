import type { AppParts } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';
import { buildStarter, starterIsReady } from '../starter.ts';

/** The state of the app itself and its starter library. */
export function appProcedures(parts: AppParts) {
  const os = procedures.app;
  return {
    info: os.info.handler(() => {
      const library = parts.library();
      return {
        version: parts.version,
        dataDir: parts.dataDir,
        mode: library.mode,
        starterReady: starterIsReady(library.db, parts.seedsDir),
        notices: library.recovery === null ? [] : [library.recovery.message],
      };
    }),
    prepare: os.prepare.handler(() => streaming(buildStarter(parts))),
  };
}
