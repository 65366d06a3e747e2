import type { Genre } from '../core/classify/genre.ts';
import type { Role } from '../core/classify/role.ts';
import type { ReadableDb } from './database.ts';
import { topicList } from './search/candidates.ts';

/** A value and how many there are of it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What one library, or all of them, hold and use. */
export interface Statistics {
  readonly sources: number;
  readonly blocks: number;
  readonly chars: number;
  readonly favourites: number;
  readonly stale: number;
  readonly used: number;
  readonly uses: number;
  readonly genre: readonly Counted[];
  readonly role: readonly Counted[];
  readonly topic: readonly Counted[];
  readonly year: readonly Counted[];
  readonly goodUntil: readonly Counted[];
  /** By month. */
  readonly added: readonly Counted[];
  readonly usesByMonth: readonly Counted[];
  readonly mostUsed: readonly {
    readonly id: number;
    readonly text: string;
    readonly role: Role;
    readonly genre: Genre;
    readonly uses: number;
  }[];
}

const MOST_USED = 20;

/** Counts what a library holds (all of them without `libraryId`), in a few passes over the blocks. */
export function statisticsOf(
  db: ReadableDb,
  { libraryId, thisYear }: { readonly libraryId?: number; readonly thisYear: number },
): Statistics {
  const values = { library: libraryId ?? null };
  const where = '(@library IS NULL OR library_id = @library)';
  const by = (value: string, order: string, more = ''): Counted[] =>
    db.all<Counted>(
      `SELECT CAST(${value} AS TEXT) AS value, count(*) AS count FROM blocks
       WHERE ${where} AND ${value} IS NOT NULL ${more} GROUP BY 1 ORDER BY ${order}`,
      values,
    );
  const totals = db.one<Totals>(
    `SELECT count(*) AS blocks, coalesce(sum(length(text)), 0) AS chars, coalesce(sum(favourite), 0) AS favourites,
       coalesce(sum(uses > 0), 0) AS used, coalesce(sum(uses), 0) AS uses,
       coalesce(sum(freshness IS 'stale' OR (freshness IS NULL AND good_until < @year)), 0) AS stale
     FROM blocks WHERE ${where}`,
    { ...values, year: thisYear },
  );
  return {
    blocks: 0,
    chars: 0,
    favourites: 0,
    used: 0,
    uses: 0,
    stale: 0,
    ...totals,
    sources: db.value<number>(`SELECT count(*) FROM sources WHERE ${where}`, values) ?? 0,
    genre: by('genre', 'count DESC'),
    role: by('role', 'count DESC'),
    topic: byTopic(by('topics', 'count DESC', "AND topics <> ''")),
    year: by('as_of', 'value'),
    goodUntil: by('good_until', 'value', 'AND freshness IS NULL'),
    added: by('substr(created_at, 1, 7)', 'value'),
    usesByMonth: db.all<Counted>(
      `SELECT substr(at, 1, 7) AS value, count(*) AS count FROM block_uses JOIN blocks ON blocks.id = block_id
       WHERE ${where} GROUP BY 1 ORDER BY 1`,
      values,
    ),
    mostUsed: db.all(
      `SELECT id, text, role, genre, uses FROM blocks WHERE ${where} AND uses > 0
       ORDER BY uses DESC, last_used_at DESC LIMIT ${MOST_USED}`,
      values,
    ),
  };
}

type Totals = Pick<Statistics, 'blocks' | 'chars' | 'favourites' | 'used' | 'uses' | 'stale'>;

function byTopic(combinations: readonly Counted[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { value, count } of combinations) {
    for (const topic of topicList(value)) counts.set(topic, (counts.get(topic) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
