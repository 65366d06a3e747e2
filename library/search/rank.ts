/** A block and how well it fits; higher is better. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

const K1 = 1.2;
const B = 0.75;
/** A usual block has 160 characters. */
const USUAL_BYTES = 480;

/**
 * BM25 as an SQL expression over a text column, with the words in @word0, @word1 …: what `bm25()` of FTS5 would
 * say, without its visit to every hit there is. Every candidate holds every word, so rarity tells nothing and is
 * left out. Words printed in another width or case than they fold to count as standing there once.
 */
export function scoreSql(text: string, words: readonly string[]): string {
  const length = `${K1 * (1 - B)} + ${(K1 * B) / USUAL_BYTES} * octet_length(${text})`;
  return words
    .map((_, index) => {
      const without = `octet_length(replace(${text}, @word${index}, ''))`;
      const times = `max(1.0, 1.0 * (octet_length(${text}) - ${without}) / octet_length(@word${index}))`;
      return `${K1 + 1} * ${times} / (${times} + ${length})`;
    })
    .join(' + ');
}

/** The values for `scoreSql`. */
export function scoreValues(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
}
