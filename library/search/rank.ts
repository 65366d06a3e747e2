import { fold } from './fold.ts';
import { countOf } from './highlight.ts';

/** A block that matches, with what ranking needs. */
export interface Candidate {
  readonly id: number;
  readonly text: string;
}

/** A block and how well it fits; higher is better. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

const K1 = 1.2;
const B = 0.75;

/**
 * The candidates by BM25, best first, newer first among equals. Every candidate holds every word, so the words
 * weigh alike here; what tells is how often they stand in how long a text.
 */
export function rank(candidates: readonly Candidate[], words: readonly string[]): Scored[] {
  const mean = candidates.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, candidates.length);
  return candidates
    .map(({ id, text }) => {
      const folded = fold(text);
      const length = K1 * (1 - B + (B * text.length) / mean);
      const score = words.reduce((sum, word) => {
        const frequency = countOf(folded, word);
        return sum + (frequency * (K1 + 1)) / (frequency + length);
      }, 0);
      return { id, score };
    })
    .sort((a, b) => b.score - a.score || b.id - a.id);
}
