import { fold } from '../../library/search/fold.ts';

/** The floor of search: lists of blocks by pair of characters, flat in memory, intersected from the newest on. */
export interface PairFloor {
  /** The best `wanted` of the newest `limit` blocks that hold every word of the query, best first. */
  best(query: string, limit: number, wanted: number): number[];
}

/** Builds the lists of all pairs, and of single characters, of some texts, and keeps the texts. */
export function pairFloor(texts: readonly string[]): PairFloor {
  const places = new Map<number, number>();
  const sizes: number[] = [];
  const last: number[] = [];
  eachKey(texts, (key, id) => {
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, sizes.length);
      sizes.push(1);
      last.push(id);
    } else if (last[known] !== id) {
      sizes[known] = (sizes[known] ?? 0) + 1;
      last[known] = id;
    }
  });
  const ends = new Uint32Array(sizes.length);
  let total = 0;
  for (const [place, size] of sizes.entries()) {
    ends[place] = total;
    total += size;
  }
  const starts = ends.slice();
  const ids = new Uint32Array(total);
  eachKey(texts, (key, id) => {
    const place = places.get(key) ?? 0;
    const end = ends[place] ?? 0;
    if (end > (starts[place] ?? 0) && ids[end - 1] === id) return;
    ids[end] = id;
    ends[place] = end + 1;
  });
  const listOf = (key: number): Uint32Array => {
    const place = places.get(key);
    return place === undefined ? new Uint32Array() : ids.subarray(starts[place], ends[place]);
  };
  return {
    best: (query, limit, wanted) => {
      const words = wordsOf(query);
      const lists = words.flatMap(keysOf).map(listOf);
      const holds = (id: number) => words.every((word) => (texts[id] ?? '').includes(word));
      return newestIn(
        lists.sort((a, b) => a.length - b.length),
        limit,
        holds,
      )
        .map((id) => ({ id, score: scoreOf(texts[id] ?? '', words) }))
        .sort((a, b) => b.score - a.score || b.id - a.id)
        .slice(0, wanted)
        .map(({ id }) => id);
    },
  };
}

function eachKey(texts: Iterable<string>, visit: (key: number, id: number) => void): void {
  let id = 0;
  for (const text of texts) {
    const folded = fold(text);
    for (let at = 0; at < folded.length; at += 1) {
      visit(folded.charCodeAt(at), id);
      if (at + 1 < folded.length) visit(pairKey(folded, at), id);
    }
    id += 1;
  }
}

function wordsOf(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

function keysOf(word: string): number[] {
  if (word.length === 1) return [word.charCodeAt(0)];
  return Array.from({ length: word.length - 1 }, (_, at) => pairKey(word, at));
}

function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The newest that stand in all lists and pass. */
function newestIn(
  [shortest, ...others]: readonly Uint32Array[],
  limit: number,
  passes: (id: number) => boolean,
): number[] {
  const found: number[] = [];
  const ends = others.map((list) => list.length);
  for (let at = (shortest?.length ?? 0) - 1; at >= 0 && found.length < limit; at -= 1) {
    const id = shortest?.[at] ?? 0;
    const inAll = others.every((list, index) => {
      const end = endBefore(list, ends[index] ?? 0, id);
      ends[index] = end;
      return end > 0 && list[end - 1] === id;
    });
    if (inAll && passes(id)) found.push(id);
  }
  return found;
}

function scoreOf(text: string, words: readonly string[]): number {
  const length = 0.3 + (0.9 / 160) * text.length;
  let score = 0;
  for (const word of words) {
    let times = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1;
    score += (2.2 * times) / (times + length);
  }
  return score;
}

/** How much of a list, of which the first `end` count, is no more than `id`: by steps that double, then halve. */
function endBefore(list: Uint32Array, end: number, id: number): number {
  let step = 1;
  let high = end;
  while (high - step >= 0 && (list[high - step] ?? 0) > id) {
    high -= step;
    step *= 2;
  }
  let low = Math.max(0, high - step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > id) high = middle;
    else low = middle + 1;
  }
  return low;
}
