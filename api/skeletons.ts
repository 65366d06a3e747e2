import { z } from 'zod';
import { LEVELS } from '../core/levels/forms.ts';
import { factCard, fileInput, genre, span } from './words.ts';

/** The source of a skeleton 骨架: head and Handlebars body. */
export const templateText = z.object({
  name: z.string(),
  origin: z.enum(['built-in', 'personal']),
  source: z.string(),
});

const size = {
  points: z.int().min(1).max(20).optional(),
  minutes: z.number().min(1).max(180).optional(),
};

export const templateCheckInput = z.object({
  source: z.string().max(200_000),
  facts: factCard.default({}),
  /** Fills every slot that has an example with it. */
  examples: z.boolean().default(false),
  ...size,
});

const place = { line: z.int(), column: z.int(), message: z.string() };

/** The first thing wrong with a stored skeleton and where (line and column from 1). */
export const templateFault = z.object({ name: z.string(), ...place });

/** What a skeleton gives, or the first thing wrong with it and where (line and column from 1). */
export const templateChecked = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    name: z.string(),
    genre,
    minutes: z.number(),
    points: z.int(),
    text: z.string(),
    unfilled: z.array(z.string()),
  }),
  z.object({ ok: z.literal(false), ...place }),
]);

/** `replaces` is the skeleton of one's own that was edited, null for a new one. */
export const templateSaveInput = z.object({
  source: z.string().max(200_000),
  replaces: z.string().nullable(),
});

/** A name that a built-in or another skeleton has is taken; nothing is stored then. */
export const templateSaved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('taken'), name: z.string() }),
]);

/** Which speech of a source, counted from 0. */
export const speechPlace = z.object({ sourceId: z.int(), position: z.int().min(0).default(0) });

const habit = z.object({ text: z.string(), times: z.int() });

/** The usual bones of a speaker 风格卡; see core/style/card.ts. */
export const styleCard = z.object({
  speeches: z.int(),
  openings: z.array(habit),
  closings: z.array(habit),
  ordinals: z.array(habit),
  phrases: z.array(habit),
  characters: z.number(),
  points: z.number(),
  sentence: z.number(),
});

export const styleCompared = z.object({
  card: styleCard,
  remarks: z.array(
    z.object({
      about: z.enum(['篇幅', '要点', '句长', '序号', '四字语', '开头', '结尾']),
      fits: z.boolean(),
      message: z.string(),
    }),
  ),
});

export const batchInput = z.object({
  template: z.string(),
  /** A .xlsx: slot names in the first row, one draft's facts in each row below. */
  file: fileInput,
  topics: z.array(z.string().max(40)).max(10).optional(),
  ...size,
});

/** What a batch 批量起草 became, row by row as Excel counts them. */
export const batchReport = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      draft: z.string().nullable(),
      title: z.string().nullable(),
      chars: z.int(),
      unfilled: z.array(z.string()),
      /** Findings of severity error. */
      errors: z.int(),
      problem: z.string().nullable(),
    }),
  ),
  /** Columns the skeleton has no slot for. */
  unknownSlots: z.array(z.string()),
});

const level = z.enum(LEVELS);

/** `from` is the level most words of the text are of, where it is not given. */
export const levelShiftInput = z.object({ text: z.string(), from: level.optional(), to: level });

/** A level shift 层级换算 as it would be: what changes, what stays for want of a counterpart (`to` null), what is mixed. */
export const levelShifted = z.object({
  from: level.nullable(),
  text: z.string(),
  changes: z.array(span.extend({ text: z.string(), to: z.string().nullable() })),
  mixed: z.array(span.extend({ text: z.string(), level })),
});

export type StyleCard = z.infer<typeof styleCard>;
export type StyleCompared = z.infer<typeof styleCompared>;
