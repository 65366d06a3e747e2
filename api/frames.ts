import { z } from 'zod';
import { PARALLEL_SIDES } from '../core/frames/parallelism.ts';

/** A frame 句架 of the library: 坚持以{}为{}, how often it stands there, and with what in its holes. */
const libraryFrame = z.object({
  pattern: z.string(),
  /** How many different headings follow it, in how many series and sources. */
  headings: z.int(),
  series: z.int(),
  sources: z.int(),
  /** Characters of the shortest and the longest heading. */
  shortest: z.int(),
  longest: z.int(),
  clauses: z.int(),
  opening: z.enum(['verb', 'noun']),
  /** The words that come back in every heading. */
  words: z.array(z.string()),
  /** For each hole what has filled it, the most frequent first. */
  fillers: z.array(z.array(z.string())),
  examples: z.array(z.string()),
});

export const frameSearchInput = z.object({
  /** Words of a pattern or a heading; empty lists all. */
  query: z.string().default(''),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

export const frameSearchResult = z.object({ total: z.int(), frames: z.array(libraryFrame) });

export const frameAdviseInput = z.object({
  headings: z.array(z.string()).min(1).max(30),
  limit: z.int().min(1).max(50).default(10),
});

/** A heading of the library in the shape of the series. */
const offeredHeading = z.object({
  heading: z.string(),
  score: z.number(),
  sourceId: z.int(),
  sourceName: z.string(),
});

/** Advice on the headings of a series: frame, parallelism 对仗 with reasons, fillers, candidates, the odd one and its repair. */
export const frameAdvice = z.object({
  pattern: z.string(),
  score: z.number(),
  parallelism: z.object({
    score: z.number(),
    sides: z.array(z.object({ side: z.enum(PARALLEL_SIDES), score: z.number(), why: z.string() })),
  }),
  oddOneOut: z.string().nullable(),
  repair: offeredHeading.nullable(),
  fillers: z.array(z.array(z.string())),
  candidates: z.array(offeredHeading),
});
