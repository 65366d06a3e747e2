import { z } from 'zod';
import { CHANGE_KINDS, type Change } from '../core/compare/comparison.ts';
import { draft } from './drafting.ts';
import { speech } from './speech.ts';
import { fileInput, warning } from './words.ts';

const editor = z.object({ author: z.string(), date: z.string() });

/** One change between a draft as it was sent out and a returned file. */
const change: z.ZodType<Change, Change> = z.object({
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  node: z.string(),
  nodes: z.array(z.string()),
  place: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  pieces: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  by: z.array(editor),
});

/** A returned file 回稿, compared with what was sent out. */
const returnedFile = z.object({
  file: z.string(),
  /** The revision that was sent out; null where the file does not say, and the present draft stands in. */
  revision: z.int().nullable(),
  speech,
  changes: z.array(change),
  /** Changes that the draft has got already, and so are not listed. */
  adopted: z.int(),
  comments: z.array(editor.extend({ text: z.string(), about: z.string() })),
  warnings: z.array(warning),
});

/** A paragraph that two sides changed so that both cannot be had. */
const conflict = z.object({
  node: z.string(),
  place: z.string(),
  before: z.string(),
  sides: z.array(
    z.object({
      /** Place in `returned`; null for the draft as it is now. */
      file: z.int().nullable(),
      change: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});

export const readBackInput = z.object({ id: z.string(), files: z.array(fileInput).min(1).max(20) });

/** What the returned files say; a file that can't be read is reported and the rest go on. */
export const readBack = z.object({
  version: z.string(),
  returned: z.array(returnedFile),
  conflicts: z.array(conflict),
  failures: z.array(z.object({ file: z.string(), message: z.string() })),
});

/** The changes taken over, file by file, into the draft as it was at `version`. */
export const applyChangesInput = z.object({
  id: z.string(),
  version: z.string(),
  returned: z.array(z.object({ revision: z.int().nullable(), speech, accepted: z.array(z.string()) })).min(1),
  /** The name of the revision that is kept. */
  name: z.string().min(1).max(60),
});

export const changesApplied = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), draft, revision: z.int() }),
  /** The draft was changed since it was compared; nothing was done. */
  z.object({ kind: z.literal('conflict'), current: draft }),
]);

/** A redline between two revisions; null stands for the draft as it is. */
export const redlineInput = z.object({
  id: z.string(),
  from: z.int().nullable(),
  to: z.int().nullable().default(null),
});

/** The rows of a table of opinions taken 意见采纳情况表. */
export const opinionTableInput = z.object({
  id: z.string(),
  opinions: z
    .array(
      z.object({
        place: z.string(),
        from: z.string(),
        text: z.string(),
        decision: z.enum(['taken', 'refused', 'open']),
        note: z.string(),
      }),
    )
    .min(1),
});

export type ReadBack = z.infer<typeof readBack>;
export type ReturnedFile = z.infer<typeof returnedFile>;
export type { Change } from '../core/compare/comparison.ts';
