import { z } from 'zod';
import { fileInput, genre, role } from './words.ts';

/** A block of a pack that differs from the library's own. */
const packDifference = z.object({
  standing: z.enum(['changed', 'conflict']),
  blockId: z.int(),
  source: z.string(),
  mine: z.string(),
  theirs: z.string(),
});

/** What importing a pack would do; nothing is written for it. */
export const packPreview = z.object({
  /** The library it would go to. */
  library: z.string(),
  makesLibrary: z.boolean(),
  createdAt: z.string(),
  sources: z.int(),
  new: z.int(),
  same: z.int(),
  /** The pack has newer ones of blocks that nobody changed here. */
  changed: z.int(),
  /** Changed both here and in the pack. */
  conflict: z.int(),
  /** The first two hundred of those that differ. */
  differences: z.array(packDifference),
  /** The first words of some of the new ones. */
  samples: z.array(z.string()),
});

/** Which pack, and where to: a library of its own name, or the one named. */
export const packInput = z.object({ file: fileInput, into: z.string().optional() });

/** What importing a pack did; `importId` takes it back. */
export const packImported = z.object({
  importId: z.int(),
  library: z.string(),
  sources: z.int(),
  added: z.int(),
  changed: z.int(),
  conflicts: z.int(),
  same: z.int(),
});

/** An import of a pack in the list of them. */
export const packImportInfo = z.object({
  id: z.int(),
  file: z.string(),
  library: z.string(),
  at: z.string(),
  added: z.int(),
  changed: z.int(),
  undoneAt: z.string().nullable(),
});

/** What goes into a pack: a whole library, chosen blocks, or a collection. */
export const packContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library'), name: z.string() }),
  z.object({ kind: z.literal('blocks'), ids: z.array(z.int()).min(1), name: z.string().min(1).max(60) }),
  z.object({ kind: z.literal('collection'), name: z.string() }),
]);

/** One of several blocks that say the same. */
const similarBlock = z.object({
  id: z.int(),
  text: z.string(),
  role,
  genre,
  sourceId: z.int(),
  source: z.string(),
  library: z.string(),
  readOnly: z.boolean(),
  uses: z.int(),
  favourite: z.boolean(),
  asOf: z.int().nullable(),
});

/**
 * Blocks that say the same: word for word, nearly, or but for names and figures; then `slotted` is the one text they
 * share, slots in place of the names. The first block is the one to keep.
 */
export const similarGroup = z.object({
  kind: z.enum(['exact', 'near', 'names']),
  blocks: z.array(similarBlock),
  slotted: z.string().nullable(),
});

export const similarResult = z.object({
  /** How many groups there are; `groups` holds the first five hundred. */
  total: z.int(),
  blocks: z.int(),
  groups: z.array(similarGroup),
});

/** A group to be made one block: `keep` stays, the others go to the trash and their origins to it. */
export const mergeGroup = z.object({
  keep: z.int(),
  ids: z.array(z.int()).min(1),
  /** A new text for the block that stays, such as the slotted one. */
  text: z.string().min(1).optional(),
});

/** An import of files as a job that survives the program. */
export const importJob = z.object({
  id: z.int(),
  library: z.string(),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  startedAt: z.string(),
  updatedAt: z.string(),
  files: z.int(),
  waiting: z.int(),
  stored: z.int(),
  skipped: z.int(),
  failed: z.int(),
  blocks: z.int(),
});

/** Why a file of a job was not stored. */
export const jobFailure = z.object({
  position: z.int(),
  file: z.string(),
  code: z.string(),
  message: z.string(),
});

/** A job as it goes: after every file, and once it stops for whatever reason. */
export const jobEvent = z.object({ job: importJob, file: z.string().nullable() });

const counted = z.array(z.object({ value: z.string(), count: z.int() }));

/** What a library, or all of them, hold and use. */
export const statistics = z.object({
  sources: z.int(),
  blocks: z.int(),
  chars: z.int(),
  favourites: z.int(),
  stale: z.int(),
  used: z.int(),
  uses: z.int(),
  genre: counted,
  role: counted,
  topic: counted,
  /** By the year the blocks speak from, in order; blocks without one are left out. */
  year: counted,
  /** By the last year in which time-bound blocks can be said, in order. */
  goodUntil: counted,
  /** By month of import ("2026-03"), in order. */
  added: counted,
  /** By month of use, in order. */
  usesByMonth: counted,
  mostUsed: z.array(z.object({ id: z.int(), text: z.string(), role, uses: z.int() })),
});
export type PackPreviewInfo = z.infer<typeof packPreview>;
export type ImportJob = z.infer<typeof importJob>;
export type SimilarGroup = z.infer<typeof similarGroup>;
