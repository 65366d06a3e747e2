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
 * BM25 over the candidates, best first, newer first among equals. Every candidate holds every word, so a
 * word's rarity only weighs it against the other words; `rarity` gives one weight a word.
 */
export function rank(
  candidates: readonly Candidate[],
  words: readonly string[],
  rarity: readonly number[],
): Scored[] {
  const mean = candidates.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, candidates.length);
  return candidates
    .map(({ id, text }) => {
      const folded = fold(text);
      const length = K1 * (1 - B + (B * text.length) / mean);
      const score = words.reduce((sum, word, index) => {
        const frequency = countOf(folded, word);
        return sum + ((rarity[index] ?? 1) * frequency * (K1 + 1)) / (frequency + length);
      }, 0);
      return { id, score };
    })
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

/** The weight of a word that `holding` of `all` blocks contain, as BM25 has it. */
export function rarityOf(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
