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
 * The copy comes first, so that it holds what was there before this start changed anything. Then the words of the
 * library, for pinyin and typing errors: packs and tables of the last session brought some that an import of files
 * would have gathered itself.
 */
async function* prepare(parts: AppParts): AsyncGenerator<Progress<StarterSize>, void> {
  await keepDailyBackup(parts);
  const library = parts.library();
  if (library.mode === 'write' && vocabularyIsStale(library.db)) refreshVocabulary(library.db);
  yield* buildStarter(parts);
}
