import type { Pack, PackSource } from '../formats/pack/pack.ts';
import type { ReadableDb } from '../library/database.ts';
import type { Library } from '../library/libraries.ts';
import { getSource, listSources } from '../library/sources.ts';

const ALL = 1_000_000;

/** Everything of a library as a pack. Sources stand in the order of their content, not of their import. */
export function packOf(db: ReadableDb, library: Library, now: string): Pack {
  const sources = listSources(db, { libraryId: library.id, limit: ALL, offset: 0 }).map(
    ({ id }): PackSource => {
      const { name, charset, sha256, importedAt, text, decomposition } = getSource(db, id);
      return { name, charset, sha256, importedAt, text, decomposition };
    },
  );
  sources.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return { library: library.name, createdAt: now, sources };
}
