import { EDGE, type Head, literalsOf } from './literals.ts';
import { type NumberTable, numberTable } from './numberTable.ts';

/** The part of a text in which a pattern is looked for. */
export type PatternPlace = 'first' | 'last' | 'any';

/** A pattern to be counted in texts. */
export interface CountedPattern {
  readonly pattern: RegExp;
  readonly where: PatternPlace;
  /** How many hits count at most; 1 where not given. */
  readonly atMost?: number;
}

/** What a word found in a text does for a pattern: a match may begin here, the word is a match, the pattern is worth a search. */
export const TRY = 0;
export const HIT = 1;
export const WAKE = 2;

/** The words of all patterns as a tree of letters 字典树: numbered nodes, at some of which a word ends. */
export interface PatternTree {
  /** The node that a first letter leads to; 0 for none. */
  readonly firsts: Uint16Array;
  /** Whether words go on from a first letter with a second, by `PAIRS` of the two; now and then says so in vain. */
  readonly seconds: Uint8Array;
  /** Node times 65,536 plus a letter → node. */
  readonly next: NumberTable;
  /** Nodes at which some words go on. */
  readonly goesOn: Uint8Array;
  /** Where the arrows of the words that end at a node begin; those of the next node end them. */
  readonly arrowsAt: Int32Array;
  /** The pattern of an arrow times four plus what it does for it. */
  readonly arrows: Uint16Array;
  /** Patterns without any letter that their matches surely hold: searched in every text. */
  readonly always: readonly number[];
}

/** Places in the table of seconds. */
export const PAIRS = 0x7fff;

interface Word {
  readonly text: string;
  readonly arrow: number;
}

/** Makes the tree of a table of patterns, once. At most 16,000 patterns and 65,535 nodes. */
export function patternTree(patterns: readonly CountedPattern[]): PatternTree {
  const words: Word[] = [];
  const always: number[] = [];
  patterns.forEach((entry, number) => {
    const { heads, needs, signless } = literalsOf(entry.pattern);
    // The last sentence begins anywhere, so the edge of the text says nothing of it.
    if (signless || (entry.where === 'last' && heads.some(({ text }) => text.startsWith(EDGE)))) {
      always.push(number);
      return;
    }
    for (const [text, effect] of wordsOf(heads, (entry.atMost ?? 1) > 1)) {
      words.push({ text, arrow: number * 4 + effect });
    }
    for (const text of needs) words.push({ text, arrow: number * 4 + WAKE });
  });
  return { ...planted(words), always };
}

/**
 * The words of one pattern. Where several hits count, a match must be as long as the pattern makes it, so a word is a hit
 * by itself only when no other begins alike.
 */
function wordsOf(heads: readonly Head[], counts: boolean): Map<string, number> {
  const texts = [...new Set(heads.map(({ text }) => text))].sort();
  // In sorted order a text that begins another stands right before one of those it begins.
  const alike = counts && texts.some((text, i) => texts[i + 1]?.startsWith(text) === true);
  const words = new Map<string, number>();
  for (const { text, whole } of heads) {
    const effect = whole && !alike && !text.startsWith(EDGE) ? HIT : TRY;
    words.set(text, Math.max(effect, words.get(text) ?? TRY));
  }
  // Of two words at one place the shorter is met first and decides, unless it only bids to try.
  for (const text of texts) {
    for (let length = 1; length < text.length; length += 1) {
      const shorter = words.get(text.slice(0, length));
      if (shorter !== undefined) words.delete(text);
    }
  }
  return words;
}

function planted(words: readonly Word[]): Omit<PatternTree, 'always'> {
  const firsts = new Uint16Array(0x10000);
  const seconds = new Uint8Array(PAIRS + 1);
  const next = new Map<number, number>();
  const ends: number[][] = [[]];
  for (const { text, arrow } of words) {
    let node = firsts[text.charCodeAt(0)] ?? 0;
    if (node === 0) {
      node = ends.push([]) - 1;
      firsts[text.charCodeAt(0)] = node;
    }
    if (text.length > 1) seconds[(text.charCodeAt(0) * 31 + text.charCodeAt(1)) & PAIRS] = 1;
    for (let at = 1; at < text.length; at += 1) {
      const step = node * 0x10000 + text.charCodeAt(at);
      const known = next.get(step);
      if (known === undefined) {
        node = ends.push([]) - 1;
        next.set(step, node);
      } else node = known;
    }
    ends[node]?.push(arrow);
  }
  const goesOn = new Uint8Array(ends.length);
  for (const step of next.keys()) goesOn[Math.floor(step / 0x10000)] = 1;
  const arrowsAt = new Int32Array(ends.length + 1);
  ends.forEach((arrows, node) => {
    arrowsAt[node + 1] = (arrowsAt[node] ?? 0) + arrows.length;
  });
  return {
    firsts,
    seconds,
    next: numberTable(next),
    goesOn,
    arrowsAt,
    arrows: Uint16Array.from(ends.flat()),
  };
}
