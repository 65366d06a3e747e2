/** The longest common subsequence of two texts, as text. Time and space: product of their lengths. */
export function commonOf(one: string, other: string): string {
  const width = other.length + 1;
  const best = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        one.charAt(i) === other.charAt(j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let common = '';
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one.charAt(i) === other.charAt(j)) {
      common += one.charAt(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}

/** The characters that all texts have at the same place, with `null` for the others; null for unequal lengths. */
export function samePlaces(texts: readonly string[]): (string | null)[] | null {
  const [first] = texts;
  if (first === undefined || texts.some((text) => text.length !== first.length)) return null;
  return [...first].map((char, at) => (texts.every((text) => text.charAt(at) === char) ? char : null));
}

/** What stands in the gaps when the fixed characters are taken in order from a text; null where they do not fit. */
export function fillersOf(text: string, fixed: string): string[] | null {
  const fillers: string[] = [];
  let gap = '';
  let next = 0;
  for (const char of text) {
    if (next < fixed.length && char === fixed.charAt(next)) {
      fillers.push(gap);
      gap = '';
      next += 1;
    } else gap += char;
  }
  fillers.push(gap);
  return next === fixed.length ? fillers : null;
}
