import { decompose } from '../../core/decompose.ts';
import { ensureLibrary, getLibrary, libraryByName } from '../../library/libraries.ts';
import { getSource, listSources, type SourceSummary } from '../../library/sources.ts';
import { storeSource } from '../../library/store-source.ts';
import { trashSource } from '../../library/trash.ts';
import { importFiles } from '../importFiles.ts';
import { readInput, sha256 } from '../input/readInput.ts';
import { takeApart } from '../input/takeApart.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';

/** Reading, reviewing, storing and importing sources 范文. */
export function sourceProcedures(parts: AppParts) {
  const os = procedures.source;
  const info = (source: SourceSummary) => {
    const { id, name, chars, speeches, blocks, importedAt } = source;
    return {
      id,
      name,
      library: getLibrary(parts.library().db, source.libraryId).name,
      chars,
      speeches,
      blocks,
      importedAt,
    };
  };
  return {
    read: os.read.handler(async ({ input }) => takeApart(await readInput(parts.allow(input.file)))),
    decompose: os.decompose.handler(({ input }) => decompose(input.text)),
    import: os.import.handler(({ input, signal }) =>
      streaming(importFiles(parts, { files: input.files.map(parts.allow), library: input.library, signal })),
    ),
    store: os.store.handler(({ input }) => {
      const { db } = writable(parts);
      const now = parts.now().toISOString();
      const stored = storeSource(db, {
        libraryId: ensureLibrary(db, { name: input.library, kind: 'personal', now }).id,
        name: input.name,
        path: null,
        charset: input.charset,
        sha256: input.sha256 ?? sha256(new TextEncoder().encode(input.text)),
        text: input.text,
        decomposition: input.decomposition,
        now,
      });
      return stored.status === 'stored'
        ? { sourceId: stored.sourceId, speeches: stored.speeches, blocks: stored.blocks, duplicate: false }
        : { sourceId: stored.sourceId, speeches: 0, blocks: 0, duplicate: true };
    }),
    list: os.list.handler(({ input }) => {
      const { db } = parts.library();
      const libraryId = input.library === undefined ? {} : { libraryId: libraryByName(db, input.library).id };
      const sources = listSources(db, { ...libraryId, limit: input.limit, offset: input.offset });
      return { sources: sources.map(info) };
    }),
    get: os.get.handler(({ input }) => {
      const source = getSource(parts.library().db, input.id);
      return {
        ...info(source),
        charset: source.charset,
        text: source.text,
        decomposition: source.decomposition,
      };
    }),
    remove: os.remove.handler(({ input }) => {
      trashSource(writable(parts).db, input.id, parts.now().toISOString());
      return {};
    }),
  };
}
