import { createHash } from 'node:crypto';
import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { goodUntil } from '../../core/topics/timed.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { getLibrary, refuseReadOnly } from '../libraries.ts';
import { writeSourceRecord } from '../records.ts';
import { classifierOf } from '../topics.ts';
import type { BlockRecord } from './record.ts';

/** A block written down by a person in a table: no file it was cut from, but the name of one. */
export interface WrittenRow {
  readonly text: string;
  readonly role: Role;
  readonly genre: Genre;
  /** Empty: as the lexicon says. */
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly source: string;
  readonly asOf: number | null;
  readonly note: string;
  readonly favourite: boolean;
}

/** The texts of all blocks of a library; of none where there is no such library. */
export function textsOfLibrary(db: ReadableDb, libraryId: number | undefined): ReadonlySet<string> {
  if (libraryId === undefined) return new Set();
  return new Set(db.values<string>('SELECT text FROM blocks WHERE library_id = ?', [libraryId]));
}

/** The ids of all blocks of a library, in the order of their sources. */
export function idsOfLibrary(db: ReadableDb, libraryId: number): number[] {
  return db.values<number>('SELECT id FROM blocks WHERE library_id = ? ORDER BY source_id, span_start, id', [
    libraryId,
  ]);
}

/**
 * Stores rows as blocks, in one transaction, the rows of each source name under one source that consists of them.
 * Returns their ids. Throws 'read-only-library'.
 */
export function addRows(
  db: WritableDb,
  libraryId: number,
  rows: readonly WrittenRow[],
  now: string,
): number[] {
  refuseReadOnly(getLibrary(db, libraryId));
  const bySource = new Map<string, WrittenRow[]>();
  for (const row of rows) {
    const own = bySource.get(row.source);
    if (own === undefined) bySource.set(row.source, [row]);
    else own.push(row);
  }
  return db.transaction(() =>
    [...bySource].flatMap(([name, own]) => [...addSource(db, libraryId, name, own, now)]),
  );
}

function addSource(
  db: WritableDb,
  libraryId: number,
  name: string,
  rows: readonly WrittenRow[],
  now: string,
): readonly number[] {
  const text = rows.map((row) => row.text).join('\n');
  const genre = rows[0]?.genre ?? '其他';
  const classify = classifierOf(db);
  let at = 0;
  const blocks = rows.map((row): BlockRecord => {
    const start = at;
    at += row.text.length + 1;
    const topics = row.topics.length > 0 ? row.topics : classify(row.text);
    const { source: _source, ...kept } = row;
    return {
      ...kept,
      topics,
      ownTopics: row.topics.length > 0,
      node: null,
      path: [],
      heading: null,
      start,
      end: start + row.text.length,
      goodUntil: goodUntil(row.text, row.asOf),
      freshness: null,
      uses: 0,
      lastUsedAt: null,
      createdAt: now,
      revisedAt: now,
      ownEdit: true,
      origins: [],
    };
  });
  const whole = { start: 0, end: text.length, title: null, byline: null, salutation: null, genre, nodes: [] };
  const spans = blocks.map(({ start, end, role }) => ({ start, end, role, node: null }));
  const { added } = writeSourceRecord(
    db,
    libraryId,
    {
      name,
      path: null,
      charset: 'UTF-8',
      sha256: createHash('sha256').update(`${name}\n${text}`).digest('hex'),
      importedAt: now,
      text,
      decomposition: {
        documents: [{ ...whole, opening: null, closing: null, spans }],
        noise: [],
        warnings: [],
      },
      speeches: [{ ...whole, position: 0, blocks }],
    },
    { partial: false, now },
  );
  return added;
}
