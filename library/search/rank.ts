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
 * The parts of BM25 in SQL for words in @word0, @word1 …: what `bm25()` of FTS5 would say, without its visit to
 * every hit there is. Every candidate holds every word, so rarity tells nothing and is left out. Words printed in
 * another width or case than they fold to count as standing there once.
 */
export function timesSql(text: string, words: readonly string[]): string {
  return words
    .map((_, index) => {
      const without = `octet_length(replace(${text}, @word${index}, ''))`;
      return `max(1.0, 1.0 * (octet_length(${text}) - ${without}) / octet_length(@word${index})) AS times${index}`;
    })
    .join(', ');
}

/** The score from the columns of `timesSql` and a column `size`, the bytes of the text. */
export function scoreSql(words: readonly string[]): string {
  const length = `${K1 * (1 - B)} + ${(K1 * B) / USUAL_BYTES} * size`;
  return words.map((_, index) => `${K1 + 1} * times${index} / (times${index} + ${length})`).join(' + ');
}

/** The values for `timesSql`. */
export function scoreValues(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
}
