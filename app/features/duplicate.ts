import { findEntities } from '../../core/slots/entities.ts';
import { getBlock } from '../../library/blocks/block.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findSimilar, type SimilarGroup } from '../../library/duplicates/find.ts';
import { mergeBlocks } from '../../library/duplicates/merge.ts';
import { blocksOfJob } from '../../library/jobs/job.ts';
import { ensureLibrary, getLibrary, libraryByName } from '../../library/libraries.ts';
import { defined } from '../defined.ts';
import type { Progress } from '../importFiles.ts';
import { OWN_LIBRARY } from '../names.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';

const MOST_GROUPS = 500;

/** Finding blocks that say the same, and making them one. */
export function duplicateProcedures(parts: AppParts) {
  const os = procedures.duplicate;
  return {
    find: os.find.handler(({ input }) => streaming(find(parts, input))),
    merge: os.merge.handler(({ input }) => {
      const { db } = writable(parts);
      const now = parts.now().toISOString();
      const personalId = () => ensureLibrary(db, { name: OWN_LIBRARY, kind: 'personal', now }).id;
      return { removed: mergeBlocks(db, input.groups.map(defined), { personalId, now }) };
    }),
  };
}

async function* find(
  parts: AppParts,
  { library, job }: { readonly library?: string | undefined; readonly job?: number | undefined },
) {
  const { db } = parts.library();
  yield { kind: 'progress', done: 0, total: 1, label: '比对语块' } as const;
  const groups = findSimilar(db, {
    ...(library === undefined ? {} : { libraryId: libraryByName(db, library).id }),
    ...(job === undefined ? {} : { among: new Set(blocksOfJob(db, job)) }),
    entitiesOf: (text) => findEntities(text, parts.gazetteer()),
  });
  const result = {
    total: groups.length,
    blocks: groups.reduce((sum, { ids }) => sum + ids.length, 0),
    groups: groups.slice(0, MOST_GROUPS).map((group) => shown(db, group)),
  };
  yield { kind: 'done', result } satisfies Progress<typeof result>;
}

function shown(db: ReadableDb, { kind, ids, slotted }: SimilarGroup) {
  return {
    kind,
    slotted,
    blocks: ids.map((id) => {
      const { text, role, genre, sourceId, sourceName, libraryId, uses, favourite, asOf } = getBlock(db, id);
      const library = getLibrary(db, libraryId);
      return {
        id,
        text,
        role,
        genre,
        sourceId,
        source: sourceName,
        library: library.name,
        readOnly: library.kind === 'built-in',
        uses,
        favourite,
        asOf,
      };
    }),
  };
}
