import { decomposition } from '../../api/decomposition.ts';
import type { FileInput } from '../../api/words.ts';
import type { Pack } from '../../formats/pack/pack.ts';
import { readPack } from '../../formats/pack/readPack.ts';
import { withoutTexts } from '../../formats/pack/withoutTexts.ts';
import { writePack } from '../../formats/pack/writePack.ts';
import { collectedBlocks, collectionByName } from '../../library/blocks/collections.ts';
import type { ReadableDb, WritableDb } from '../../library/database.ts';
import {
  ensureLibrary,
  findLibrary,
  type Library,
  libraryByName,
  refuseReadOnly,
} from '../../library/libraries.ts';
import { type Compared, compareSource } from '../../library/packs/compare.ts';
import { listPackImports } from '../../library/packs/history.ts';
import { type TakenOver, takeOver, undoImport } from '../../library/packs/take-over.ts';
import { refreshVocabulary, vocabularyIsStale } from '../../library/search/vocabulary.ts';
import { readInput } from '../input/readInput.ts';
import { incomingOf, packOf, packOfBlocks } from '../packs.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures } from '../procedures.ts';

const MOST_DIFFERENCES = 200;
const SAMPLES = 5;
const SAMPLE_LENGTH = 80;

/** Sharing libraries as packs 语料包: looking into one, taking it over, taking that back, writing one. */
export function packProcedures(parts: AppParts) {
  const os = procedures.pack;
  return {
    preview: os.preview.handler(async ({ input }) => {
      const { db } = parts.library();
      const { pack } = await readPackFile(parts, input.file);
      const target = targetOf(db, pack, input.into);
      const compared = incomingOf(db, pack, parts.now().toISOString()).flatMap(({ record }) =>
        compareSource(db, target.library?.id ?? null, record).map((each) => ({
          ...each,
          source: record.name,
        })),
      );
      const count = (standing: Compared['standing']): number =>
        compared.filter((each) => each.standing === standing).length;
      return {
        library: target.name,
        makesLibrary: target.library === undefined,
        createdAt: pack.createdAt,
        sources: pack.sources.length,
        new: count('new'),
        same: count('same'),
        changed: count('changed'),
        conflict: count('conflict'),
        differences: compared
          .flatMap(({ standing, mine, theirs, source }) =>
            mine !== null && (standing === 'changed' || standing === 'conflict')
              ? [{ standing, blockId: mine.id, source, mine: mine.text, theirs: theirs.text }]
              : [],
          )
          .slice(0, MOST_DIFFERENCES),
        samples: compared
          .filter(({ standing }) => standing === 'new')
          .slice(0, SAMPLES)
          .map(({ theirs }) => theirs.text.slice(0, SAMPLE_LENGTH)),
      };
    }),
    import: os.import.handler(async ({ input }) => importPack(parts, input)),
    history: os.history.handler(() => listPackImports(parts.library().db)),
    undo: os.undo.handler(({ input }) => undoImport(writable(parts).db, input.id, parts.now().toISOString())),
    export: os.export.handler(({ input }) => {
      const { db } = parts.library();
      return packFile(contentOf(db, input.content, parts.now().toISOString()), input.withTexts);
    }),
  };
}

/** Takes a pack over into a library, in one transaction; says into which, and how many sources it held already. */
export async function importPack(
  parts: AppParts,
  {
    file,
    into,
    conflicts,
  }: { readonly file: FileInput; readonly into?: string | undefined; readonly conflicts: 'mine' | 'theirs' },
): Promise<TakenOver & { readonly library: string; readonly skipped: number }> {
  const { db } = writable(parts);
  const { pack, name } = await readPackFile(parts, file);
  const now = parts.now().toISOString();
  const done = db.transaction(() => {
    const target = targetOf(db, pack, into);
    const library = target.library ?? ensureLibrary(db, { name: target.name, kind: 'pack', now });
    const taken = takeOver(db, incomingOf(db, pack, now), {
      file: name,
      libraryId: library.id,
      library: library.name,
      madeLibrary: target.library === undefined,
      conflicts,
      now,
    });
    return { library: library.name, skipped: pack.sources.length - taken.sources, ...taken };
  });
  keepVocabulary(db);
  return done;
}

/** A pack as a file, with its sources' texts or without. */
export function packFile(pack: Pack, withTexts: boolean) {
  const sources = withTexts ? pack.sources : pack.sources.map(withoutTexts).sort(byContent);
  return {
    fileName: `${pack.library}.gjpack`,
    mime: 'application/zip',
    content: new Blob([new Uint8Array(writePack({ ...pack, sources }))]),
  };
}

function byContent(a: { readonly sha256: string }, b: { readonly sha256: string }): number {
  return a.sha256 < b.sha256 ? -1 : 1;
}

type Content =
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'blocks'; readonly ids: readonly number[]; readonly name: string }
  | { readonly kind: 'collection'; readonly name: string };

function contentOf(db: ReadableDb, content: Content, now: string): Pack {
  switch (content.kind) {
    case 'library':
      return packOf(db, libraryByName(db, content.name), now);
    case 'blocks':
      return packOfBlocks(db, content.ids, content.name, now);
    case 'collection': {
      const { id, name } = collectionByName(db, content.name);
      return packOfBlocks(db, collectedBlocks(db, id), name, now);
    }
  }
}

async function readPackFile(
  parts: AppParts,
  file: FileInput,
): Promise<{ readonly pack: Pack; readonly name: string }> {
  const { bytes, name } = await readInput(parts.allow(file));
  return { pack: readPack(bytes, name, (json) => decomposition.parse(json)), name };
}

/**
 * Where a pack goes: into the library named, else into one of its own name. A pack made from a built-in library may
 * carry its name: it becomes a library of its own. Throws LIBRARY_UNKNOWN, LIBRARY_READ_ONLY.
 */
function targetOf(
  db: ReadableDb,
  pack: Pack,
  into: string | undefined,
): { readonly name: string; readonly library: Library | undefined } {
  const named = into === undefined ? findLibrary(db, pack.library) : libraryByName(db, into);
  if (into === undefined && named?.kind === 'built-in') {
    const name = `${pack.library}（语料包）`;
    return { name, library: findLibrary(db, name) };
  }
  if (named !== undefined) refuseReadOnly(named);
  return { name: named?.name ?? pack.library, library: named };
}

function keepVocabulary(db: WritableDb): void {
  if (vocabularyIsStale(db)) refreshVocabulary(db);
}
