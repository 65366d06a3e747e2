import { EDGE } from './literals.ts';
import { valueIn } from './numberTable.ts';
import { type CountedPattern, HIT, PAIRS, type PatternTree, patternTree, TRY } from './patternTree.ts';

/** A text and the two parts of it in which some patterns are looked for. */
export interface ReadText {
  readonly text: string;
  readonly first: string;
  /** The end of the text. */
  readonly last: string;
}

const EDGE_CODE = EDGE.charCodeAt(0);
/** No text is so long that a match begins here. */
const NEVER = 0x7fffffff;

/**
 * Counts the hits of many patterns in one walk over a text. Only those whose words turn up are tried, and only where they
 * turn up, so that a hundred cost little more than one; the counts are those of each pattern run alone.
 */
export class PatternReader {
  readonly #patterns: readonly CountedPattern[];
  /** The patterns, made to match at a given place only. */
  readonly #here: readonly RegExp[];
  /** How many hits count. */
  readonly #most: Uint8Array;
  readonly #tree: PatternTree;
  readonly #hits: Uint8Array;
  /** Where the next match of a pattern may begin. */
  readonly #from: Int32Array;

  constructor(patterns: readonly CountedPattern[]) {
    this.#patterns = patterns;
    this.#here = patterns.map(
      ({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`),
    );
    this.#most = Uint8Array.from(patterns, ({ atMost }) => atMost ?? 1);
    this.#tree = patternTree(patterns);
    this.#hits = new Uint8Array(patterns.length);
    this.#from = new Int32Array(patterns.length);
  }

  /** How often each pattern was found, in their order. The answer is good until the next question. */
  read(source: ReadText): Uint8Array {
    const { text } = source;
    const { firsts, seconds, goesOn, next, arrowsAt, arrows } = this.#tree;
    const { length } = text;
    this.#hits.fill(0);
    this.#from.fill(0);
    // Before the first letter stands the edge.
    let letter = EDGE_CODE;
    for (let end = 0; end <= length; end += 1) {
      let node = firsts[letter] ?? 0;
      const second = end < length ? text.charCodeAt(end) : 0;
      if (node !== 0) {
        const at = end === 0 ? 0 : end - 1;
        const stop = arrowsAt[node + 1] ?? 0;
        for (let i = arrowsAt[node] ?? 0; i < stop; i += 1) this.#act(arrows[i] ?? 0, source, at, end);
        if (seconds[(letter * 31 + second) & PAIRS] === 1) {
          // Follows the tree along the letters, and acts on every word that ends on the way.
          for (let to = end; to < length && goesOn[node] === 1; ) {
            node = valueIn(next, (node << 16) | text.charCodeAt(to));
            if (node < 0) break;
            to += 1;
            const last = arrowsAt[node + 1] ?? 0;
            for (let i = arrowsAt[node] ?? 0; i < last; i += 1) this.#act(arrows[i] ?? 0, source, at, to);
          }
        }
      }
      letter = second;
    }
    for (const entry of this.#tree.always) this.#search(entry, source);
    return this.#hits;
  }

  #act(arrow: number, source: ReadText, at: number, end: number): void {
    const number = arrow >> 2;
    if (at < (this.#from[number] ?? 0)) return;
    const entry = this.#patterns[number];
    if (entry === undefined) return;
    switch (arrow & 3) {
      case HIT:
        if (entry.where === 'first' && end > source.first.length) return;
        if (entry.where === 'last' && at < source.text.length - source.last.length) return;
        this.#count(number, end);
        return;
      case TRY:
        this.#match(number, entry, source, at);
        return;
      default:
        if (entry.where !== 'first' || at < source.first.length) this.#search(number, source);
    }
  }

  #count(number: number, end: number): void {
    const hits = (this.#hits[number] ?? 0) + 1;
    this.#hits[number] = hits;
    this.#from[number] = hits < (this.#most[number] ?? 0) ? end : NEVER;
  }

  /** Tries a pattern at one place. */
  #match(number: number, entry: CountedPattern, source: ReadText, at: number): void {
    const here = this.#here[number];
    if (here === undefined) return;
    const skipped = entry.where === 'last' ? source.text.length - source.last.length : 0;
    if (at < skipped || (entry.where === 'first' && at >= source.first.length)) return;
    here.lastIndex = at - skipped;
    if (here.test(partOf(entry, source))) this.#count(number, Math.max(at + 1, here.lastIndex + skipped));
    else this.#from[number] = at + 1;
  }

  /** Looks for a pattern in all of its part, once. */
  #search(number: number, source: ReadText): void {
    const entry = this.#patterns[number];
    if (entry === undefined) return;
    this.#from[number] = NEVER;
    const part = partOf(entry, source);
    const atMost = entry.atMost ?? 1;
    if (atMost === 1) this.#hits[number] = part.search(entry.pattern) >= 0 ? 1 : 0;
    else this.#hits[number] = Math.min(atMost, [...part.matchAll(entry.pattern)].length);
  }
}

function partOf(entry: CountedPattern, source: ReadText): string {
  return source[entry.where === 'any' ? 'text' : entry.where];
}
