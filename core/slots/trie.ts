/** A node of a dictionary tree: the next characters, and the value of the word that ends here. */
interface TrieNode<T> {
  readonly next: Map<number, TrieNode<T>>;
  value: T | undefined;
}

/** A dictionary that finds the longest of its words at a place of a text. Built by `buildTrie`. */
export interface Trie<T> {
  readonly root: TrieNode<T>;
  /** Whether a word may begin with two letters, by `pairOf` them; now and then says so in vain. */
  readonly pairs: Uint8Array;
}

const PAIRS = 0x1ffff;

/** A place in the table of pairs. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & PAIRS;
}

/** The word found at a place: its length in code units and what was stored with it. */
export interface TrieHit<T> {
  readonly length: number;
  readonly value: T;
}

/** Builds a dictionary from words and values; of two equal words the later wins, empty words are left out. */
export function buildTrie<T>(words: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const root: TrieNode<T> = { next: new Map(), value: undefined };
  const pairs = new Uint8Array(PAIRS + 1);
  for (const [word, value] of words) {
    if (word === '') continue;
    // A word of one letter may stand before any other.
    if (word.length === 1) pairs.fill(1);
    else pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let child = node.next.get(code);
      if (child === undefined) {
        child = { next: new Map(), value: undefined };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }
  return { root, pairs };
}

/** The longest word of the dictionary that begins exactly at `at`, or null. Time: the length of that word. */
export function longestAt<T>(trie: Trie<T>, text: string, at: number): TrieHit<T> | null {
  // Most places begin no word: a cheap look before the tree.
  if (trie.pairs[pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))] !== 1) return null;
  let node: TrieNode<T> | undefined = trie.root;
  let hit: TrieHit<T> | null = null;
  for (let to = at; to < text.length; to += 1) {
    node = node.next.get(text.charCodeAt(to));
    if (node === undefined) break;
    if (node.value !== undefined) hit = { length: to + 1 - at, value: node.value };
  }
  return hit;
}
