/** The pairs of neighbouring characters of a text, signs left out: what two texts are compared by. */
export function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/\{\{[^{}]*\}\}|[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}

/** How much of the shorter text the longer one says again, 0…1. Stricter than every measure that weighs both. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const pair of short) if (long.has(pair)) shared += 1;
  return shared / short.size;
}
