import type { DecomposedSpeech, Decomposition } from '../core/decomposition.ts';
import { asOfYear } from './blocks/as-of.ts';
import { blocksOf } from './blocks/cut.ts';
import { type BlockPlace, insertBlocks } from './blocks/insert.ts';
import type { WritableDb } from './database.ts';
import { getLibrary, refuseReadOnly } from './libraries.ts';
import { ensureSpeech, placeKey, placesOf } from './records.ts';

/** A source to be stored: the text as decoded, never changed, and what was found in it. */
export interface NewSource {
  readonly libraryId: number;
  readonly name: string;
  /** Where it was read from, or null for pasted text. */
  readonly path: string | null;
  readonly charset: string;
  /** Of the bytes as read; tells what is already there. */
  readonly sha256: string;
  readonly text: string;
  readonly decomposition: Decomposition;
  readonly now: string;
  /** Allows the built-in library: for the program itself when it lays in the starter library. */
  readonly builtIn?: boolean;
}

/** What became of a source. */
export type StoredSource =
  | {
      readonly status: 'stored';
      readonly sourceId: number;
      readonly speeches: number;
      readonly blocks: number;
    }
  | { readonly status: 'duplicate'; readonly sourceId: number; readonly name: string };

/**
 * Stores a source with its speeches and blocks, indexed, in one transaction: wholly or not at all. The same
 * bytes already in that library are a 'duplicate' and change nothing. Throws 'unknown-library' and
 * 'read-only-library'.
 */
export function storeSource(db: WritableDb, source: NewSource): StoredSource {
  const library = getLibrary(db, source.libraryId);
  if (source.builtIn !== true) refuseReadOnly(library);
  return db.transaction(() => {
    const known = db.one<{ id: number; name: string }>(
      'SELECT id, name FROM sources WHERE library_id = ? AND sha256 = ?',
      [source.libraryId, source.sha256],
    );
    if (known) return fillUp(db, source, known);
    const sourceId = insertSource(db, source);
    const blocks = source.decomposition.documents.reduce(
      (count, speech, position) => count + insertSpeech(db, source, sourceId, speech, position),
      0,
    );
    return { status: 'stored', sourceId, speeches: source.decomposition.documents.length, blocks };
  });
}

/**
 * A source that the library holds only some blocks of, since they were copied or moved there, takes in the others;
 * any other is a duplicate.
 */
function fillUp(
  db: WritableDb,
  source: NewSource,
  known: { readonly id: number; readonly name: string },
): StoredSource {
  const { changes } = db.run('DELETE FROM partial_sources WHERE source_id = ?', [known.id]);
  if (changes === 0) return { status: 'duplicate', sourceId: known.id, name: known.name };
  const places = placesOf(db, known.id);
  const { documents } = source.decomposition;
  const blocks = documents.reduce(
    (count, speech, position) => count + insertSpeech(db, source, known.id, speech, position, places),
    0,
  );
  return { status: 'stored', sourceId: known.id, speeches: documents.length, blocks };
}

function insertSource(db: WritableDb, source: NewSource): number {
  return db.run(
    `INSERT INTO sources (library_id, name, path, charset, sha256, text, decomposition, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      source.libraryId,
      source.name,
      source.path,
      source.charset,
      source.sha256,
      source.text,
      JSON.stringify(source.decomposition),
      source.now,
    ],
  ).id;
}

/** Returns how many blocks the speech gave; those whose place is among `taken` are there already. */
function insertSpeech(
  db: WritableDb,
  source: NewSource,
  sourceId: number,
  speech: DecomposedSpeech,
  position: number,
  taken: ReadonlySet<string> = new Set(),
): number {
  const speechId = ensureSpeech(db, sourceId, { ...speech, position });
  const { libraryId, now, text } = source;
  const { byline, genre, title } = speech;
  const tells = { byline, title, sourceName: source.name, text: text.slice(speech.start, speech.end) };
  const asOf = asOfYear(tells, Number(now.slice(0, 4)));
  const place: BlockPlace = { libraryId, sourceId, speechId, genre, asOf, now };
  const blocks = blocksOf(speech, text).filter(({ start, end }) => !taken.has(placeKey(start, end)));
  return insertBlocks(db, blocks, place).length;
}
