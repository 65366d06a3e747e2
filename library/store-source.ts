import type { DecomposedSpeech, Decomposition } from '../core/decomposition.ts';
import { asOfYear } from './blocks/as-of.ts';
import { type BlockPlace, insertBlocks } from './blocks/block.ts';
import { blocksOf } from './blocks/cut.ts';
import type { WritableDb } from './database.ts';
import { getLibrary, refuseReadOnly } from './libraries.ts';

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
    if (known) return { status: 'duplicate', sourceId: known.id, name: known.name };
    const sourceId = insertSource(db, source);
    const blocks = source.decomposition.documents.reduce(
      (count, speech, position) => count + insertSpeech(db, source, sourceId, speech, position),
      0,
    );
    return { status: 'stored', sourceId, speeches: source.decomposition.documents.length, blocks };
  });
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

/** Returns how many blocks the speech gave. */
function insertSpeech(
  db: WritableDb,
  source: NewSource,
  sourceId: number,
  speech: DecomposedSpeech,
  position: number,
): number {
  const { id: speechId } = db.run(
    `INSERT INTO speeches (source_id, position, span_start, span_end, title, byline, salutation, genre, nodes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sourceId,
      position,
      speech.start,
      speech.end,
      speech.title,
      speech.byline,
      speech.salutation,
      speech.genre,
      JSON.stringify(speech.nodes),
    ],
  );
  const { libraryId, now, text } = source;
  const { byline, genre, title } = speech;
  const tells = { byline, title, sourceName: source.name, text: text.slice(speech.start, speech.end) };
  const asOf = asOfYear(tells, Number(now.slice(0, 4)));
  const place: BlockPlace = { libraryId, sourceId, speechId, genre, asOf, now };
  return insertBlocks(db, blocksOf(speech, text), place).length;
}
