import { type CodedText, CodeRoom } from './codes.ts';
import { pairOf } from './pairs.ts';
import { type CountedPattern, HIT, LONE, LONGER, type PatternTree, patternTree } from './patternTree.ts';
import { EDGE } from './signs.ts';

/** A text and the two parts of it in which some patterns are looked for. */
export interface ReadText extends CodedText {
  /** Where its first part ends. */
  readonly firstEnd: number;
  /** Where its last part begins. */
  readonly lastStart: number;
}

const room = new CodeRoom();

const ANY = 0;
const FIRST = 1;
const LAST = 2;

/**
 * Counts the hits of many patterns in one walk over a text. Only those whose signs turn up are searched for, so that a
 * hundred cost little more than one; the counts are those of each pattern run alone.
 */
export class PatternReader {
  readonly #regexes: readonly RegExp[];
  readonly #patternOf: Uint16Array;
  /** The signs a unit needs, and those met so far in this text. */
  readonly #needs: Uint8Array;
  readonly #met: Uint8Array;
  /** Units with all their signs. */
  readonly #ready: Uint16Array;
  #readyCount = 0;
  /** How many hits count, and in which part. */
  readonly #most: Uint8Array;
  readonly #where: Uint8Array;
  readonly #tree: PatternTree;
  readonly #hits: Uint8Array;
  /** Where the last match of a pattern began and ended. */
  readonly #start: Int32Array;
  readonly #end: Int32Array;

  constructor(patterns: readonly CountedPattern[]) {
    this.#tree = patternTree(patterns);
    const { units } = this.#tree;
    this.#regexes = units.map(({ regex }) => regex);
    this.#patternOf = Uint16Array.from(units, ({ pattern }) => pattern);
    this.#needs = Uint8Array.from(units, ({ signs }) => signs);
    this.#met = new Uint8Array(units.length);
    this.#ready = new Uint16Array(units.length);
    this.#most = Uint8Array.from(patterns, ({ atMost }) => atMost ?? 1);
    this.#where = Uint8Array.from(patterns, ({ where }) =>
      where === 'any' ? ANY : where === 'first' ? FIRST : LAST,
    );
    this.#hits = new Uint8Array(patterns.length);
    this.#start = new Int32Array(patterns.length);
    this.#end = new Int32Array(patterns.length);
  }

  /** How often each pattern was found in a text whose parts do not matter, as `read` tells it. */
  hitsIn(text: string): Uint8Array {
    return this.read({ text, codes: room.of(text), from: 0, firstEnd: text.length, lastStart: 0 });
  }

  /** How often each pattern was found, in their order. The answer is good until the next question. */
  read(source: ReadText): Uint8Array {
    this.#hits.fill(0);
    this.#met.fill(0);
    this.#start.fill(-1);
    this.#end.fill(0);
    this.#readyCount = 0;
    this.#walk(source);
    for (const unit of this.#tree.always) this.#search(unit, source);
    for (let i = 0; i < this.#readyCount; i += 1) this.#search(this.#ready[i] ?? 0, source);
    return this.#hits;
  }

  /** Acts on every word of the text. */
  #walk(source: ReadText): void {
    const { tree, ends, heads, pairs } = this.#tree;
    const { letters, base, check } = tree;
    const { codes, from, text } = source;
    const to = from + text.length;
    // Before the first letter stands the edge.
    let code = EDGE_CODE;
    for (let at = from; at <= to; at += 1) {
      const head = heads[code] ?? 0;
      const second = codes[at] ?? 0;
      const start = at === from ? 0 : at - 1 - from;
      if ((head & LONE) !== 0) this.#act(letters[code] ?? 0, source, start, at - from);
      if ((head & LONGER) !== 0 && pairs[pairOf(code, second)] === 1) {
        // Follows the tree along the letters, and acts on every word that ends on the way.
        let node = letters[code] ?? 0;
        for (let end = at; end < to; end += 1) {
          const next = (base[node] ?? 0) + (letters[codes[end] ?? 0] ?? 0);
          if (check[next] !== node) break;
          node = next;
          if (ends[node] === 1) this.#act(node, source, start, end + 1 - from);
        }
      }
      code = second;
    }
  }

  #act(node: number, source: ReadText, at: number, end: number): void {
    const { arrowsAt, arrows } = this.#tree;
    const stop = arrowsAt[node + 1] ?? 0;
    for (let i = arrowsAt[node] ?? 0; i < stop; i += 1) {
      const arrow = arrows[i] ?? 0;
      const unit = arrow >> 3;
      const pattern = this.#patternOf[unit] ?? 0;
      const where = this.#where[pattern];
      if (where === FIRST && end > source.firstEnd) continue;
      if (where === LAST && at < source.lastStart) continue;
      const effect = arrow & 7;
      if (effect === HIT) this.#count(pattern, at, end);
      else {
        const before = this.#met[unit] ?? 0;
        const met = before | (1 << effect);
        this.#met[unit] = met;
        if (met === this.#needs[unit] && met !== before) this.#ready[this.#readyCount++] = unit;
      }
    }
  }

  #count(pattern: number, at: number, end: number): void {
    const hits = this.#hits[pattern] ?? 0;
    // Of two texts at one place the longer is met last, and stands there because the pattern prefers it.
    if (at === this.#start[pattern]) this.#end[pattern] = end;
    else if (at >= (this.#end[pattern] ?? 0) && hits < (this.#most[pattern] ?? 0)) {
      this.#hits[pattern] = hits + 1;
      this.#start[pattern] = at;
      this.#end[pattern] = end;
    }
  }

  /** Looks for a unit in all of its part. */
  #search(unit: number, source: ReadText): void {
    const pattern = this.#patternOf[unit] ?? 0;
    const regex = this.#regexes[unit];
    const most = this.#most[pattern] ?? 0;
    if (regex === undefined || (this.#hits[pattern] ?? 0) > 0) return;
    const where = this.#where[pattern];
    const part =
      where === ANY
        ? source.text
        : where === FIRST
          ? source.text.slice(0, source.firstEnd)
          : source.text.slice(source.lastStart);
    if (most === 1) {
      if (regex.test(part)) this.#hits[pattern] = 1;
      return;
    }
    let hits = 0;
    let from = -1;
    regex.lastIndex = 0;
    while (hits < most && regex.test(part)) {
      hits += 1;
      // An empty match leaves the place where it is.
      if (regex.lastIndex === from) regex.lastIndex += 1;
      from = regex.lastIndex;
    }
    this.#hits[pattern] = hits;
  }
}

const EDGE_CODE = EDGE.charCodeAt(0);
