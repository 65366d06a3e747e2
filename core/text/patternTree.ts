import { type LetterTree, letterTree, nodeOf } from './letterTree.ts';
import { type PairSet, pairSet } from './pairs.ts';
import { type Choice, EDGE, signedChoices } from './signs.ts';

/** The part of a text in which a pattern is looked for. */
export type PatternPlace = 'first' | 'last' | 'any';

/** A pattern to be counted in texts. */
export interface CountedPattern {
  readonly pattern: RegExp;
  readonly where: PatternPlace;
  /** How many hits count at most; 1 where not given. */
  readonly atMost?: number;
}

/** What is looked for as one: a choice of a pattern, or all of them where several hits count. */
export interface Unit {
  /** The number of its pattern. */
  readonly pattern: number;
  readonly regex: RegExp;
  /** A bit for each sign that a match must hold. */
  readonly signs: number;
}

/** An arrow's effect: the word is a match; any lower number is the sign that was met. */
export const HIT = 7;

/** The words of all patterns as a tree of letters, with what each tells. */
export interface PatternTree {
  readonly tree: LetterTree;
  readonly units: readonly Unit[];
  /** Where the arrows of the words that end at a node begin; those of the next node end them. */
  readonly arrowsAt: Uint16Array;
  /** The unit of an arrow times eight plus what it does for it. */
  readonly arrows: Uint16Array;
  /** Whether a word ends at a node. */
  readonly ends: Uint8Array;
  /** By code unit: whether a word is that letter (LONE), and whether longer words begin with it (LONGER). */
  readonly heads: Uint8Array;
  /** Whether words may go on from one letter with another, by `pairOf` the two; now and then says so in vain. */
  readonly pairs: PairSet;
  /** Units without any sign: searched in every text. */
  readonly always: readonly number[];
}

export const LONE = 1;
export const LONGER = 2;
interface Word {
  readonly text: string;
  readonly arrow: number;
}

/** Makes the tree of a table of patterns, once. At most some 8,000 choices. */
export function patternTree(patterns: readonly CountedPattern[]): PatternTree {
  const units: Unit[] = [];
  const words: Word[] = [];
  const always: number[] = [];
  patterns.forEach(({ pattern, where, atMost = 1 }, number) => {
    // The last sentence begins anywhere, so the edge of the text says nothing of it.
    const choices = signedChoices(pattern, where !== 'last');
    for (const { regex, choice, texts } of unitsOf(pattern, choices, atMost)) {
      const unit = units.push({ pattern: number, regex, signs: (1 << choice.signs.length) - 1 }) - 1;
      if (texts !== null) for (const text of texts) words.push({ text, arrow: unit * 8 + HIT });
      else if (choice.signs.length === 0) always.push(unit);
      else {
        choice.signs.forEach((sign, bit) => {
          for (const text of sign) words.push({ text, arrow: unit * 8 + bit });
        });
      }
    }
  });
  return { ...planted(words), units, always };
}

interface RawUnit {
  readonly regex: RegExp;
  readonly choice: Choice;
  /** The texts that are matches by themselves, or null. */
  readonly texts: readonly string[] | null;
}

function unitsOf(pattern: RegExp, choices: readonly Choice[], atMost: number): RawUnit[] {
  if (atMost === 1) {
    return choices.map((choice) => ({
      regex: choices.length === 1 && !pattern.global ? pattern : new RegExp(choice.source, flagsOf(pattern)),
      choice,
      texts: choice.texts === null ? null : preferred(choice.texts),
    }));
  }
  const lists = choices.map(({ texts }) => texts);
  const first = choices[0];
  if (first !== undefined && lists.every((texts) => texts !== null)) {
    return [{ regex: pattern, choice: first, texts: preferred(lists.flat()) }];
  }
  return choices.map((choice) => ({ regex: pattern, choice, texts: null }));
}

function flagsOf({ flags }: RegExp): string {
  return flags.replace(/[gy]/g, '');
}

/** Without the texts that are never taken because another that they begin with is asked for before. */
function preferred(texts: readonly string[]): string[] {
  const order = new Map<string, number>();
  for (const text of texts) if (!order.has(text)) order.set(text, order.size);
  return [...order.keys()].filter((text) => {
    const own = order.get(text) ?? 0;
    for (let length = 1; length < text.length; length += 1) {
      if ((order.get(text.slice(0, length)) ?? own) < own) return false;
    }
    return true;
  });
}

function planted(words: readonly Word[]): Omit<PatternTree, 'units' | 'always'> {
  const tree = letterTree([...words.map(({ text }) => text), EDGE]);
  const size = tree.base.length;
  const own = new Map<number, number[]>();
  const ends = new Uint8Array(size);
  const heads = new Uint8Array(0x10000);
  const pairs = pairSet(words.map(({ text }) => text));
  for (const { text, arrow } of words) {
    const first = text.charCodeAt(0);
    heads[first] = (heads[first] ?? 0) | (text.length > 1 ? LONGER : LONE);
    const node = nodeOf(tree, text);
    ends[node] = 1;
    const there = own.get(node);
    if (there === undefined) own.set(node, [arrow]);
    else there.push(arrow);
  }
  const arrowsAt = new Uint16Array(size + 1);
  const arrows: number[] = [];
  for (let node = 0; node < size; node += 1) {
    for (const arrow of own.get(node) ?? []) arrows.push(arrow);
    arrowsAt[node + 1] = arrows.length;
  }
  return { tree, ends, heads, pairs, arrowsAt, arrows: Uint16Array.from(arrows) };
}
