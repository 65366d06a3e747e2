import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import type { Freshness } from '../blocks/fresh.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import type { SearchPlan } from './query.ts';

/** A block as ranking and counting see it. */
export interface Candidate {
  readonly id: number;
  readonly role: Role;
  readonly genre: Genre;
  readonly libraryId: number;
  readonly sourceId: number;
  readonly asOf: number | null;
  readonly heading: string | null;
  readonly favourite: boolean;
  readonly uses: number;
  readonly text: string;
  readonly topics: readonly string[];
  readonly goodUntil: number | null;
  readonly freshness: Freshness | null;
}

type Tuple = readonly [
  id: number,
  role: Role,
  genre: Genre,
  libraryId: number,
  sourceId: number,
  asOf: number | null,
  heading: string | null,
  favourite: number,
  uses: number,
  text: string,
  topics: string,
  goodUntil: number | null,
  freshness: Freshness | null,
];

const COLUMNS = `b.id, b.role, b.genre, b.library_id, b.source_id, b.as_of, b.heading, b.favourite, b.uses, b.text,
  b.topics, b.good_until, b.freshness`;

/** The newest blocks that a plan finds, newest first, read in the same statement that walks the index. */
export function newestCandidates(db: ReadableDb, plan: SearchPlan, limit: number, offset = 0): Candidate[] {
  const ids = `SELECT f.rowid AS id FROM ${planSql(plan)} ORDER BY f.rowid DESC LIMIT @limit OFFSET @offset`;
  return db
    .tuples<Tuple>(`SELECT ${COLUMNS} FROM (${ids}) n CROSS JOIN blocks b ON b.id = n.id`, {
      ...planValues(plan),
      limit,
      offset,
    })
    .map(fromTuple);
}

/** The newest blocks of all. */
export function newestOfAll(db: ReadableDb, limit: number, offset: number): Candidate[] {
  return db
    .tuples<Tuple>(`SELECT ${COLUMNS} FROM blocks b ORDER BY b.id DESC LIMIT ? OFFSET ?`, [limit, offset])
    .map(fromTuple);
}

/**
 * FROM and WHERE of a plan. The plus keeps SQLite from looking each block with the single character up in
 * block_pairs, thousands of times slower than the other way round.
 */
function planSql({ index, alsoChars }: SearchPlan): string {
  const also = 'AND +f.rowid IN (SELECT rowid FROM block_chars WHERE block_chars MATCH @chars)';
  return `${index} f WHERE f.${index} MATCH @match ${alsoChars === '' ? '' : also}`;
}

function planValues({ match, alsoChars }: SearchPlan): Record<string, SqlValue> {
  return alsoChars === '' ? { match } : { match, chars: alsoChars };
}

function fromTuple(row: Tuple): Candidate {
  return {
    id: row[0],
    role: row[1],
    genre: row[2],
    libraryId: row[3],
    sourceId: row[4],
    asOf: row[5],
    heading: row[6],
    favourite: row[7] === 1,
    uses: row[8],
    text: row[9],
    topics: topicList(row[10]),
    goodUntil: row[11],
    freshness: row[12],
  };
}

/** Topics from their column, where they stand between spaces. */
export function topicList(column: string): string[] {
  return column === '' ? [] : column.split(' ');
}
