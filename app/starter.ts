import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hung, hangOnSource, hungOnSource } from '../library/blocks/hung.ts';
import type { ReadableDb, WritableDb } from '../library/database.ts';
import { ensureLibrary, findLibrary } from '../library/libraries.ts';
import { getSetting, setSetting } from '../library/settings.ts';
import { listSources, removeSource } from '../library/sources.ts';
import { storeSource } from '../library/store-source.ts';
import { decompositionOfBlock } from './blockAsSource.ts';
import type { Progress } from './importFiles.ts';
import { sha256 } from './input/readInput.ts';
import { takeApart } from './input/takeApart.ts';
import { OWN_LIBRARY } from './names.ts';
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

type StarterParts = Pick<AppParts, 'library' | 'seedsDir' | 'now'>;

/** Whether the starter library was built from the very seeds this version ships. */
export function starterIsReady(db: ReadableDb, seedsDir: string): boolean {
  return getSetting(db, STARTER_STAMP) === stampOf(readSeeds(seedsDir));
}

/**
 * Builds the starter library by taking the model speeches of seeds/ apart, where it is missing or was built
 * from others. What users hung on its blocks stays with the passage. The stamp is set last, so that a crash in
 * between is made good by the next start. Beside another writer nothing is done.
 */
export async function* buildStarter(parts: StarterParts): AsyncGenerator<Progress<StarterSize>, void> {
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
  parts: StarterParts,
  db: WritableDb,
  seeds: readonly Seed[],
  stamp: string,
): AsyncGenerator<Progress<StarterSize>, void> {
  const now = parts.now().toISOString();
  const { id: libraryId } = ensureLibrary(db, { name: STARTER_LIBRARY, kind: 'built-in', now });
  const old = listSources(db, { libraryId, limit: ALL, offset: 0 });
  for (const [index, { name, bytes }] of seeds.entries()) {
    yield { kind: 'progress', done: index, total: seeds.length, label: name };
    const source = await takeApart({ name, path: null, bytes });
    db.transaction(() => {
      const before = old.filter((each) => each.name === name);
      const hung = takeAway(db, before);
      const stored = storeSource(db, { ...source, libraryId, name, path: null, now, builtIn: true });
      keepAsOwn(db, hangOnSource(db, stored.sourceId, hung, now), now);
    });
  }
  const shipped = new Set(seeds.map(({ name }) => name));
  db.transaction(() => {
    const gone = old.filter(({ name }) => !shipped.has(name));
    keepAsOwn(db, takeAway(db, gone), now);
  });
  setSetting(db, STARTER_STAMP, stamp, now);
}

/** Removes sources of the starter library; returns what the user hung on their blocks. */
function takeAway(db: WritableDb, sources: readonly { readonly id: number }[]): Hung[] {
  return sources.flatMap(({ id }) => {
    const hung = hungOnSource(db, id);
    removeSource(db, id, { builtIn: true });
    return hung;
  });
}

/** Passages that the user marked and that stand in no seed now become blocks of his own. */
function keepAsOwn(db: WritableDb, hung: readonly Hung[], now: string): void {
  for (const each of hung) {
    const { text, role, genre, sourceName } = each.block;
    const { sourceId } = storeSource(db, {
      libraryId: ensureLibrary(db, { name: OWN_LIBRARY, kind: 'personal', now }).id,
      name: sourceName,
      path: null,
      charset: 'UTF-8',
      sha256: sha256(new TextEncoder().encode(text)),
      text,
      decomposition: decompositionOfBlock(text, role, genre),
      now,
    });
    hangOnSource(db, sourceId, [each], now);
  }
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
