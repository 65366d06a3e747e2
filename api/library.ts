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
  topic: z.string().optional(),
  /** The year the blocks speak from. */
  year: z.int().optional(),
  sourceId: z.int().optional(),
  tag: z.string().optional(),
  collection: z.string().optional(),
  favourite: z.literal(true).optional(),
  /** Only blocks whose time-bound wording is over. */
  stale: z.literal(true).optional(),
  /** What to put first among the hits without leaving the others out. */
  prefer: z.object({ role: role.optional(), genre: genre.optional() }).optional(),
  order: z.enum(['fit', 'newest', 'used']).default('fit'),
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
  topics: z.array(z.string()),
  tags: z.array(z.string()),
  favourite: z.boolean(),
  uses: z.int(),
  /** The year it speaks from. */
  asOf: z.int().nullable(),
  /** True where its time-bound wording is over, or the user says so. */
  stale: z.boolean(),
});

/** A query that was perhaps meant 您是不是要找. `blocks` counts what it finds, up to fifty. */
export const suggestion = z.object({ query: z.string(), kind: z.enum(['pinyin', 'typo']), blocks: z.int() });

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** What a search found. `total` stops being exact where `totalIsCapped`; the facets then count the newest hits. */
export const searchResult = z.object({
  total: z.int(),
  totalIsCapped: z.boolean(),
  tookMs: z.number(),
  /** What was searched for in place of a query that found nothing; null where it was searched as typed. */
  meant: suggestion.nullable(),
  suggestions: z.array(suggestion),
  hits: z.array(searchHit),
  facets: z.object({
    role: facet,
    genre: facet,
    library: facet,
    topic: facet,
    /** `value` is the year in digits. */
    year: facet,
    /** `value` is the name of the source; `id` narrows a search to it. */
    source: z.array(z.object({ value: z.string(), id: z.int(), count: z.int() })),
  }),
});

/** A stretch of a text around the first place of a query. */
const excerpt = z.object({ text: z.string(), highlights: z.array(span) });

const found = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) });

/** What a query finds in everything 稿匠 keeps. */
export const everywhereResult = z.object({
  blocks: searchResult,
  skeletons: found(z.object({ name: z.string(), origin: z.enum(['built-in', 'personal']), genre, excerpt })),
  sources: found(
    z.object({ id: z.int(), name: z.string(), library: z.string(), titles: z.array(z.string()) }),
  ),
  drafts: found(z.object({ id: z.string(), title: z.string(), genre, updatedAt: z.string(), excerpt })),
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
  /** The import's id, by which it is resumed or retried. */
  job: z.int(),
  library: z.string(),
  files: z.int(),
  imported: z.array(
    z.object({ file: z.string(), sourceId: z.int(), speeches: z.int(), blocks: z.int(), warnings: z.int() }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  failed: z.array(importFailure),
});

/** What holding the index against the blocks found; `ok` when all lists are empty. Ids of blocks, at most twenty each. */
export const indexCheck = z.object({
  ok: z.boolean(),
  missing: z.array(z.int()),
  extra: z.array(z.int()),
  changed: z.array(z.int()),
  problems: z.array(z.string()),
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
export type EverywhereResult = z.infer<typeof everywhereResult>;
export type LibraryInfo = z.infer<typeof libraryInfo>;
export type ImportReport = z.infer<typeof importReport>;
