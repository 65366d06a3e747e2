/** Numbers 0 … count − 1 joined into groups. */
export interface Groups {
  join(one: number, other: number): void;
  /** The groups of two and more, each in order, by their first number. */
  list(): number[][];
}

/** No number is with another until joined. */
export function groupsOf(count: number): Groups {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const root = (start: number): number => {
    let at = start;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  return {
    join(one, other) {
      const a = root(one);
      const b = root(other);
      parents[Math.max(a, b)] = Math.min(a, b);
    },
    list() {
      const members = new Map<number, number[]>();
      for (let index = 0; index < count; index += 1) {
        const at = root(index);
        const known = members.get(at);
        if (known) known.push(index);
        else members.set(at, [index]);
      }
      return [...members.values()].filter((group) => group.length > 1);
    },
  };
}
