import { refreshVocabulary, vocabularyIsStale } from '../../library/search/vocabulary.ts';
import { keepDailyBackup } from '../dailyBackup.ts';
import type { Progress } from '../importFiles.ts';
import type { AppParts } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';
import { buildStarter, type StarterSize, starterIsReady } from '../starter.ts';

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
        notices: parts.notices,
      };
    }),
    prepare: os.prepare.handler(() => streaming(prepare(parts))),
  };
}

/**
 * The copy comes first, so that it holds what was there before this start changed anything. The words of the
 * library come last: what is searched by pinyin and typing errors then knows what came by packs and tables too.
 */
async function* prepare(parts: AppParts): AsyncGenerator<Progress<StarterSize>, void> {
  await keepDailyBackup(parts);
  yield* buildStarter(parts);
  const library = parts.library();
  if (library.mode === 'write' && vocabularyIsStale(library.db)) refreshVocabulary(library.db);
}
