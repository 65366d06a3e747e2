import type { Words } from '../text/segment.ts';
import { BRAND_WORDS, GENERIC_WORDS, STOP_WORDS } from './nameWords.ts';

const LONGEST_WORD = 5;
const LONGEST_CORE = 5;
const SHORTEST_CORE = 2;

const STOPS: ReadonlySet<string> = new Set(STOP_WORDS);
const GENERICS: ReadonlySet<string> = new Set(GENERIC_WORDS);
const BRANDS: ReadonlySet<string> = new Set(BRAND_WORDS);

function endsWithWord(words: ReadonlySet<string>, text: string, end: number, floor: number): number {
  for (let length = Math.min(LONGEST_WORD, end - floor); length >= 1; length -= 1) {
    if (words.has(text.slice(end - length, end))) return length;
  }
  return 0;
}

/** Characters of speech that no proper name holds. */
const NO_NAME_CHAR =
  /[的了是有在不没就也把被让使给从对很最更会能要想去做说讲问读考加和与及或且则所此这那哪谁我他她它们个每各多少先后内间时性式度型级类属制率届其等并已将该些什么怎如果但皆]/;

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** True where a name may begin: at the start, after a mark, a figure or a letter, after a stop word, between words. */
export function isNameStart(text: string, at: number, words?: Words): boolean {
  if (at === 0 || !isHan(text.charAt(at - 1)) || endsWithWord(STOPS, text, at, 0) > 0) return true;
  if (words === undefined || words.starts[at] !== 1) return false;
  return at - words.startOf(at - 1) >= 2;
}

/** Function words, after which no name can end. */
const PARTICLE =
  /[的了在和与及对把被由向从到等以为是有将要各全每这那该本我你他她们个家所座批类些给让使于同跟也都还又再更最很能会应两三几]/;

/** A single character of kind (东 in 东城区, 新 in 新小区) is one only after a word, not inside a name (皖|南). */
function mayBeKind(text: string, at: number): boolean {
  if (at === 0 || !isHan(text.charAt(at - 1))) return true;
  return endsWithWord(STOPS, text, at, 0) > 0 || endsWithWord(GENERICS, text, at, 0) >= 2;
}

/** Words so common are no part of a name, unless they are words that names are made of (阳光, 明德). */
const COMMON_VERB = 7;
const COMMON_NOUN = 10;

/**
 * Where the proper name begins that stands before a suffix at `suffixStart` ("伊水云谷" in
 * 加快|伊水云谷|文创|园), or null where only words of kind stand there (三个|产业|园). A name of its own
 * has two to six characters that are no words of kind, and begins where a name may begin.
 */
export function properNameStart(text: string, suffixStart: number, words: Words): number | null {
  let at = suffixStart;
  for (;;) {
    const length = endsWithWord(GENERICS, text, at, 0);
    if (length === 0 || (length === 1 && !mayBeKind(text, at - 1))) break;
    at -= length;
  }
  let coreEnd = at;
  let sorted = false;
  let stopped = false;
  while (coreEnd - at <= LONGEST_CORE) {
    if (at === 0 || !isHan(text.charAt(at - 1))) {
      stopped = true;
      break;
    }
    const start = words.starts[at] === 1 ? words.startOf(at - 1) : at - 1;
    const size = at - start;
    const word = text.slice(start, at);
    const stop = endsWithWord(STOPS, text, at, 0);
    // A verb ends the search at once, a one-character stop only where a name is already there.
    const empty = coreEnd === at;
    if (
      stop >= 2 ||
      (stop === 1 && size === 1 && (empty ? sorted || PARTICLE.test(word) : coreEnd - at >= SHORTEST_CORE))
    ) {
      stopped = true;
      break;
    }
    if (size >= 2 && !BRANDS.has(word)) {
      const common =
        words.classOf(start, at) >= (words.kindOf(start, at) === 'acting' ? COMMON_VERB : COMMON_NOUN);
      // 天堂|寨: a common noun before a single character is the head of the name.
      const head = words.kindOf(start, at) === 'naming' && coreEnd - at === 1;
      // 太白|诗歌|小镇: one common noun before the suffix says what sort of thing it is.
      if (common && empty && !sorted && words.kindOf(start, at) === 'naming') {
        sorted = true;
        at = start;
        coreEnd = at;
        continue;
      }
      if (common && !head) {
        stopped = coreEnd - at >= SHORTEST_CORE;
        break;
      }
    }
    at = start;
  }
  if (!stopped || coreEnd - at < SHORTEST_CORE || coreEnd - at > LONGEST_CORE) return null;
  if (NO_NAME_CHAR.test(text.slice(at, coreEnd))) return null;
  return at;
}
