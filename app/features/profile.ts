import { factCard } from '../../api/words.ts';
import { getSetting, setSetting } from '../../library/settings.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

const PROFILE = 'profile';

/** The user's own defaults for fact cards; empty until they are set. */
export function readProfile(parts: AppParts) {
  const stored = factCard.safeParse(getSetting(parts.library().db, PROFILE));
  return stored.success ? stored.data : {};
}

/** Reading and changing the user's profile. */
export function profileProcedures(parts: AppParts) {
  const os = procedures.profile;
  return {
    get: os.get.handler(() => readProfile(parts)),
    set: os.set.handler(({ input }) => {
      setSetting(writable(parts).db, PROFILE, input.facts, parts.now().toISOString());
      return readProfile(parts);
    }),
  };
}
