import type { Genre } from '../core/classify/genre.ts';
import type { Decomposition } from '../core/decomposition.ts';
import type { OutlineNode } from '../core/outline/node.ts';
import { type BlockRecord, insertRecords, readRecord } from './blocks/record.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { insertHeadings } from './headings/store.ts';
import { getSource } from './sources.ts';
import { speechesOfSource } from './speeches.ts';

/** A speech of a source with its blocks, free of the ids of one library. */
export interface SpeechRecord {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly salutation: string | null;
  readonly genre: Genre;
  readonly nodes: readonly OutlineNode[];
  readonly blocks: readonly BlockRecord[];
}

/** A source with all that was found in it and made of it: what is copied, merged, packed and thrown away. */
export interface SourceRecord {
  /** Its id where it was read; a record put back takes it again where it is free. */
  readonly id?: number;
  readonly name: string;
  readonly path: string | null;
  readonly charset: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly text: string;
  readonly decomposition: Decomposition;
  readonly speeches: readonly SpeechRecord[];
}

/** What writing a record did. */
export interface WrittenRecord {
  readonly sourceId: number;
  /** Whether the library held no such source before. */
  readonly isNew: boolean;
  readonly added: readonly number[];
  /** Blocks that the library held already. */
  readonly kept: number;
}

/** A source as a record, with all its blocks or with those of `only`. Throws 'unknown-source'. */
export function readSourceRecord(db: ReadableDb, id: number, only?: ReadonlySet<number>): SourceRecord {
  const { name, path, charset, sha256, importedAt, text, decomposition } = getSource(db, id);
  const blocks = db.all<{ id: number; speechId: number }>(
    'SELECT id, speech_id AS speechId FROM blocks WHERE source_id = ? ORDER BY span_start, span_end, id',
    [id],
  );
  const speeches = speechesOfSource(db, id).map((speech): SpeechRecord => {
    const { position, start, end, title, byline, salutation, genre, nodes } = speech;
    const own = blocks.filter((block) => block.speechId === speech.id && (only?.has(block.id) ?? true));
    const records = own.map((block) => readRecord(db, block.id));
    return { position, start, end, title, byline, salutation, genre, nodes, blocks: records };
  });
  return { id, name, path, charset, sha256, importedAt, text, decomposition, speeches };
}

/**
 * Writes a record into a library; belongs in a transaction. A source of the same bytes takes in the blocks it
 * lacks; a block is the same where it stands at the same place of the source. `partial` says that the record
 * does not hold all blocks of its source, so that a later import of the file may add the rest.
 */
export function writeSourceRecord(
  db: WritableDb,
  libraryId: number,
  record: SourceRecord,
  options: { readonly partial: boolean; readonly now: string },
): WrittenRecord {
  const known = db.value<number>('SELECT id FROM sources WHERE library_id = ? AND sha256 = ?', [
    libraryId,
    record.sha256,
  ]);
  const sourceId = known ?? insertSource(db, libraryId, record);
  if (known === undefined && options.partial) {
    db.run('INSERT INTO partial_sources VALUES (?)', [sourceId]);
  }
  const places = known === undefined ? new Set<string>() : placesOf(db, sourceId);
  let kept = 0;
  const fresh = record.speeches.flatMap((speech) => {
    const speechId = ensureSpeech(db, sourceId, speech);
    return speech.blocks.flatMap((block) => {
      if (!places.has(placeKey(block.start, block.end))) return { block, speechId };
      kept += 1;
      return [];
    });
  });
  const added = insertRecords(db, { libraryId, sourceId }, fresh, options.now);
  return { sourceId, isNew: known === undefined, added, kept };
}

function insertSource(db: WritableDb, libraryId: number, record: SourceRecord): number {
  const { id, name, path, charset, sha256, importedAt, text, decomposition } = record;
  const free =
    id !== undefined && db.value<number>('SELECT id FROM sources WHERE id = ?', [id]) === undefined
      ? id
      : null;
  return db.run(
    `INSERT INTO sources (id, library_id, name, path, charset, sha256, text, decomposition, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [free, libraryId, name, path, charset, sha256, text, JSON.stringify(decomposition), importedAt],
  ).id;
}

/** The record of a copy: its blocks are blocks of their own, under ids of their own, and not used yet. */
export function withoutIds({ id: _id, ...record }: SourceRecord): SourceRecord {
  return {
    ...record,
    speeches: record.speeches.map((speech) => ({
      ...speech,
      blocks: speech.blocks.map(({ id: _block, ...block }) => ({ ...block, uses: 0, lastUsedAt: null })),
    })),
  };
}

/** Whether a library holds only some blocks of a source. */
export function isPartial(db: ReadableDb, sourceId: number): boolean {
  return db.value<number>('SELECT 1 FROM partial_sources WHERE source_id = ?', [sourceId]) === 1;
}

/** The places of a source at which the library holds blocks, each as `placeKey` writes it. */
export function placesOf(db: ReadableDb, sourceId: number): Set<string> {
  return new Set(
    db.values<string>("SELECT span_start || '-' || span_end FROM blocks WHERE source_id = ?", [sourceId]),
  );
}

/** The place of a block in its source: what makes two blocks of one source the same. */
export function placeKey(start: number, end: number): string {
  return `${start}-${end}`;
}

/** The id of a speech of a source by its position; the speech is inserted where it is missing. */
export function ensureSpeech(db: WritableDb, sourceId: number, speech: Omit<SpeechRecord, 'blocks'>): number {
  const known = db.value<number>('SELECT id FROM speeches WHERE source_id = ? AND position = ?', [
    sourceId,
    speech.position,
  ]);
  if (known !== undefined) return known;
  const { id } = db.run(
    `INSERT INTO speeches (source_id, position, span_start, span_end, title, byline, salutation, genre, nodes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sourceId,
      speech.position,
      speech.start,
      speech.end,
      speech.title,
      speech.byline,
      speech.salutation,
      speech.genre,
      JSON.stringify(speech.nodes),
    ],
  );
  insertHeadings(db, { sourceId, speechId: id }, speech.nodes);
  return id;
}
