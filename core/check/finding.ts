import type { Span } from '../text/span.ts';

/** How sure and how grave: `info` is advice that a careful editor might decline. */
export type Severity = 'error' | 'warning' | 'info';

/** The rules that mark what belongs to the source of a reused sentence and not to this draft. */
export const LEFTOVER_RULES = [
  'leftover-place',
  'leftover-organisation',
  'leftover-person',
  'leftover-meeting',
  'leftover-project',
  'leftover-figure',
  'stale-period',
  'level-word',
] as const;

/** The rules of proofreading. */
export const PROOF_RULES = [
  'numbering-gap',
  'lone-ordinal',
  'mixed-markers',
  'unpaired-punctuation',
  'width-mix',
  'duplicate-sentence',
  'placeholder',
  'bracket-ordinal-comma',
  'arabic-ordinal-comma',
  'heading-full-stop',
  'double-punctuation',
  'doubled-word',
  'zero-padded-date',
  'long-sentence',
  'wrong-word',
  'unfilled-slot',
  'impossible-date',
  'weekday-mismatch',
  'share-over-whole',
  'sum-mismatch',
  'number-style',
  'fixed-phrase',
  'own-rule',
  'name-order',
  'duplicate-paragraph',
] as const;

/** The rules that hold a draft against itself. */
export const CONSISTENCY_RULES = [
  'promised-points',
  'figure-conflict',
  'name-variant',
  'heading-unserved',
  'closing-meeting',
  'salutation-fit',
] as const;

/** The id of a rule of `gaojiang check`. */
export type RuleId =
  | (typeof LEFTOVER_RULES)[number]
  | (typeof PROOF_RULES)[number]
  | (typeof CONSISTENCY_RULES)[number];

/** One thing to look at in a draft 检查结果: "部暑" is a wrong-word with suggestion "部署". */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly text: string;
  readonly suggestion?: string;
}
