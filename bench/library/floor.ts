import { fold } from '../../library/search/fold.ts';

/** The floor of search: lists of blocks by pair of characters, flat in memory, intersected from the newest on. */
export interface PairFloor {
  /** The newest blocks, at most `limit`, that hold every pair of the query's words. */
  newest(query: string, limit: number): number[];
}

/** Builds the lists of all pairs, and of single characters, of some texts. Phrases are not checked: it is a floor. */
export function pairFloor(texts: readonly string[]): PairFloor {
  const lists = new Map<number, number[]>();
  for (const [id, text] of texts.entries()) {
    const folded = fold(text);
    for (let at = 0; at < folded.length; at += 1) {
      add(lists, folded.charCodeAt(at), id);
      if (at + 1 < folded.length) add(lists, pairKey(folded, at), id);
    }
  }
  const flat = new Map([...lists].map(([key, ids]) => [key, Uint32Array.from(ids)]));
  return {
    newest(query, limit) {
      const keys = fold(query)
        .split(' ')
        .filter((word) => word !== '')
        .flatMap((word) =>
          word.length === 1
            ? [word.charCodeAt(0)]
            : Array.from({ length: word.length - 1 }, (_, at) => pairKey(word, at)),
        );
      const found = keys.map((key) => flat.get(key) ?? new Uint32Array());
      return intersect(
        found.sort((a, b) => a.length - b.length),
        limit,
      );
    },
  };
}

function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function add(lists: Map<number, number[]>, key: number, id: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [id]);
  else if (known.at(-1) !== id) known.push(id);
}

function intersect([shortest, ...others]: readonly Uint32Array[], limit: number): number[] {
  const found: number[] = [];
  const ends = others.map((list) => list.length - 1);
  for (let at = (shortest?.length ?? 0) - 1; at >= 0 && found.length < limit; at -= 1) {
    const id = shortest?.[at] ?? 0;
    const inAll = others.every((list, index) => {
      let end = ends[index] ?? 0;
      while (end >= 0 && (list[end] ?? 0) > id) end -= 1;
      ends[index] = end;
      return end >= 0 && list[end] === id;
    });
    if (inAll) found.push(id);
  }
  return found;
}
