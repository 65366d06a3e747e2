import { decomposition } from '../../api/decomposition.ts';
import { readPack } from '../../formats/pack/readPack.ts';
import { withoutTexts } from '../../formats/pack/withoutTexts.ts';
import { writePack } from '../../formats/pack/writePack.ts';
import {
  ensureLibrary,
  findLibrary,
  type Library,
  libraryByName,
  listLibraries,
  refuseReadOnly,
  renameLibrary,
} from '../../library/libraries.ts';
import { checkSearch } from '../../library/search/check.ts';
import { rebuildSearch } from '../../library/search/rebuild.ts';
import { trashLibrary } from '../../library/trash.ts';
import { AppFailure } from '../failure.ts';
import type { Progress } from '../importFiles.ts';
import { readInput } from '../input/readInput.ts';
import { packOf } from '../libraryAsPack.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';
import { storeAll } from '../storeAll.ts';

/** Keeping, sharing and merging libraries 语料库. */
export function libraryProcedures(parts: AppParts) {
  const os = procedures.library;
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
      return info(ensureLibrary(db, { name: input.name, kind: 'personal', now: parts.now().toISOString() }));
    }),
    rename: os.rename.handler(({ input }) => {
      const { db } = writable(parts);
      if (!renameLibrary(db, libraryByName(db, input.name).id, input.to)) throw taken(input.to);
      return info(libraryByName(db, input.to));
    }),
    remove: os.remove.handler(({ input }) => {
      const { db } = writable(parts);
      trashLibrary(db, libraryByName(db, input.name).id, parts.now().toISOString());
      return {};
    }),
    export: os.export.handler(({ input }) => {
      const { db } = parts.library();
      const pack = packOf(db, libraryByName(db, input.name), parts.now().toISOString());
      const sources = input.withTexts ? pack.sources : pack.sources.map(withoutTexts);
      return {
        fileName: `${input.name}.gjpack`,
        mime: 'application/zip',
        content: new Blob([new Uint8Array(writePack({ ...pack, sources }))]),
      };
    }),
    import: os.import.handler(async ({ input }) => {
      const { db } = writable(parts);
      const file = await readInput(parts.allow(input.file));
      const pack = readPack(file.bytes, file.name, (json) => decomposition.parse(json));
      return db.transaction(() => {
        const target =
          input.into === undefined
            ? ensureLibrary(db, { name: pack.library, kind: 'pack', now: parts.now().toISOString() })
            : libraryByName(db, input.into);
        // A pack made from a built-in library may carry its name: it becomes a library of its own.
        const writableTarget =
          target.kind === 'built-in' && input.into === undefined
            ? ensureLibrary(db, {
                name: `${pack.library}（语料包）`,
                kind: 'pack',
                now: parts.now().toISOString(),
              })
            : target;
        refuseReadOnly(writableTarget);
        return { library: writableTarget.name, ...storeAll(db, writableTarget.id, pack.sources) };
      });
    }),
    merge: os.merge.handler(({ input }) => {
      const { db } = writable(parts);
      const pack = packOf(db, libraryByName(db, input.from), parts.now().toISOString());
      const into = libraryByName(db, input.into);
      refuseReadOnly(into);
      return db.transaction(() => storeAll(db, into.id, pack.sources));
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
