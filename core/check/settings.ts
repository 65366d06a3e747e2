import type { RuleId } from './finding.ts';

/** A set phrase whose parts have their wording and order 固定提法: 新发展理念 is five words. */
export interface FixedPhrase {
  readonly name: string;
  readonly parts: readonly string[];
}

/** A rule of the user's own: this word, rather that one 自定义用词. */
export interface OwnWord {
  readonly wrong: string;
  readonly right: string;
}

/** A rule of the user's own: what matches is marked with this message 自定义规则. */
export interface OwnPattern {
  readonly pattern: string;
  readonly message: string;
}

/** What a user has set for the check 检查设置. */
export interface CheckSettings {
  /** Names that are never a leftover: partners, places learnt from. */
  readonly allowed: readonly string[];
  readonly words: readonly OwnWord[];
  readonly patterns: readonly OwnPattern[];
  readonly phrases: readonly FixedPhrase[];
  /** Leaders' names in the order in which they are to be named. */
  readonly order: readonly string[];
  /** Rules that are switched off. */
  readonly off: readonly RuleId[];
}

/** What holds where a user has set nothing. */
export const NO_SETTINGS: CheckSettings = {
  allowed: [],
  words: [],
  patterns: [],
  phrases: [],
  order: [],
  off: [],
};
