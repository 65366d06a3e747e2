/**
 * A set of words as a tree of letters 双数组字典树: one addition and one comparison follow a letter, in arrays small enough to
 * stay near the processor. Node `base[node] + letter` comes next, if `check` there says that it belongs to the node. The
 * first letter of a word leads to the node of its own number.
 */
export interface LetterTree {
  /** The number of a UTF-16 code unit; 0 for those in no word. */
  readonly letters: Uint16Array;
  readonly base: Uint16Array | Uint32Array;
  readonly check: Uint16Array | Uint32Array;
}

/** Nothing leads to the nodes of first letters but the beginning of a word. */
const ROOT = 0xffffffff;
/** More nodes than this need wider arrays. */
const NARROW = 0xffff;

/** One node under construction: its words share what comes before `depth`. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Letters that go on from here, and the rows they lead to. */
  readonly letters: number[];
  readonly rows: number[];
}

/** Makes the tree of some words, once. */
export function letterTree(words: Iterable<string>): LetterTree {
  const sorted = [...new Set(words)].filter((word) => word !== '').sort();
  const letters = numberedLetters(sorted);
  const rows = rowsOf(sorted, letters);
  const count = letters.reduce((most, letter) => Math.max(most, letter), 0);
  const places = placed(rows, count);
  // A look from any node by any letter stays inside the arrays.
  const size = places.end + count + 1;
  const base = size < NARROW ? new Uint16Array(size) : new Uint32Array(size);
  const check = size < NARROW ? new Uint16Array(size) : new Uint32Array(size);
  check.fill(ROOT, 0, count + 1);
  const nodes = new Uint32Array(rows.length);
  rows.forEach((row, number) => {
    const node = nodes[number] ?? 0;
    const offset = places.bases[number] ?? 0;
    if (number > 0) base[node] = offset;
    row.letters.forEach((letter, i) => {
      const next = offset + letter;
      nodes[row.rows[i] ?? 0] = next;
      if (number > 0) check[next] = node;
    });
  });
  return { letters, base, check };
}

/** The node that a word ends at, or 0 where no word of the tree begins so. Each letter of the tree has a node, a first one or not. */
export function nodeOf({ letters, base, check }: LetterTree, word: string): number {
  let node = letters[word.charCodeAt(0)] ?? 0;
  for (let i = 1; i < word.length && node !== 0; i += 1) {
    const next = (base[node] ?? 0) + (letters[word.charCodeAt(i)] ?? 0);
    node = check[next] === node ? next : 0;
  }
  return node;
}

/** Numbers the letters of all words from 1 on, those of most words first, so that nodes lie close. */
function numberedLetters(words: readonly string[]): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  const met: number[] = [];
  counts.forEach((count, code) => {
    if (count > 0) met.push(code);
  });
  met.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const letters = new Uint16Array(0x10000);
  met.forEach((code, i) => {
    letters[code] = i + 1;
  });
  return letters;
}

function rowsOf(words: readonly string[], letters: Uint16Array): Row[] {
  const rows: Row[] = [{ from: 0, to: words.length, depth: 0, letters: [], rows: [] }];
  for (let number = 0; number < rows.length; number += 1) {
    const row = rows[number];
    if (row === undefined) break;
    const { to, depth } = row;
    let from = row.from;
    while (from < to && (words[from]?.length ?? 0) === depth) from += 1;
    while (from < to) {
      const code = words[from]?.charCodeAt(depth) ?? 0;
      let end = from + 1;
      while (end < to && words[end]?.charCodeAt(depth) === code) end += 1;
      row.letters.push(letters[code] ?? 0);
      row.rows.push(rows.length);
      rows.push({ from, to: end, depth: depth + 1, letters: [], rows: [] });
      from = end;
    }
  }
  return rows;
}

/** Finds a base for every row at which all its letters fall on free places; the fullest rows choose first. */
function placed(rows: readonly Row[], letters: number): { bases: Uint32Array; end: number } {
  const bases = new Uint32Array(rows.length);
  let taken = new Uint8Array((rows.length + letters + 1) * 2);
  taken.fill(1, 0, letters + 1);
  let end = letters;
  let base = 0;
  let size = 0;
  const order = rows.map((_, number) => number).filter((number) => number > 0);
  order.sort((a, b) => (rows[b]?.letters.length ?? 0) - (rows[a]?.letters.length ?? 0));
  for (const number of order) {
    const own = rows[number]?.letters ?? [];
    if (own.length === 0) break;
    // Where one row of some size did not fit the next seldom does: each size goes over the places once.
    if (own.length !== size) base = 0;
    size = own.length;
    while (!fits(own, base, taken)) base += 1;
    if (base + letters >= taken.length) {
      const wider = new Uint8Array((base + letters) * 2);
      wider.set(taken);
      taken = wider;
    }
    for (const letter of own) {
      taken[base + letter] = 1;
      end = Math.max(end, base + letter);
    }
    bases[number] = base;
  }
  return { bases, end };
}

function fits(letters: readonly number[], base: number, taken: Uint8Array): boolean {
  for (const letter of letters) if (taken[base + letter] === 1) return false;
  return true;
}
