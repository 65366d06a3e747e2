import { timedWording } from '../../core/topics/timed.ts';
import { blocksOfSource, getBlock, markBlockUsed } from '../../library/blocks/block.ts';
import { type BlockChange, changeBlocks } from '../../library/blocks/change.ts';
import { collectionsOf } from '../../library/blocks/collections.ts';
import { isStale } from '../../library/blocks/fresh.ts';
import { originsOf } from '../../library/blocks/record.ts';
import { tagsOf } from '../../library/blocks/tags.ts';
import { copyBlocks, moveBlocks } from '../../library/blocks/transfer.ts';
import { ensureLibrary, getLibrary, libraryByName } from '../../library/libraries.ts';
import { speechesOfSource } from '../../library/speeches.ts';
import { storeSource } from '../../library/store-source.ts';
import { trashBlocks } from '../../library/trash.ts';
import { decompositionOfBlock } from '../blockAsSource.ts';
import { defined } from '../defined.ts';
import { sha256 } from '../input/readInput.ts';
import { OWN_LIBRARY } from '../names.ts';
import { type AppParts, thisYear, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';
import { searchFor } from '../searchFor.ts';

/** Searching blocks 语块, looking at one, saving and keeping one's own. */
export function blockProcedures(parts: AppParts) {
  const os = procedures.block;
  const now = (): string => parts.now().toISOString();
  const change = (ids: readonly number[], wanted: BlockChange) => {
    const { db } = writable(parts);
    return changeBlocks(db, ids, wanted, {
      personalId: () => ensureLibrary(db, { name: OWN_LIBRARY, kind: 'personal', now: now() }).id,
      now: now(),
    });
  };
  return {
    search: os.search.handler(({ input }) => searchFor(parts, input)),
    get: os.get.handler(({ input }) => detailOf(parts, input.id)),
    save: os.save.handler(({ input }) => {
      const { db } = writable(parts);
      const text = input.text.trim();
      return db.transaction(() => {
        const stored = storeSource(db, {
          libraryId: ensureLibrary(db, { name: input.library, kind: 'personal', now: now() }).id,
          name: input.from ?? '手工存入的语块',
          path: null,
          charset: 'UTF-8',
          sha256: sha256(new TextEncoder().encode(text)),
          text,
          decomposition: decompositionOfBlock(text, input.role, input.genre),
          now: now(),
        });
        const ids = blocksOfSource(db, stored.sourceId).map(({ id }) => id);
        if (input.tags.length > 0 || input.note !== '') {
          change(ids, { addTags: input.tags, ...(input.note === '' ? {} : { note: input.note }) });
        }
        return { ids, duplicate: stored.status === 'duplicate' };
      });
    }),
    update: os.update.handler(({ input }) => {
      const [changed] = change([input.id], defined(input.change));
      return changed ?? { id: input.id, copied: false };
    }),
    updateMany: os.updateMany.handler(({ input }) => ({ blocks: change(input.ids, defined(input.change)) })),
    copy: os.copy.handler(({ input }) => {
      const { db } = writable(parts);
      const { ids, kept } = copyBlocks(db, input.ids, libraryByName(db, input.library).id, now());
      return { ids: [...ids], kept };
    }),
    move: os.move.handler(({ input }) => {
      const { db } = writable(parts);
      const { ids, kept } = moveBlocks(db, input.ids, libraryByName(db, input.library).id, now());
      return { ids: [...ids], kept };
    }),
    trash: os.trash.handler(({ input }) => ({ trashed: trashBlocks(writable(parts).db, input.ids, now()) })),
    used: os.used.handler(({ input }) => {
      markBlockUsed(writable(parts).db, input.id, input.draftId ?? null, now());
      return {};
    }),
  };
}

function detailOf(parts: AppParts, id: number) {
  const { db } = parts.library();
  const block = getBlock(db, id);
  const library = getLibrary(db, block.libraryId);
  const speech = speechesOfSource(db, block.sourceId).find((each) => each.id === block.speechId);
  return {
    id: block.id,
    text: block.text,
    role: block.role,
    genre: block.genre,
    heading: block.heading,
    sourceId: block.sourceId,
    source: block.sourceName,
    library: library.name,
    libraryKind: library.kind,
    start: block.start,
    end: block.end,
    path: [...block.path],
    speechTitle: speech?.title ?? null,
    topics: [...block.topics],
    ownTopics: block.ownTopics,
    tags: tagsOf(db, [id]).get(id) ?? [],
    collections: collectionsOf(db, id),
    favourite: block.favourite,
    note: block.note,
    uses: block.uses,
    lastUsedAt: block.lastUsedAt,
    asOf: block.asOf,
    freshness: block.freshness,
    goodUntil: block.goodUntil,
    stale: isStale(block, thisYear(parts)),
    timed: timedWording(block.text, block.asOf).map(({ start, end, text, until }) => ({
      start,
      end,
      text,
      until,
    })),
    createdAt: block.createdAt,
    revisedAt: block.revisedAt,
    origins: originsOf(db, id),
  };
}
