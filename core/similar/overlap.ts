/** Compares two lists of hashes as sets; equal hashes of one list count once. */
export interface Overlap {
  /** The share of their union that both hold (Jaccard); the lists are the first so many numbers of each array. */
  share(one: Uint32Array, ones: number, other: Uint32Array, others: number): number;
}

/**
 * A comparer for lists of at most `most` hashes that are spread over all 32 bits. It keeps one table and never
 * empties it: entries of earlier comparisons are told by an older mark.
 */
export function overlapOf(most: number): Overlap {
  let size = 1;
  while (size < most * 4) size *= 2;
  const mask = size - 1;
  const held = new Uint32Array(size);
  const marks = new Uint32Array(size);
  let mark = 1;
  const placeOf = (hash: number): number => {
    let place = hash & mask;
    while ((marks[place] ?? 0) >= mark && held[place] !== hash) place = (place + 1) & mask;
    return place;
  };
  return {
    share(one, ones, other, others) {
      mark += 2;
      const counted = mark + 1;
      let union = 0;
      let shared = 0;
      for (let at = 0; at < ones; at += 1) {
        const hash = one[at] ?? 0;
        const place = placeOf(hash);
        if (marks[place] === mark) continue;
        held[place] = hash;
        marks[place] = mark;
        union += 1;
      }
      for (let at = 0; at < others; at += 1) {
        const hash = other[at] ?? 0;
        const place = placeOf(hash);
        if (marks[place] === counted) continue;
        if (marks[place] === mark) shared += 1;
        else union += 1;
        held[place] = hash;
        marks[place] = counted;
      }
      return union === 0 ? 0 : shared / union;
    },
  };
}
