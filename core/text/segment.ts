import { ACTING_WORDS, NAMING_WORDS } from './commonWords.ts';

/** What sort of word stands somewhere: one that acts or joins (推进, 由于), one that names a kind (公园). */
export type WordKind = 'acting' | 'naming' | 'other';

/** A text cut into words 分词. Offsets are those of the text. */
export interface Words {
  /** One per character and one past the end: 1 where a word begins. */
  readonly starts: Uint8Array;
  /** Where the word that covers `at` begins. */
  readonly startOf: (at: number) => number;
  /** Where the word that begins at `start` ends. */
  readonly endOf: (start: number) => number;
  /** How common the word `[start, end)` is: about 2ⁿ; 0 for a single character and for what no list holds. */
  readonly classOf: (start: number, end: number) => number;
  readonly kindOf: (start: number, end: number) => WordKind;
}

interface Entry {
  readonly class: number;
  readonly kind: WordKind;
}

const LONGEST = 4;
/** Costs in bits: a word of class n costs TOTAL − n, any single character the same. */
const TOTAL = 26;
const SINGLE = 15;
/** Characters that mostly stand for themselves. */
const FUNCTION_CHARS = '的了是在和与及对把被由向从到等以为有将要各全每这那该本我你他也都还又再更最就不';
const FUNCTION = 10;

let lexicon: ReadonlyMap<string, Entry> | null = null;
let heads: Uint8Array | null = null;

/** The list is long: it is unfolded when the first text is cut. */
function words(): ReadonlyMap<string, Entry> {
  if (lexicon !== null) return lexicon;
  const map = new Map<string, Entry>();
  const begins = new Uint8Array(0x10000);
  const add = (table: typeof ACTING_WORDS, kind: WordKind): void => {
    for (const [level, length, run] of table) {
      const entry: Entry = { class: level, kind };
      for (let at = 0; at < run.length; at += length) {
        map.set(run.slice(at, at + length), entry);
        begins[run.charCodeAt(at)] = 1;
      }
    }
  };
  add(NAMING_WORDS, 'naming');
  add(ACTING_WORDS, 'acting');
  lexicon = map;
  heads = begins;
  return map;
}

const isHanCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** True for a word that most readers know: of at least this class, 9 being about 500 in 60 million. */
export function isCommonWord(word: string, atLeast = 0): boolean {
  return (words().get(word)?.class ?? -1) >= atLeast;
}

/** Cuts a text into words by the cheapest path over the list of common words; what it lacks stands as single characters. */
export function wordsOf(text: string): Words {
  const known = words();
  const begins = heads ?? new Uint8Array(0);
  const length = text.length;
  const cost = new Float64Array(length + 1);
  const step = new Uint8Array(length + 1);
  for (let at = length - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    cost[at] = (cost[at + 1] ?? 0) + (FUNCTION_CHARS.includes(text.charAt(at)) ? FUNCTION : SINGLE);
    step[at] = 1;
    if (!isHanCode(code) || begins[code] !== 1) continue;
    for (let size = 2; size <= LONGEST && at + size <= length; size += 1) {
      if (!isHanCode(text.charCodeAt(at + size - 1))) break;
      const entry = known.get(text.slice(at, at + size));
      if (entry === undefined) continue;
      const total = (cost[at + size] ?? 0) + TOTAL - entry.class;
      if (total < (cost[at] ?? 0)) {
        cost[at] = total;
        step[at] = size;
      }
    }
  }
  const starts = new Uint8Array(length + 1);
  for (let at = 0; at < length; at += step[at] ?? 1) starts[at] = 1;
  starts[length] = 1;
  return {
    starts,
    startOf: (at) => {
      let start = at;
      while (start > 0 && starts[start] !== 1) start -= 1;
      return start;
    },
    endOf: (start) => {
      let end = start + 1;
      while (end < length && starts[end] !== 1) end += 1;
      return end;
    },
    classOf: (start, end) => known.get(text.slice(start, end))?.class ?? 0,
    kindOf: (start, end) => known.get(text.slice(start, end))?.kind ?? 'other',
  };
}
