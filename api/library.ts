import { z } from 'zod';
import { genre, role, span } from './words.ts';

/** A library 语料库. The built-in one can be read and copied from, never changed. */
export const libraryInfo = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(['built-in', 'personal', 'pack']),
  sources: z.int(),
  blocks: z.int(),
  createdAt: z.string(),
});

/** What a search asks. An empty query lists the newest blocks. */
export const searchInput = z.object({
  query: z.string().max(200),
  role: role.optional(),
  genre: genre.optional(),
  library: z.string().optional(),
  limit: z.int().min(1).max(200).default(20),
  offset: z.int().min(0).default(0),
});

/** One block 语块 found. `highlights` are spans of `text`. */
export const searchHit = z.object({
  id: z.int(),
  text: z.string(),
  role,
  genre,
  heading: z.string().nullable(),
  sourceId: z.int(),
  source: z.string(),
  library: z.string(),
  score: z.number(),
  highlights: z.array(span),
});

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** What a search found. `total` stops being exact where `totalIsCapped`. */
export const searchResult = z.object({
  total: z.int(),
  totalIsCapped: z.boolean(),
  tookMs: z.number(),
  hits: z.array(searchHit),
  facets: z.object({ role: facet, genre: facet, library: facet }),
});

/** A stored source in lists. */
export const sourceInfo = z.object({
  id: z.int(),
  name: z.string(),
  library: z.string(),
  chars: z.int(),
  speeches: z.int(),
  blocks: z.int(),
  importedAt: z.string(),
});

/** Why one file of an import was not stored. */
export const importFailure = z.object({ file: z.string(), code: z.string(), message: z.string() });

/** What an import did, file by file. */
export const importReport = z.object({
  library: z.string(),
  files: z.int(),
  imported: z.array(
    z.object({ file: z.string(), sourceId: z.int(), speeches: z.int(), blocks: z.int(), warnings: z.int() }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  failed: z.array(importFailure),
});

/** Long work as it goes; the last event carries the result. */
export const progressEvent = <T extends z.ZodType>(result: T) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), done: z.int(), total: z.int(), label: z.string() }),
    z.object({ kind: z.literal('done'), result }),
  ]);

export type SearchInput = z.input<typeof searchInput>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchResult = z.infer<typeof searchResult>;
export type LibraryInfo = z.infer<typeof libraryInfo>;
export type ImportReport = z.infer<typeof importReport>;
