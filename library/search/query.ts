import { type BlockFilters, filterTerms, quoted } from './filters.ts';
import { fold } from './fold.ts';
import { phraseOf } from './tokens.ts';

/** What a user searches for, ready for the index. */
export interface SearchPlan {
  /** The folded words; a block matches when it contains every one. */
  readonly words: readonly string[];
  /** The index that leads the search, and what to ask of it. */
  readonly index: 'block_pairs' | 'block_chars';
  readonly match: string;
  /** Words of one character beside longer ones, to be looked up in block_chars; '' for none. */
  readonly alsoChars: string;
}

/** More words than a person types; a pasted page is cut off here. */
const MOST_WORDS = 32;
const MOST_UNITS = 400;

/**
 * The words of a query: "乡村振兴　产业" → 乡村振兴, 产业. White space separates, punctuation does not, so that
 * "讲政治、顾大局" finds these very characters.
 */
export function queryWords(query: string): string[] {
  return unique(fold(query.slice(0, MOST_UNITS)).split(' '));
}

/** The words of a query with punctuation taken as separating too: "产业，人才" → 产业, 人才. */
export function looseQueryWords(query: string): string[] {
  return unique(fold(query.slice(0, MOST_UNITS)).split(/[\s\p{P}\p{S}]+/u));
}

/** Plans a search for words under filters, or null when there is neither: then everything matches. */
export function planSearch(words: readonly string[], filters: BlockFilters): SearchPlan | null {
  const single = words.filter((word) => characters(word) === 1);
  const longer = words.filter((word) => characters(word) > 1).map(phraseOf);
  const chars = single.map(quoted).join(' AND ');
  if (longer.length > 0) {
    const match = [...longer.map(quoted), ...filterTerms(filters)].join(' AND ');
    return { words, index: 'block_pairs', match, alsoChars: chars };
  }
  const match = [...single.map(quoted), ...filterTerms(filters)].join(' AND ');
  return match === '' ? null : { words, index: 'block_chars', match, alsoChars: '' };
}

function characters(word: string): number {
  return Array.from(word).length;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}
