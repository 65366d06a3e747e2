import type { PackSource } from '../formats/pack/pack.ts';
import type { WritableDb } from '../library/database.ts';
import { storeSource } from '../library/store-source.ts';

/** What was taken over into a library, and how many sources it already held. */
export interface StoredAll {
  readonly sources: number;
  readonly blocks: number;
  readonly skipped: number;
}

/** Stores sources that were taken apart elsewhere; those whose content the library holds are skipped. */
export function storeAll(db: WritableDb, libraryId: number, sources: readonly PackSource[]): StoredAll {
  let stored = 0;
  let blocks = 0;
  for (const source of sources) {
    const result = storeSource(db, { ...source, libraryId, path: null, now: source.importedAt });
    if (result.status === 'duplicate') continue;
    stored += 1;
    blocks += result.blocks;
  }
  return { sources: stored, blocks, skipped: sources.length - stored };
}
