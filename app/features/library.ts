import {
  ensureLibrary,
  findLibrary,
  type Library,
  libraryByName,
  listLibraries,
  renameLibrary,
} from '../../library/libraries.ts';
import { mergeLibrary } from '../../library/merge.ts';
import { checkSearch } from '../../library/search/check.ts';
import { rebuildSearch } from '../../library/search/rebuild.ts';
import { statisticsOf } from '../../library/statistics.ts';
import { trashLibrary } from '../../library/trash.ts';
import { AppFailure } from '../failure.ts';
import type { Progress } from '../importFiles.ts';
import { packOf } from '../packs.ts';
import { type AppParts, thisYear, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';
import { importPack, packFile } from './pack.ts';

/** Keeping and merging libraries 语料库, and looking after their index. */
export function libraryProcedures(parts: AppParts) {
  const os = procedures.library;
  const now = (): string => parts.now().toISOString();
  const info = ({ id, name, kind, sources, blocks, createdAt }: Library) => ({
    id,
    name,
    kind,
    sources,
    blocks,
    createdAt,
  });
  return {
    list: os.list.handler(() => listLibraries(parts.library().db).map(info)),
    create: os.create.handler(({ input }) => {
      const { db } = writable(parts);
      if (findLibrary(db, input.name) !== undefined) throw taken(input.name);
      return info(ensureLibrary(db, { name: input.name, kind: 'personal', now: now() }));
    }),
    rename: os.rename.handler(({ input }) => {
      const { db } = writable(parts);
      if (!renameLibrary(db, libraryByName(db, input.name).id, input.to)) throw taken(input.to);
      return info(libraryByName(db, input.to));
    }),
    remove: os.remove.handler(({ input }) => {
      const { db } = writable(parts);
      trashLibrary(db, libraryByName(db, input.name).id, now());
      return {};
    }),
    export: os.export.handler(({ input }) => {
      const { db } = parts.library();
      return packFile(packOf(db, libraryByName(db, input.name), now()), input.withTexts);
    }),
    import: os.import.handler(async ({ input }) => {
      const { library, sources, added, skipped } = await importPack(parts, { ...input, conflicts: 'mine' });
      return { library, sources, blocks: added, skipped };
    }),
    merge: os.merge.handler(({ input }) => {
      const { db } = writable(parts);
      return mergeLibrary(db, libraryByName(db, input.from).id, libraryByName(db, input.into).id, now());
    }),
    statistics: os.statistics.handler(({ input }) => {
      const { db } = parts.library();
      const found = statisticsOf(db, {
        ...(input.library === undefined ? {} : { libraryId: libraryByName(db, input.library).id }),
        thisYear: thisYear(parts),
      });
      const { genre, role, topic, year, goodUntil, added, usesByMonth, mostUsed } = found;
      return {
        ...found,
        genre: [...genre],
        role: [...role],
        topic: [...topic],
        year: [...year],
        goodUntil: [...goodUntil],
        added: [...added],
        usesByMonth: [...usesByMonth],
        mostUsed: [...mostUsed],
      };
    }),
    checkIndex: os.checkIndex.handler(() => {
      const { ok, missing, extra, changed, problems } = checkSearch(parts.library().db);
      return { ok, missing: [...missing], extra: [...extra], changed: [...changed], problems: [...problems] };
    }),
    rebuildIndex: os.rebuildIndex.handler(() => streaming(rebuildIndex(parts))),
  };
}

/** One transaction, so nothing to tell between its beginning and its end. */
async function* rebuildIndex(parts: AppParts): AsyncGenerator<Progress<{ blocks: number }>, void> {
  const { db } = writable(parts);
  const blocks = listLibraries(db).reduce((sum, library) => sum + library.blocks, 0);
  yield { kind: 'progress', done: 0, total: blocks, label: '重建搜索索引' };
  rebuildSearch(db);
  yield { kind: 'done', result: { blocks } };
}

function taken(name: string): AppFailure {
  return new AppFailure('LIBRARY_EXISTS', name, `已经有叫“${name}”的语料库，请换一个名字`);
}
