import { z } from 'zod';
import { CONSISTENCY_RULES, LEFTOVER_RULES, PROOF_RULES } from '../core/check/finding.ts';
import { GENRES } from '../core/classify/genre.ts';
import { ROLES } from '../core/classify/role.ts';
import { NOISE_REASONS } from '../core/clean/noise.ts';
import { type FactCard, SLOT_KINDS } from '../core/slots/facts.ts';
import { WARNING_CODES } from '../core/text/span.ts';

/** The field's words as schemas, built from the lists in core so that the two can't drift apart. */
export const genre = z.enum(GENRES);
export const role = z.enum(ROLES);
export const noiseReason = z.enum(NOISE_REASONS);
export const slotKind = z.enum(SLOT_KINDS);
export const severity = z.enum(['error', 'warning', 'info']);
export const ruleId = z.enum([...LEFTOVER_RULES, ...PROOF_RULES, ...CONSISTENCY_RULES]);

/** `[start, end)` in UTF-16 code units. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** The fact card 要素卡: slot name → text, or a list of texts for 上级 and its like. */
export const factCard: z.ZodType<FactCard, FactCard> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]),
);

/** Bytes on their way through a host. Every transport carries a Blob as it is; a Uint8Array it would not. */
export const blob = z.instanceof(Blob);

/** A file given to the app: by its bytes (any host), or by its path (hosts that may read the disk). */
export const fileInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bytes'), name: z.string().min(1), content: blob }),
  z.object({ kind: z.literal('path'), path: z.string().min(1) }),
]);

/** What a stage wants the user to know about an input it could read all the same. */
export const warning = z.object({ code: z.enum(WARNING_CODES), message: z.string(), start: z.int().min(0) });

/** One thing to look at in a text. */
export const finding = span.extend({
  rule: ruleId,
  severity,
  message: z.string(),
  text: z.string(),
  suggestion: z.string().optional(),
});

export type FileInput = z.infer<typeof fileInput>;

/** The Chinese names of roles, for hosts that show them. */
export { ROLE_NAMES } from '../core/classify/role.ts';
/** A change of a returned file in words. */
export { changeInWords } from '../core/compare/opinion.ts';
/** The fact card as core knows it, and how any JSON object becomes one. */
export type { FactCard } from '../core/slots/facts.ts';
export { readFacts } from '../core/slots/readFacts.ts';
