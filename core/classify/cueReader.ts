import { EDGE } from '../text/literals.ts';
import { valueIn } from '../text/numberTable.ts';
import { type CueTree, cueTree, HIT, TRY } from './cueTree.ts';
import type { RoleCue } from './roleCue.ts';

/** A text and the two parts of it in which some cues are looked for. */
export interface CueText {
  readonly text: string;
  readonly first: string;
  /** The end of the text. */
  readonly last: string;
}

const EDGE_CODE = EDGE.charCodeAt(0);
/** No text is so long that a match begins here. */
const NEVER = 0x7fffffff;

/**
 * Counts the hits of all cues in one walk over a text. Only cues whose words turn up are tried, and only where they
 * turn up, so that a hundred patterns cost little more than one; the counts are those of each pattern run alone.
 */
export class CueReader {
  readonly #cues: readonly RoleCue[];
  /** The patterns, made to match at a given place only. */
  readonly #here: readonly RegExp[];
  /** How many hits count. */
  readonly #most: Uint8Array;
  readonly #tree: CueTree;
  readonly #hits: Uint8Array;
  /** Where the next match of a cue may begin. */
  readonly #from: Int32Array;

  constructor(cues: readonly RoleCue[]) {
    this.#cues = cues;
    this.#here = cues.map(
      ({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`),
    );
    this.#most = Uint8Array.from(cues, ({ atMost }) => atMost ?? 1);
    this.#tree = cueTree(cues);
    this.#hits = new Uint8Array(cues.length);
    this.#from = new Int32Array(cues.length);
  }

  /** How often each cue was found, in the order of the cues. The answer is good until the next question. */
  read(source: CueText): Uint8Array {
    const { text } = source;
    const { firsts, goesOn, next, arrowsAt, arrows } = this.#tree;
    this.#hits.fill(0);
    this.#from.fill(0);
    // Before the first letter stands the edge.
    for (let at = -1; at < text.length; at += 1) {
      let node = firsts[at < 0 ? EDGE_CODE : text.charCodeAt(at)] ?? 0;
      if (node === 0) continue;
      // Follows the tree along the letters, and acts on every word that ends on the way.
      for (let end = at + 1; ; end += 1) {
        const stop = arrowsAt[node + 1] ?? 0;
        for (let i = arrowsAt[node] ?? 0; i < stop; i += 1)
          this.#act(arrows[i] ?? 0, source, at < 0 ? 0 : at, end);
        if (goesOn[node] === 0 || end >= text.length) break;
        node = valueIn(next, (node << 16) | text.charCodeAt(end));
        if (node < 0) break;
      }
    }
    for (const cue of this.#tree.always) this.#search(cue, source);
    return this.#hits;
  }

  #act(arrow: number, source: CueText, at: number, end: number): void {
    const number = arrow >> 2;
    if (at < (this.#from[number] ?? 0)) return;
    const cue = this.#cues[number];
    if (cue === undefined) return;
    switch (arrow & 3) {
      case HIT:
        if (cue.where === 'first' && end > source.first.length) return;
        if (cue.where === 'last' && at < source.text.length - source.last.length) return;
        this.#count(number, end);
        return;
      case TRY:
        this.#match(number, cue, source, at);
        return;
      default:
        if (cue.where !== 'first' || at < source.first.length) this.#search(number, source);
    }
  }

  #count(number: number, end: number): void {
    const hits = (this.#hits[number] ?? 0) + 1;
    this.#hits[number] = hits;
    this.#from[number] = hits < (this.#most[number] ?? 0) ? end : NEVER;
  }

  /** Tries a cue at one place. */
  #match(number: number, cue: RoleCue, source: CueText, at: number): void {
    const here = this.#here[number];
    if (here === undefined) return;
    const skipped = cue.where === 'last' ? source.text.length - source.last.length : 0;
    if (at < skipped || (cue.where === 'first' && at >= source.first.length)) return;
    here.lastIndex = at - skipped;
    if (here.test(partOf(cue, source))) this.#count(number, Math.max(at + 1, here.lastIndex + skipped));
    else this.#from[number] = at + 1;
  }

  /** Looks for a cue in all of its part, once. */
  #search(number: number, source: CueText): void {
    const cue = this.#cues[number];
    if (cue === undefined) return;
    this.#from[number] = NEVER;
    const part = partOf(cue, source);
    const atMost = cue.atMost ?? 1;
    if (atMost === 1) this.#hits[number] = part.search(cue.pattern) >= 0 ? 1 : 0;
    else this.#hits[number] = Math.min(atMost, [...part.matchAll(cue.pattern)].length);
  }
}

function partOf(cue: RoleCue, source: CueText): string {
  return source[cue.where === 'any' ? 'text' : cue.where];
}
