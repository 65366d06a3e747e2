import { z } from 'zod';
import type { Decomposition } from '../core/decomposition.ts';
import { isSlotName } from '../core/speech/inlines.ts';
import { genre, noiseReason, role, span, warning } from './words.ts';

/** One point of a found outline; mirrors core/outline/node.ts. */
const outlineNode = z.object({
  depth: z.int().min(1),
  marker: z.string(),
  heading: z.string(),
  inline: z.boolean(),
  start: z.int(),
  end: z.int(),
  headingStart: z.int(),
  headingEnd: z.int(),
  why: z.string(),
});

/** One speech found in a source; mirrors core/decomposition.ts. */
const decomposedSpeech = span.extend({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  salutation: z.string().nullable(),
  genre,
  opening: span.nullable(),
  closing: span.nullable(),
  nodes: z.array(outlineNode),
  spans: z.array(span.extend({ role, node: z.int().nullable() })),
  slots: z.array(span.extend({ slot: z.string().refine(isSlotName) })).optional(),
});

/** A source taken apart; mirrors core/decomposition.ts. */
export const decomposition: z.ZodType<Decomposition, Decomposition> = z.object({
  documents: z.array(decomposedSpeech),
  noise: z.array(span.extend({ text: z.string(), reason: noiseReason })),
  warnings: z.array(warning),
});

/** A source read and taken apart but not stored: what the review screen shows. */
export const readSource = z.object({
  file: z.string(),
  format: z.string(),
  charset: z.string(),
  chars: z.int(),
  sha256: z.string(),
  text: z.string(),
  decomposition,
});

export type ReadSource = z.infer<typeof readSource>;
