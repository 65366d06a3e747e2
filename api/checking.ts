import { z } from 'zod';
import { factCard, ruleId, severity, span } from './words.ts';

/** What a user has set for the check 检查设置. */
export const checkSettings = z.object({
  /** Names that are never a leftover: partners, places learnt from. */
  allowed: z.array(z.string().min(1).max(60)).max(2000).default([]),
  /** Words of the user's own: this one, rather that one. */
  words: z
    .array(z.object({ wrong: z.string().min(1).max(60), right: z.string().max(60) }))
    .max(2000)
    .default([]),
  /** Patterns of the user's own (regular expressions); one that could take too long is refused. */
  patterns: z
    .array(z.object({ pattern: z.string().min(1).max(200), message: z.string().min(1).max(200) }))
    .max(200)
    .default([]),
  /** Set phrases with their parts in order. */
  phrases: z
    .array(
      z.object({ name: z.string().min(1).max(60), parts: z.array(z.string().min(1).max(40)).min(2).max(20) }),
    )
    .max(500)
    .default([]),
  /** Leaders' names in the order in which they are named. */
  order: z.array(z.string().min(2).max(20)).max(200).default([]),
  /** Rules switched off. */
  off: z.array(ruleId).default([]),
});

/**
 * How far a finding is ignored: this one place ('once', told by what stands around it), this draft ('here'),
 * or everywhere ('always').
 */
export const ignoreScope = z.enum(['once', 'here', 'always']);

/** A finding that the user has waved away 忽略. `draft` is null for 'always' and for texts that are no draft. */
export const ignoredFinding = z.object({
  scope: ignoreScope,
  draft: z.string().nullable(),
  rule: ruleId,
  text: z.string(),
  /** For 'once': some characters on either side of the place. */
  around: z.string().default(''),
});

/** A rule with its examples, for a settings page and for the reference. */
export const ruleInfo = z.object({
  id: ruleId,
  group: z.enum(['leftover', 'proof', 'consistency']),
  severity,
  about: z.string(),
  wrong: z.array(z.object({ draft: z.string(), finds: z.array(z.string()) })),
  right: z.array(z.object({ draft: z.string() })),
});

/** What a report of a check is made of. */
export const reportInput = z.object({
  name: z.string().min(1),
  text: z.string(),
  facts: factCard.nullable(),
  format: z.enum(['docx', 'html']),
  /** Whether the report tells what was borrowed as well. */
  borrowed: z.boolean().default(false),
});

/** A source that a text has borrowed from: a source of the library, or one of the user's own earlier drafts. */
export const borrowSource = z.object({
  kind: z.enum(['source', 'draft']),
  /** The source's number or the draft's id, as text. */
  id: z.string(),
  name: z.string(),
  library: z.string().nullable(),
  /** Shares of the text's characters, marks left out, 0…1. */
  verbatim: z.number(),
  near: z.number(),
  spans: z.array(span.extend({ kind: z.enum(['verbatim', 'near']) })),
});

/** The borrowing ledger of a text 查重账. */
export const borrowLedger = z.object({
  chars: z.int(),
  share: z.number(),
  sources: z.array(borrowSource),
  sentences: z.array(
    span.extend({
      text: z.string(),
      share: z.number(),
      /** Index into `sources`. */
      source: z.int(),
      /** Other wordings of the library for the most borrowed sentences. */
      instead: z.array(z.object({ blockId: z.int(), text: z.string(), sourceName: z.string() })),
    }),
  ),
  /** Sentences that an earlier draft for the same occasion says already. */
  saidBefore: z.array(z.object({ draft: z.string(), title: z.string(), text: z.string() })),
});

/** What to reckon a ledger of. */
export const borrowInput = z.object({
  text: z.string().max(200_000),
  /** The draft that this text is; it borrows nothing from itself. */
  draft: z.string().optional(),
  facts: factCard.nullable().default(null),
});

export type IgnoredFinding = z.infer<typeof ignoredFinding>;
export type RuleInfo = z.infer<typeof ruleInfo>;
export type BorrowLedger = z.infer<typeof borrowLedger>;
export type BorrowSource = z.infer<typeof borrowSource>;
