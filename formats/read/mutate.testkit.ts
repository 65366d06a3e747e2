/** A stream of numbers from 0 to 1 that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `bytes` damaged in one of the ways in which files are: bits flipped, cut, a piece lost, doubled or overwritten. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const place = (): number => Math.floor(random() * bytes.length);
  const from = place();
  const to = Math.min(bytes.length, from + 1 + Math.floor(random() ** 3 * 5000));
  switch (Math.floor(random() * 5)) {
    case 0: {
      const copy = Uint8Array.from(bytes);
      for (let count = 1 + Math.floor(random() * 40); count > 0; count -= 1) {
        const at = place();
        copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return copy;
    }
    case 1:
      return bytes.slice(0, from);
    case 2:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    default:
      return Uint8Array.from(bytes).fill(Math.floor(random() * 256), from, to);
  }
}
