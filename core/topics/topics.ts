import { buildTrie, longestAt, type Trie } from '../slots/trie.ts';
import type { TopicWords } from './lexicon.ts';

/** Tells the topics 主题 of a text, best first. */
export type TopicClassifier = (text: string, heading?: string | null) => string[];

/** A block is filed under at most so many topics. */
const MOST = 3;
/** A topic counts where it scores at least this share of the best one. */
const SHARE = 0.45;
/** Saying a word again tells little more. */
const REPEATS = 3;

/**
 * A classifier of texts by a table of topics. Each word found adds to its topics, longer words more (they are
 * less often chance), words in the heading double. A text that holds none of the words has no topic.
 */
export function topicClassifier(lexicon: readonly TopicWords[]): TopicClassifier {
  const trie = lexiconTrie(lexicon);
  return (text, heading = null) => {
    const scores = new Float64Array(lexicon.length);
    addHits(trie, text, 1, scores);
    if (heading !== null && heading !== '') addHits(trie, heading, 2, scores);
    let best = 0;
    for (const score of scores) best = Math.max(best, score);
    if (best === 0) return [];
    return lexicon
      .map(({ name }, index) => ({ name, index, score: scores[index] ?? 0 }))
      .filter(({ score }) => score > 0 && score >= best * SHARE)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, MOST)
      .map(({ name }) => name);
  };
}

interface Word {
  readonly topics: readonly number[];
  readonly weight: number;
}

function lexiconTrie(lexicon: readonly TopicWords[]): Trie<Word> {
  const topics = new Map<string, number[]>();
  for (const [index, { words }] of lexicon.entries()) {
    for (const word of words) {
      const known = topics.get(word);
      if (known === undefined) topics.set(word, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  }
  return buildTrie(
    [...topics].map(([word, own]): readonly [string, Word] => [
      word,
      { topics: own, weight: (word.length - 1) / own.length },
    ]),
  );
}

function addHits(trie: Trie<Word>, text: string, factor: number, scores: Float64Array): void {
  const seen = new Map<Word, number>();
  for (let at = 0; at < text.length; ) {
    const hit = longestAt(trie, text, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    at += hit.length;
    const times = (seen.get(hit.value) ?? 0) + 1;
    seen.set(hit.value, times);
    if (times > REPEATS) continue;
    const gain = (factor * hit.value.weight) / times;
    for (const topic of hit.value.topics) scores[topic] = (scores[topic] ?? 0) + gain;
  }
}
