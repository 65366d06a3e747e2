/** Which texts have a print 指纹索引. Built whole by `buildPrintIndex`; asked by `textsSharing`. */
export interface PrintIndex {
  /** All prints in order, and beside each the text it is of. */
  readonly prints: Uint32Array;
  readonly texts: Uint32Array;
}

const DIGIT = 0x10000;

/** Orders pairs by print, sixteen bits at a time. */
function ordered(prints: Uint32Array, texts: Uint32Array, shift: number): [Uint32Array, Uint32Array] {
  const counts = new Uint32Array(DIGIT + 1);
  for (const print of prints) {
    const digit = (print >>> shift) & 0xffff;
    counts[digit + 1] = (counts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGIT; digit += 1)
    counts[digit + 1] = (counts[digit + 1] ?? 0) + (counts[digit] ?? 0);
  const sortedPrints = new Uint32Array(prints.length);
  const sortedTexts = new Uint32Array(texts.length);
  for (let at = 0; at < prints.length; at += 1) {
    const print = prints[at] ?? 0;
    const digit = (print >>> shift) & 0xffff;
    const place = counts[digit] ?? 0;
    counts[digit] = place + 1;
    sortedPrints[place] = print;
    sortedTexts[place] = texts[at] ?? 0;
  }
  return [sortedPrints, sortedTexts];
}

/** Builds the index from each text's number and prints. */
export function buildPrintIndex(texts: Iterable<readonly [text: number, prints: Uint32Array]>): PrintIndex {
  let prints = new Uint32Array(1024);
  let numbers = new Uint32Array(1024);
  let count = 0;
  const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
    const next = new Uint32Array(old.length * 2);
    next.set(old);
    return next;
  };
  for (const [text, own] of texts) {
    for (const print of own) {
      if (count === prints.length) {
        prints = grow(prints);
        numbers = grow(numbers);
      }
      prints[count] = print;
      numbers[count] = text;
      count += 1;
    }
  }
  const [once, onceTexts] = ordered(prints.subarray(0, count), numbers.subarray(0, count), 0);
  const [sorted, sortedTexts] = ordered(once, onceTexts, 16);
  return { prints: sorted, texts: sortedTexts };
}

function firstAt(prints: Uint32Array, wanted: number): number {
  let low = 0;
  let high = prints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prints[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A print that so many texts share is a common phrase and tells nothing of a source. */
const COMMON = 200;

/** The texts that share prints, most shared first, at most `limit`; `count` is how many they share. */
export function textsSharing(
  index: PrintIndex,
  prints: Uint32Array,
  limit: number,
): { readonly text: number; readonly count: number }[] {
  const shared = new Map<number, number>();
  for (const print of prints) {
    const from = firstAt(index.prints, print);
    let to = from;
    while (to < index.prints.length && to - from <= COMMON && index.prints[to] === print) to += 1;
    if (to - from > COMMON) continue;
    for (let at = from; at < to; at += 1) {
      const text = index.texts[at] ?? 0;
      shared.set(text, (shared.get(text) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || a.text - b.text)
    .slice(0, limit);
}
