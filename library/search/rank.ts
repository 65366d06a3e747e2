import type { Genre } from '../../core/classify/genre.ts';
import type { Role } from '../../core/classify/role.ts';
import { isStale } from '../blocks/fresh.ts';
import type { Candidate } from './candidates.ts';

/** What makes one block fit better than another that holds the same words. */
export interface Preference {
  readonly role?: Role;
  readonly genre?: Genre;
  /** The present year, by which blocks age. */
  readonly thisYear?: number;
}

const K1 = 1.2;
const B = 0.75;
/** A usual block has 160 characters. */
const USUAL_LENGTH = 160;

/**
 * How well a block fits; higher is better. First its text: what `bm25()` of FTS5 would say without its visit to
 * every hit there is (every candidate holds every word, so rarity tells nothing and is left out). Then the
 * heading, the role and genre asked for, favourites, use, and how fresh it is: together they outweigh about one
 * mention of a word. A word printed in another width, case or script than it folds to counts once.
 */
export function scoreOf(block: Candidate, words: readonly string[], preference: Preference): number {
  const length = K1 * (1 - B) + ((K1 * B) / USUAL_LENGTH) * block.text.length;
  let score = 0;
  for (const word of words) {
    const times = timesIn(block.text, word);
    score += ((K1 + 1) * times) / (times + length);
    if (block.heading?.includes(word)) score += 0.3;
  }
  return score + bonus(block, preference);
}

function bonus(block: Candidate, { role, genre, thisYear }: Preference): number {
  let score = 0;
  if (role !== undefined && block.role === role) score += 0.5;
  if (genre !== undefined && block.genre === genre) score += 0.35;
  if (block.favourite) score += 0.4;
  score += Math.min(0.6, 0.15 * Math.log2(1 + block.uses));
  if (thisYear === undefined) return score;
  if (isStale(block, thisYear)) score -= 0.4;
  if (block.asOf !== null) score -= 0.03 * Math.min(10, Math.max(0, thisYear - block.asOf));
  return score;
}

function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1;
  return Math.max(1, times);
}
