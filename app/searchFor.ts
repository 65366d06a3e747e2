import type { z } from 'zod';
import type { SearchResult, searchInput } from '../api/library.ts';
import { collectionByName } from '../library/blocks/collections.ts';
import { findTag } from '../library/blocks/tags.ts';
import type { ReadableDb } from '../library/database.ts';
import { libraryByName, libraryName } from '../library/libraries.ts';
import { type MeantHits, searchMeant } from '../library/search/meant.ts';
import type { BlockHit, BlockQuery } from '../library/search/search.ts';
import { sourceName } from '../library/sources.ts';
import { AppFailure } from './failure.ts';
import { type AppParts, thisYear } from './parts.ts';

/** A search as hosts ask it, answered in the contract's words. */
export function searchFor(parts: AppParts, input: z.output<typeof searchInput>): SearchResult {
  const { db } = parts.library();
  return resultOf(db, searchMeant(db, queryOf(db, input, thisYear(parts))));
}

function queryOf(db: ReadableDb, input: z.output<typeof searchInput>, year: number): BlockQuery {
  const { query, limit, offset, order, prefer } = input;
  return {
    query,
    limit,
    offset,
    order,
    prefer: {
      ...(prefer?.role === undefined ? {} : { role: prefer.role }),
      ...(prefer?.genre === undefined ? {} : { genre: prefer.genre }),
      thisYear: year,
    },
    ...(input.role === undefined ? {} : { role: input.role }),
    ...(input.genre === undefined ? {} : { genre: input.genre }),
    ...(input.library === undefined ? {} : { libraryId: libraryByName(db, input.library).id }),
    ...(input.topic === undefined ? {} : { topic: input.topic }),
    ...(input.year === undefined ? {} : { year: input.year }),
    ...(input.sourceId === undefined ? {} : { sourceId: input.sourceId }),
    ...(input.tag === undefined ? {} : { tagId: tagByName(db, input.tag) }),
    ...(input.collection === undefined ? {} : { collectionId: collectionByName(db, input.collection).id }),
    ...(input.favourite === undefined ? {} : { favourite: input.favourite }),
    ...(input.stale === undefined ? {} : { staleIn: year }),
  };
}

/** The id of a tag. Throws TAG_UNKNOWN. */
export function tagByName(db: ReadableDb, name: string): number {
  const id = findTag(db, name);
  if (id !== undefined) return id;
  throw new AppFailure('TAG_UNKNOWN', name, `没有标签“${name}”，它可能已被删除或改名。请刷新列表。`);
}

function resultOf(db: ReadableDb, found: MeantHits): SearchResult {
  const { role, genre, topic, year, library, source } = found.facets;
  return {
    total: found.total,
    totalIsCapped: found.totalIsCapped,
    tookMs: found.tookMs,
    meant: found.meant,
    suggestions: [...found.suggestions],
    hits: found.hits.map(hitOf),
    facets: {
      role: [...role],
      genre: [...genre],
      topic: [...topic],
      year: year.map(({ value, count }) => ({ value: String(value), count })),
      library: library.map(({ value, count }) => ({ value: libraryName(db, value), count })),
      source: source.map(({ value, count }) => ({ value: sourceName(db, value), id: value, count })),
    },
  };
}

function hitOf(hit: BlockHit): SearchResult['hits'][number] {
  return {
    id: hit.id,
    text: hit.text,
    role: hit.role,
    genre: hit.genre,
    heading: hit.heading,
    sourceId: hit.sourceId,
    source: hit.sourceName,
    library: hit.libraryName,
    score: hit.score,
    highlights: hit.highlights.map(([start, end]) => ({ start, end })),
    topics: [...hit.topics],
    tags: [...hit.tags],
    favourite: hit.favourite,
    uses: hit.uses,
    asOf: hit.asOf,
    stale: hit.stale,
  };
}
