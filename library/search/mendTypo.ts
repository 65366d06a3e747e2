import { lookAlike } from './lookAlikes.ts';
import { readingsOf } from './pinyin.ts';
import type { Guess } from './readPinyin.ts';
import { blocksWith, pairsFrom, pairsTo, type Vocabulary } from './vocabulary.ts';

/** How an error of each kind weighs against how common the result is. */
const SAME_SOUND = 1000;
const LOOKS_ALIKE = 900;
const NEAR_SOUND = 300;
const SWAPPED = 200;
const ANY = 1;

/**
 * What a word that stands nowhere may have been meant as, likeliest first: one character replaced, or two
 * neighbours swapped, so that every pair of the result occurs in the library. Characters that sound or look like the
 * typed one come first (营商坏境 → 营商环境). Whether the result occurs as a whole is for the index to say.
 */
export function mendTypo(vocabulary: Vocabulary, word: string, limit: number): Guess[] {
  const characters = [...word];
  if (characters.length < 2 || characters.some((each) => each.length > 1)) return [];
  const guesses = characters.flatMap((typed, place) => replaced(vocabulary, characters, place, typed));
  for (let place = 0; place + 1 < characters.length; place += 1) {
    const text = swapped(characters, place);
    const support = weakestPair(vocabulary, text);
    if (text !== word && support > 0) guesses.push({ text, weight: SWAPPED * scale(support) });
  }
  return guesses.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)).slice(0, limit);
}

function replaced(
  vocabulary: Vocabulary,
  characters: readonly string[],
  place: number,
  typed: string,
): Guess[] {
  const before = characters.slice(0, place).join('');
  const after = characters.slice(place + 1).join('');
  if (before.length > 1 && weakestPair(vocabulary, before) === 0) return [];
  if (after.length > 1 && weakestPair(vocabulary, after) === 0) return [];
  return neighbours(vocabulary, before, after)
    .filter(({ character }) => character !== typed)
    .map(({ character, support }) => ({
      text: before + character + after,
      weight: likeness(typed, character) * scale(support),
    }));
}

interface Neighbour {
  readonly character: string;
  readonly support: number;
}

/** The characters that stand between what comes before and after, each with its weaker pair's count. */
function neighbours(vocabulary: Vocabulary, before: string, after: string): Neighbour[] {
  const { second, first, blocks, bySecond } = vocabulary;
  const found: Neighbour[] = [];
  if (before !== '') {
    const [from, to] = pairsFrom(vocabulary, before.charCodeAt(before.length - 1));
    for (let index = from; index < to; index += 1) {
      const unit = second[index] ?? 0;
      const own = blocks[index] ?? 0;
      const support = after === '' ? own : Math.min(own, blocksWith(vocabulary, unit, after.charCodeAt(0)));
      if (support > 0) found.push({ character: String.fromCharCode(unit), support });
    }
    return found;
  }
  const [from, to] = pairsTo(vocabulary, after.charCodeAt(0));
  for (let at = from; at < to; at += 1) {
    const index = bySecond[at] ?? 0;
    found.push({ character: String.fromCharCode(first[index] ?? 0), support: blocks[index] ?? 0 });
  }
  return found;
}

function swapped(characters: readonly string[], place: number): string {
  const next = [...characters];
  next.splice(place, 2, characters[place + 1] ?? '', characters[place] ?? '');
  return next.join('');
}

function weakestPair(vocabulary: Vocabulary, text: string): number {
  let weakest = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < text.length; index += 1) {
    weakest = Math.min(weakest, blocksWith(vocabulary, text.charCodeAt(index), text.charCodeAt(index + 1)));
  }
  return weakest;
}

function likeness(typed: string, meant: string): number {
  if (shareReading(typed, meant, (reading) => reading)) return SAME_SOUND;
  if (lookAlike(typed, meant)) return LOOKS_ALIKE;
  return shareReading(typed, meant, blurred) ? NEAR_SOUND : ANY;
}

function shareReading(one: string, other: string, as: (reading: string) => string): boolean {
  const readings = readingsOf(one).map(as);
  return readingsOf(other).some((reading) => readings.includes(as(reading)));
}

/** Syllables that many speakers do not tell apart: zh z, ch c, sh s, n l, f h, ing in, eng en, ang an. */
function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^h(?=u)/, 'f')
    .replace(/ng$/, 'n');
}

function scale(support: number): number {
  return 1 + Math.log2(1 + support);
}
