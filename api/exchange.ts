import { z } from 'zod';
import { blockIds } from './blocks.ts';
import { fileInput } from './words.ts';

/** What goes out of the library to be read or edited elsewhere. */
export const exchangeInput = z.object({
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('blocks'), ids: blockIds }),
    z.object({ kind: z.literal('library'), name: z.string() }),
  ]),
  /** A table of all that is known of the blocks, or a document to read on paper. */
  format: z.enum(['xlsx', 'csv', 'docx', 'txt']),
  /** Heads the document and names the file. */
  title: z.string().min(1).max(60),
});

/** Which table of blocks, and where to; with `write` false nothing is stored. */
export const tableInput = z.object({ file: fileInput, library: z.string(), write: z.boolean() });

/** What a table holds and what became of it. */
export const tableImported = z.object({
  /** Rows that hold a block. */
  rows: z.int(),
  /** Blocks that are new to the library; `ids` has them once they are stored. */
  added: z.int(),
  /** Rows whose text the library, or an earlier row, has already. */
  known: z.int(),
  ids: z.array(z.int()),
  /** What could not be taken as it stands, the first five hundred, by row as Excel numbers it. */
  issues: z.array(
    z.object({ row: z.int(), column: z.string().nullable(), message: z.string(), skipped: z.boolean() }),
  ),
  unknownColumns: z.array(z.string()),
  /** The first words of some of the new ones. */
  samples: z.array(z.string()),
});

export type TableImported = z.infer<typeof tableImported>;
