import { GENERIC_WORDS, STOP_WORDS } from './nameWords.ts';

const LONGEST_WORD = 5;
const LONGEST_CORE = 5;
const SHORTEST_CORE = 2;

const STOPS: ReadonlySet<string> = new Set(STOP_WORDS);
const GENERICS: ReadonlySet<string> = new Set(GENERIC_WORDS);

function endsWithWord(words: ReadonlySet<string>, text: string, end: number, floor: number): number {
  for (let length = Math.min(LONGEST_WORD, end - floor); length >= 1; length -= 1) {
    if (words.has(text.slice(end - length, end))) return length;
  }
  return 0;
}

/** Characters of speech that no proper name holds. */
const NO_NAME_CHAR =
  /[的了是有在不没就也把被让使给从对很最更会能要想去做说讲问读考加和与及或且则所此这那哪谁我你他她它们个每各多少先后内间时性式度型级类属制率届其等并已将该些什么怎如果但]/;

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** True where a name may begin: at the start, after a mark, a figure or a letter, after a stop word. */
export function isNameStart(text: string, at: number): boolean {
  return at === 0 || !isHan(text.charAt(at - 1)) || endsWithWord(STOPS, text, at, 0) > 0;
}

/**
 * Where the proper name begins that stands before a suffix at `suffixStart` ("伊水云谷" in
 * 加快|伊水云谷|文创|园), or null where only words of kind stand there (三个|产业|园). A name of its own
 * has two to six characters that are no words of kind, and begins where a name may begin.
 */
export function properNameStart(text: string, suffixStart: number): number | null {
  let at = suffixStart;
  for (;;) {
    const length = endsWithWord(GENERICS, text, at, 0);
    if (length === 0) break;
    at -= length;
  }
  const coreEnd = at;
  while (coreEnd - at < LONGEST_CORE && at > 0 && isHan(text.charAt(at - 1))) {
    // A verb ends the search at once, a one-character stop only where a name is already there.
    const stop = endsWithWord(STOPS, text, at, 0);
    if (stop >= 2 || (stop === 1 && (coreEnd - at >= SHORTEST_CORE || coreEnd === at))) break;
    at -= 1;
  }
  if (coreEnd - at < SHORTEST_CORE || !isNameStart(text, at)) return null;
  if (NO_NAME_CHAR.test(text.slice(at, coreEnd))) return null;
  return at;
}
