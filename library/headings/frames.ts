import { type Columns, selectList } from '../columns.ts';
import type { ReadableDb } from '../database.ts';

/** A frame 句架 of the library: a pattern with the headings that follow it. */
export interface FoundFrame {
  readonly pattern: string;
  readonly headings: number;
  readonly series: number;
  readonly sources: number;
}

/** A heading that stands in the library, and where. */
export interface FoundHeading {
  readonly heading: string;
  readonly pattern: string | null;
  readonly sourceId: number;
  readonly sourceName: string;
}

const COUNTS: Columns<FoundFrame> = {
  pattern: 'pattern',
  headings: 'count(DISTINCT heading)',
  series: "count(DISTINCT speech_id || '.' || series)",
  sources: 'count(DISTINCT source_id)',
};

/** LIKE's own signs taken as plain characters. */
const plain = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * The frames whose pattern or one of whose headings holds every word of `query`, those with most headings
 * first; an empty query lists all. `total` counts the frames, whatever the limit.
 */
export function searchFrames(
  db: ReadableDb,
  { query, limit, offset }: { readonly query: string; readonly limit: number; readonly offset: number },
): { readonly total: number; readonly frames: FoundFrame[] } {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const like = words.map((word) => `%${plain(word)}%`);
  const where = words.map(() => "AND (pattern LIKE ? ESCAPE '\\' OR heading LIKE ? ESCAPE '\\')").join(' ');
  const matching = `SELECT DISTINCT pattern FROM headings WHERE pattern IS NOT NULL ${where}`;
  const values = like.flatMap((one) => [one, one]);
  const total = db.value<number>(`SELECT count(*) FROM (${matching})`, values) ?? 0;
  const frames = db.all<FoundFrame>(
    `SELECT ${selectList(COUNTS)} FROM headings WHERE pattern IN (${matching})
     GROUP BY pattern ORDER BY 2 DESC, length(pattern) DESC, pattern LIMIT ? OFFSET ?`,
    [...values, limit, offset],
  );
  return { total, frames };
}

const HEADING: Columns<FoundHeading> = {
  heading: 'h.heading',
  pattern: 'h.pattern',
  sourceId: 'h.source_id',
  sourceName: 's.name',
};

const FROM = 'FROM headings h JOIN sources s ON s.id = h.source_id';

/** The headings that follow a pattern, each once, in the order they came into the library. */
export function headingsOfFrame(db: ReadableDb, pattern: string, limit: number): FoundHeading[] {
  return db.all<FoundHeading>(
    `SELECT ${selectList(HEADING)} ${FROM} WHERE h.pattern = ? GROUP BY h.heading ORDER BY min(h.id) LIMIT ?`,
    [pattern, limit],
  );
}

/** Headings of about these lengths that hold a piece of text, each once: the field of candidates for a series. */
export function headingsLike(
  db: ReadableDb,
  ask: {
    readonly shortest: number;
    readonly longest: number;
    readonly holds: string;
    readonly limit: number;
  },
): FoundHeading[] {
  return db.all<FoundHeading>(
    `SELECT ${selectList(HEADING)} ${FROM}
     WHERE h.length BETWEEN ? AND ? AND h.heading LIKE ? ESCAPE '\\'
     GROUP BY h.heading ORDER BY max(h.id) DESC LIMIT ?`,
    [ask.shortest, ask.longest, `%${plain(ask.holds)}%`, ask.limit],
  );
}
