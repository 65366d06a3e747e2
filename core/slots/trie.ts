/** A node of a dictionary tree: the next characters, and the value of the word that ends here. */
interface TrieNode<T> {
  readonly next: Map<number, TrieNode<T>>;
  value: T | undefined;
}

/** A dictionary that finds the longest of its words at a place of a text. Built by `buildTrie`. */
export interface Trie<T> {
  readonly root: TrieNode<T>;
}

/** The word found at a place: its length in code units and what was stored with it. */
export interface TrieHit<T> {
  readonly length: number;
  readonly value: T;
}

/** Builds a dictionary from words and values; of two equal words the later wins, empty words are left out. */
export function buildTrie<T>(words: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const root: TrieNode<T> = { next: new Map(), value: undefined };
  for (const [word, value] of words) {
    if (word === '') continue;
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
  return { root };
}

/** The longest word of the dictionary that begins exactly at `at`, or null. Time: the length of that word. */
export function longestAt<T>(trie: Trie<T>, text: string, at: number): TrieHit<T> | null {
  let node: TrieNode<T> | undefined = trie.root;
  let hit: TrieHit<T> | null = null;
  for (let to = at; to < text.length; to += 1) {
    node = node.next.get(text.charCodeAt(to));
    if (node === undefined) break;
    if (node.value !== undefined) hit = { length: to + 1 - at, value: node.value };
  }
  return hit;
}
