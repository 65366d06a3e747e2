import { z } from 'zod';
import { GENRES } from '../../core/classify/genre.ts';
import { ROLES } from '../../core/classify/role.ts';

const role = z.enum(ROLES);
const genre = z.enum(GENRES);
const span = { start: z.int().min(0), end: z.int().min(0) };

const block = z.object({
  role,
  genre,
  node: z.int().nullable(),
  path: z.array(z.string()),
  heading: z.string().nullable(),
  text: z.string().min(1),
  ...span,
  asOf: z.int().nullable(),
  topics: z.array(z.string()).nullable(),
  freshness: z.enum(['lasting', 'stale']).nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  collections: z.array(z.string()),
  origins: z.array(z.object({ source: z.string(), library: z.string(), text: z.string(), at: z.string() })),
  createdAt: z.string(),
  revisedAt: z.string().nullable(),
});

const node = z.object({
  depth: z.int().min(1),
  marker: z.string(),
  heading: z.string(),
  inline: z.boolean(),
  ...span,
  headingStart: z.int(),
  headingEnd: z.int(),
  why: z.string(),
});

const speech = z.object({
  position: z.int().min(0),
  ...span,
  title: z.string().nullable(),
  byline: z.string().nullable(),
  salutation: z.string().nullable(),
  genre,
  nodes: z.array(node),
  blocks: z.array(block),
});

/** The table of contents of a pack. */
export const manifestSchema = z.object({
  format: z.literal('gaojiang-pack'),
  version: z.int(),
  library: z.string().min(1),
  createdAt: z.string(),
  sha256: z.record(z.string(), z.string()),
});

/** A source of a pack; its decomposition is the caller's to check. Version 1 had no blocks. */
export const sourceSchema = z.object({
  name: z.string().min(1),
  charset: z.string(),
  sha256: z.string(),
  importedAt: z.string(),
  partial: z.boolean().default(false),
  text: z.string(),
  decomposition: z.unknown(),
  speeches: z.array(speech).nullable().default(null),
});
