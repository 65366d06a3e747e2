import { buildTrie, longestAt } from '../slots/trie.ts';
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
  const words = wordsOf(lexicon);
  const trie = buildTrie(words.map((word): readonly [string, Word] => [word.text, word]));
  const begins = firstLetters(words);
  const scores = new Float64Array(lexicon.length);
  const times = new Uint8Array(words.length);
  const found: Word[] = [];

  const addHits = (text: string, factor: number): void => {
    for (let at = 0; at < text.length; ) {
      const hit = begins[text.charCodeAt(at)] === 1 ? longestAt(trie, text, at) : null;
      if (hit === null) {
        at += 1;
        continue;
      }
      at += hit.length;
      const word = hit.value;
      const time = (times[word.index] ?? 0) + 1;
      if (time > REPEATS) continue;
      times[word.index] = time;
      if (time === 1) found.push(word);
      for (const topic of word.topics) scores[topic] = (scores[topic] ?? 0) + (factor * word.weight) / time;
    }
  };

  return (text, heading = null) => {
    addHits(text, 1);
    if (heading !== null && heading !== '') addHits(heading, 2);
    if (found.length === 0) return [];
    const topics = best(lexicon, scores);
    for (const word of found) times[word.index] = 0;
    found.length = 0;
    scores.fill(0);
    return topics;
  };
}

interface Word {
  readonly index: number;
  readonly text: string;
  readonly topics: readonly number[];
  readonly weight: number;
}

function wordsOf(lexicon: readonly TopicWords[]): Word[] {
  const topics = new Map<string, number[]>();
  for (const [index, { words }] of lexicon.entries()) {
    for (const word of words) {
      const known = topics.get(word);
      if (known === undefined) topics.set(word, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  }
  return [...topics].map(([text, own], index) => {
    return { index, text, topics: own, weight: (text.length - 1) / own.length };
  });
}

/** By code unit, whether a word begins with it: most characters of a text begin none. */
function firstLetters(words: readonly Word[]): Uint8Array {
  const begins = new Uint8Array(0x10000);
  for (const { text } of words) begins[text.charCodeAt(0)] = 1;
  return begins;
}

function best(lexicon: readonly TopicWords[], scores: Float64Array): string[] {
  const chosen: string[] = [];
  let least = 0;
  const used = new Set<number>();
  while (chosen.length < MOST) {
    let top = -1;
    for (let index = 0; index < scores.length; index += 1) {
      if (!used.has(index) && (scores[index] ?? 0) > (scores[top] ?? 0)) top = index;
    }
    const score = scores[top] ?? 0;
    if (score === 0 || score < least) break;
    if (chosen.length === 0) least = score * SHARE;
    used.add(top);
    chosen.push(lexicon[top]?.name ?? '');
  }
  return chosen;
}
