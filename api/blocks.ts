import { z } from 'zod';
import { searchHit } from './library.ts';
import { genre, role, span } from './words.ts';

/** What a user says of a block's age: it never grows stale, or it is; null leaves it to its wording. */
const freshness = z.enum(['lasting', 'stale']).nullable();

/** A block 语块 with all that is known of it. */
export const blockDetail = searchHit.omit({ score: true, highlights: true }).extend({
  start: z.int(),
  end: z.int(),
  /** The headings above and at the block, outermost first. */
  path: z.array(z.string()),
  speechTitle: z.string().nullable(),
  libraryKind: z.enum(['built-in', 'personal', 'pack']),
  note: z.string(),
  collections: z.array(z.string()),
  /** Whether the user chose the topics; else they follow the lexicon. */
  ownTopics: z.boolean(),
  freshness,
  /** The last year its time-bound wording allows; null where nothing binds it. */
  goodUntil: z.int().nullable(),
  /** Wording that binds it to its time 时效用语, spans of `text`. */
  timed: z.array(span.extend({ text: z.string(), until: z.int().nullable() })),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
  /** When a person last changed it; null for one as it was cut. */
  revisedAt: z.string().nullable(),
  /** Where it also came from, since it was merged with others of the same words. */
  origins: z.array(z.object({ source: z.string(), library: z.string(), text: z.string(), at: z.string() })),
});

const names = z.array(z.string().min(1).max(40)).max(50);

/** What a user changes of one block; whatever is absent stays. */
export const blockChange = z.object({
  text: z.string().min(1).optional(),
  role: role.optional(),
  genre: genre.optional(),
  asOf: z.int().nullable().optional(),
  /** null goes back to what the lexicon says. */
  topics: names.nullable().optional(),
  freshness: freshness.optional(),
  note: z.string().max(2000).optional(),
  favourite: z.boolean().optional(),
  tags: names.optional(),
  collections: names.optional(),
});

/** What a user changes of many blocks at once. */
export const bulkChange = blockChange.omit({ text: true, note: true, tags: true, collections: true }).extend({
  addTags: names.optional(),
  removeTags: names.optional(),
  addCollections: names.optional(),
  removeCollections: names.optional(),
});

/** The blocks something is done to. */
export const blockIds = z.array(z.int()).min(1).max(10_000);

/** A block after a change; `copied` where it was built in and the change made a copy of the user's own. */
export const changedBlock = z.object({ id: z.int(), copied: z.boolean() });

/** A tag or a collection with how many blocks it holds. */
export const namedGroup = z.object({ name: z.string(), blocks: z.int() });

/** Something thrown away. */
export const trashItem = z.object({
  id: z.int(),
  kind: z.enum(['block', 'source']),
  title: z.string(),
  library: z.string(),
  blocks: z.int(),
  trashedAt: z.string(),
});

/** A topic 主题 and the words that tell of it. Names hold no spaces. */
export const topicWords = z.object({
  name: z.string().regex(/^[^\s"]{1,12}$/u),
  words: z.array(z.string().min(1).max(20)).max(500),
});

export type BlockDetail = z.infer<typeof blockDetail>;
export type BlockChange = z.infer<typeof blockChange>;
export type BulkChange = z.infer<typeof bulkChange>;
export type NamedGroup = z.infer<typeof namedGroup>;
export type TrashItem = z.infer<typeof trashItem>;
