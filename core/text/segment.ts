import { charSet } from './chars.ts';
import { CodeRoom } from './codes.ts';
import { ACTING_WORDS, NAMING_WORDS } from './commonWords.ts';
import { type LetterTree, letterTree, nodeOf } from './letterTree.ts';

/** What sort of word stands somewhere: one that acts or joins (推进, 由于), one that names a kind (公园). */
export type WordKind = 'acting' | 'naming' | 'other';

/** A text cut into words 分词. Offsets are those of the text. */
export interface Words {
  /** One per character and one past the end: 1 where a word begins. */
  readonly starts: Uint8Array;
  /** Where the word that covers `at` begins. */
  readonly startOf: (at: number) => number;
  /** Where the word that begins at `start` ends. */
  readonly endOf: (start: number) => number;
  /** How common the word `[start, end)` is: about 2ⁿ; 0 for a single character and for what no list holds. */
  readonly classOf: (start: number, end: number) => number;
  readonly kindOf: (start: number, end: number) => WordKind;
}

/** The list of words as a tree, and for each node the class of the word that ends there plus one, and its kind. */
interface Lexicon {
  readonly tree: LetterTree;
  readonly classes: Uint8Array;
  readonly acting: Uint8Array;
}

const LONGEST = 4;
/** Costs in bits: a word of class n costs TOTAL − n, any single character the same. */
const TOTAL = 26;
const SINGLE = 15;
/** Characters that mostly stand for themselves. */
const IS_FUNCTION = charSet('的了是在和与及对把被由向从到等以为有将要各全每这那该本我你他也都还又再更最就不');
const FUNCTION = 10;

let lexicon: Lexicon | null = null;

/** The list is long: it is unfolded when the first text is cut. */
function known(): Lexicon {
  lexicon ??= unfolded();
  return lexicon;
}

function unfolded(): Lexicon {
  const words = new Map<string, { readonly class: number; readonly acting: boolean }>();
  const add = (table: typeof ACTING_WORDS, acting: boolean): void => {
    for (const [level, length, run] of table) {
      const entry = { class: level, acting };
      for (let at = 0; at < run.length; at += length) words.set(run.slice(at, at + length), entry);
    }
  };
  add(NAMING_WORDS, false);
  add(ACTING_WORDS, true);
  const tree = letterTree(words.keys());
  const classes = new Uint8Array(tree.base.length);
  const acting = new Uint8Array(tree.base.length);
  for (const [word, entry] of words) {
    const node = nodeOf(tree, word);
    classes[node] = entry.class + 1;
    acting[node] = entry.acting ? 1 : 0;
  }
  return { tree, classes, acting };
}

/** The class of a word, or −1 for what the list lacks. */
function classIn({ tree, classes }: Lexicon, word: string): number {
  return (classes[nodeOf(tree, word)] ?? 0) - 1;
}

const room = new CodeRoom();
/** Room for the path through a text, kept from one to the next: lines are many and short. */
let costs = new Int32Array(1024);
let steps = new Uint8Array(1024);

/** True for a word that most readers know: of at least this class, 9 being about 500 in 60 million. */
export function isCommonWord(word: string, atLeast = 0): boolean {
  return classIn(known(), word) >= atLeast;
}

/** Cuts a text into words by the cheapest path over the list of common words; what it lacks stands as single characters. */
export function wordsOf(text: string): Words {
  const { tree, classes } = known();
  const { letters, base, check } = tree;
  const codes = room.of(text);
  const { length } = text;
  if (costs.length <= length) {
    costs = new Int32Array(2 * length + 1);
    steps = new Uint8Array(2 * length + 1);
  }
  const cost = costs;
  const step = steps;
  cost[length] = 0;
  for (let at = length - 1; at >= 0; at -= 1) {
    const code = codes[at] ?? 0;
    let least = (cost[at + 1] ?? 0) + (IS_FUNCTION[code] === 1 ? FUNCTION : SINGLE);
    let size = 1;
    // All words are of hanzi, so the tree ends where they do.
    let node = letters[code] ?? 0;
    for (let to = at + 1; to < length && node !== 0 && to < at + LONGEST; to += 1) {
      const next = (base[node] ?? 0) + (letters[codes[to] ?? 0] ?? 0);
      node = check[next] === node ? next : 0;
      const known = classes[node] ?? 0;
      if (known === 0) continue;
      const total = (cost[to + 1] ?? 0) + TOTAL + 1 - known;
      if (total < least) {
        least = total;
        size = to + 1 - at;
      }
    }
    cost[at] = least;
    step[at] = size;
  }
  const starts = new Uint8Array(length + 1);
  for (let at = 0; at < length; at += step[at] ?? 1) starts[at] = 1;
  starts[length] = 1;
  return wordsAt(text, starts);
}

/** The words of a text already cut: `starts` as in Words. */
export function wordsAt(text: string, starts: Uint8Array): Words {
  const lexicon = known();
  const { tree, classes, acting } = lexicon;
  const { length } = text;
  return {
    starts,
    startOf: (at) => {
      let start = at;
      while (start > 0 && starts[start] !== 1) start -= 1;
      return start;
    },
    endOf: (start) => {
      let end = start + 1;
      while (end < length && starts[end] !== 1) end += 1;
      return end;
    },
    classOf: (start, end) => Math.max(0, classIn(lexicon, text.slice(start, end))),
    kindOf: (start, end) => {
      const node = nodeOf(tree, text.slice(start, end));
      return (classes[node] ?? 0) === 0 ? 'other' : acting[node] === 1 ? 'acting' : 'naming';
    },
  };
}
