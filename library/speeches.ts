import type { Genre } from '../core/classify/genre.ts';
import type { OutlineNode } from '../core/outline/node.ts';
import { type Columns, selectList } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { fromJson } from './json.ts';

/** A speech 讲稿 of a stored source. */
export interface StoredSpeech {
  readonly id: number;
  readonly sourceId: number;
  /** Its place among the speeches of its source, from 0. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly salutation: string | null;
  readonly genre: Genre;
  readonly nodes: readonly OutlineNode[];
}

type SpeechRow = Omit<StoredSpeech, 'nodes'> & { readonly nodes: string };

const COLUMNS: Columns<SpeechRow> = {
  id: 'id',
  sourceId: 'source_id',
  position: 'position',
  start: 'span_start',
  end: 'span_end',
  title: 'title',
  byline: 'byline',
  salutation: 'salutation',
  genre: 'genre',
  nodes: 'nodes',
};

/** The speeches of a source in reading order; an unknown source has none. */
export function speechesOfSource(db: ReadableDb, sourceId: number): StoredSpeech[] {
  return db
    .all<SpeechRow>(`SELECT ${selectList(COLUMNS)} FROM speeches WHERE source_id = ? ORDER BY position`, [
      sourceId,
    ])
    .map((row) => ({ ...row, nodes: fromJson(row.nodes, isNodes, `讲稿“${row.title ?? row.id}”`) }));
}

function isNodes(value: unknown): value is readonly OutlineNode[] {
  return Array.isArray(value);
}
