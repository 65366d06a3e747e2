import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb, WritableDb } from '../library/database.ts';
import { ensureLibrary, findLibrary } from '../library/libraries.ts';
import { getSetting, setSetting } from '../library/settings.ts';
import { listSources, removeSource } from '../library/sources.ts';
import { storeSource } from '../library/store-source.ts';
import type { Progress } from './importFiles.ts';
import { takeApart } from './input/takeApart.ts';
import type { AppParts } from './parts.ts';

/** The name of the built-in library, as the user sees it. */
export const STARTER_LIBRARY = '内置语料';

const STARTER_STAMP = 'starter';
/** Raised when speeches are taken apart differently, so that the starter library is cut anew. */
const STARTER_EDITION = 1;
const ALL = 1_000_000;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the starter library holds. */
export interface StarterSize {
  readonly sources: number;
  readonly blocks: number;
}

/** Whether the starter library was built from the very seeds this version ships. */
export function starterIsReady(db: ReadableDb, seedsDir: string): boolean {
  return getSetting(db, STARTER_STAMP) === stampOf(readSeeds(seedsDir));
}

/**
 * Builds the starter library by taking the model speeches of seeds/ apart, where it is missing or was built
 * from others. The stamp is set last, so that a crash in between is made good by the next start. Beside another writer nothing is done.
 */
export async function* buildStarter(parts: AppParts): AsyncGenerator<Progress<StarterSize>, void> {
  const library = parts.library();
  const seeds = readSeeds(parts.seedsDir);
  const stamp = stampOf(seeds);
  if (library.mode === 'write' && getSetting(library.db, STARTER_STAMP) !== stamp) {
    yield* rebuild(parts, library.db, seeds, stamp);
  }
  const built = findLibrary(library.db, STARTER_LIBRARY);
  yield { kind: 'done', result: { sources: built?.sources ?? 0, blocks: built?.blocks ?? 0 } };
}

async function* rebuild(
  parts: AppParts,
  db: WritableDb,
  seeds: readonly Seed[],
  stamp: string,
): AsyncGenerator<Progress<StarterSize>, void> {
  const now = parts.now().toISOString();
  const { id: libraryId } = ensureLibrary(db, { name: STARTER_LIBRARY, kind: 'built-in', now });
  for (const old of listSources(db, { libraryId, limit: ALL, offset: 0 })) {
    removeSource(db, old.id, { builtIn: true });
  }
  for (const [index, { name, bytes }] of seeds.entries()) {
    yield { kind: 'progress', done: index, total: seeds.length, label: name };
    const source = await takeApart({ name, path: null, bytes });
    storeSource(db, { ...source, libraryId, name, path: null, now, builtIn: true });
  }
  setSetting(db, STARTER_STAMP, stamp, now);
}

function readSeeds(folder: string): Seed[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.replace(/\.txt$/, ''), bytes: readFileSync(join(folder, file)) }));
}

function stampOf(seeds: readonly Seed[]): string {
  const hash = createHash('sha256').update(`edition ${STARTER_EDITION}`);
  for (const { name, bytes } of seeds) hash.update(name).update(bytes);
  return hash.digest('hex');
}
