import { type NumberTable, numberTable, valueIn } from '../text/numberTable.ts';
import { ROLES, type Role } from './role.ts';
import type { RoleSample } from './roleSample.ts';

/**
 * Which words go with which role, learnt from samples: for each short run of characters a weight per
 * role. Made by `learnRoleWords`.
 */
export interface RoleWords {
  readonly roles: readonly Role[];
  /** The place of each of them in ROLES. */
  readonly places: readonly number[];
  /** Two characters → the number of their run. */
  readonly pairs: NumberTable;
  /** The number of a run of two and a third character → the number of the run of three. */
  readonly triples: NumberTable;
  /** What is known of each run, `FACTS` numbers in a row so that one look fetches all: see `MET`, `THIRDS`, `ROW`. */
  readonly facts: Int32Array;
  readonly weights: Float32Array;
}

const LANES = 4;

/** Rows are as long as the next multiple of four, so that sums go by fours. */
function strideOf(roles: number): number {
  return Math.ceil(roles / LANES) * LANES;
}

/** One added hit each way keeps a run seen once from deciding anything. */
const SMOOTHING = 1;

/** Stands before and after a paragraph; no text holds it. */
const EDGE = 0xffff;

/** Room for the characters of one text and for the runs found in it: used anew for each. */
let codes = new Uint16Array(2048);
let found = new Int32Array(4096);

/**
 * Puts the characters of a paragraph with its edges into `codes` and tells how many they are. Every figure counts as
 * one same character, and so do the two halves of a character beyond the first plane.
 */
function codesOf(text: string): number {
  if (codes.length < text.length + 2) {
    codes = new Uint16Array(text.length * 2);
    found = new Int32Array(text.length * 4);
  }
  codes[0] = EDGE;
  let size = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      codes[size++] = ZERO;
      at = figureEnd(text, at) - 1;
      continue;
    }
    codes[size++] = code;
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1;
  }
  codes[size++] = EDGE;
  return size;
}

const ZERO = 0x30;
const POINT = 0x2e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the figure that begins at `from` ends: 12 or 12.5. */
function figureEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  if (text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

const FACTS = 4;
/** The question in which a run was last met, so that none counts twice. */
const MET = 0;
/** For a run of two, which letters may make it three: a bit by `bitOf` the letter. Most others are told apart. */
const THIRDS = 1;
/** Where the weights of a run begin. */
const ROW = 2;

function bitOf(code: number): number {
  return 1 << (code & 31);
}

interface Runs {
  readonly pairs: NumberTable;
  readonly triples: NumberTable;
  readonly facts: Int32Array;
  readonly count: number;
}

/** Numbers the runs of two and of three characters of all samples, the shorter ones first. */
function runsOf(texts: readonly string[]): Runs {
  const numbers = new Map<number, number>();
  for (const text of texts) {
    const size = codesOf(text);
    for (let at = 0; at + 1 < size; at += 1) {
      const pair = (codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0);
      if (!numbers.has(pair)) numbers.set(pair, numbers.size);
    }
  }
  const longer = new Map<number, number>();
  const thirds = new Int32Array(numbers.size);
  for (const text of texts) {
    const size = codesOf(text);
    for (let at = 0; at + 2 < size; at += 1) {
      const pair = numbers.get((codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0)) ?? 0;
      const third = codes[at + 2] ?? 0;
      const triple = pair * 0x10000 + third;
      thirds[pair] = (thirds[pair] ?? 0) | bitOf(third);
      if (!longer.has(triple)) longer.set(triple, numbers.size + longer.size);
    }
  }
  const facts = new Int32Array((numbers.size + longer.size) * FACTS);
  thirds.forEach((bits, pair) => {
    facts[pair * FACTS + THIRDS] = bits;
  });
  return {
    pairs: numberTable(numbers),
    triples: numberTable(longer),
    facts,
    count: numbers.size + longer.size,
  };
}

/**
 * Learns from samples. The weight of a run for a role is the logarithm of how much more often it stands
 * in paragraphs of that role than in others (naive Bayes). The same samples give the same weights.
 * At most 65,536 different runs of two characters.
 */
export function learnRoleWords(samples: readonly RoleSample[]): RoleWords {
  const roles = [...new Set(samples.map(([, role]) => role))];
  const sizes = roles.map((role) => samples.filter(([, best]) => best === role).length);
  const width = strideOf(roles.length);
  const { count, ...runs } = runsOf(samples.map(([text]) => text));
  const counts = new Uint16Array(count * width);
  for (const [text, role] of samples) {
    const index = roles.indexOf(role);
    const known = findRuns(runs, text);
    for (let i = 0; i < known; i += 1) {
      const at = (found[i] ?? 0) * width + index;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  // Most runs stand in one sample or two, so few rows differ: kept once, all rows stay near at hand.
  const rows = new Map<string, number>();
  const weights: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const own = counts.subarray(run * width, (run + 1) * width);
    const key = String.fromCharCode(...own);
    let row = rows.get(key);
    if (row === undefined) {
      row = weights.length;
      rows.set(key, row);
      for (const weight of weightsOf(own, sizes)) weights.push(weight);
    }
    runs.facts[run * FACTS + ROW] = row;
  }
  return {
    roles,
    places: roles.map((role) => ROLES.indexOf(role)),
    ...runs,
    weights: Float32Array.from(weights),
  };
}

/** The weights of a run that stands in so many samples of each role; `own` may be longer than there are roles. */
function weightsOf(own: Uint16Array, sizes: readonly number[]): number[] {
  const samples = sizes.reduce((sum, size) => sum + size, 0);
  const total = own.reduce((sum, hits) => sum + hits, 0);
  return Array.from(own, (hits, index) => {
    const size = sizes[index];
    if (size === undefined) return 0;
    const here = (hits + SMOOTHING) / (size + 2 * SMOOTHING);
    const elsewhere = (total - hits + SMOOTHING) / (samples - size + 2 * SMOOTHING);
    return Math.log(here / elsewhere);
  });
}

/** Puts the number of every known run of a text into `found`, once each and in reading order, and tells how many. */
function findRuns(
  { pairs, triples, facts }: Pick<RoleWords, 'pairs' | 'triples' | 'facts'>,
  text: string,
): number {
  const size = codesOf(text);
  const question = nextQuestion();
  let known = 0;
  let code = codes[1] ?? 0;
  let before = EDGE;
  for (let at = 2; at <= size; at += 1) {
    const pair = valueIn(pairs, (before << 16) | code);
    const after = codes[at] ?? 0;
    before = code;
    code = after;
    if (pair < 0) continue;
    if (facts[pair * FACTS + MET] !== question) {
      facts[pair * FACTS + MET] = question;
      found[known++] = pair;
    }
    if (at === size) break;
    if (((facts[pair * FACTS + THIRDS] ?? 0) & bitOf(after)) === 0) continue;
    const triple = valueIn(triples, (pair << 16) | after);
    if (triple < 0 || facts[triple * FACTS + MET] === question) continue;
    facts[triple * FACTS + MET] = question;
    found[known++] = triple;
  }
  return known;
}

let questions = 0;

/** Numbers from 1 on; after two thousand million questions they begin anew. */
function nextQuestion(): number {
  questions = (questions % 0x7fffffff) + 1;
  return questions;
}

/**
 * How much the words of a paragraph speak for each role, in the order of `words.roles` and with zeros behind them; near 0 where
 * they say nothing. Linear time.
 */
export function wordEvidence(words: RoleWords, text: string): Float64Array {
  const { facts, weights } = words;
  const sums = new Float64Array(strideOf(words.roles.length));
  const known = findRuns(words, text);
  for (let i = 0; i < known; i += 1) found[i] = facts[(found[i] ?? 0) * FACTS + ROW] ?? 0;
  // Neighbouring runs repeat one another, so their sum counts by the root of their number.
  const scale = Math.sqrt(known + 1);
  // Four sums at a time stay out of memory; each still adds its weights in reading order.
  for (let index = 0; index < sums.length; index += LANES) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < known; i += 1) {
      const at = (found[i] ?? 0) + index;
      first += weights[at] ?? 0;
      second += weights[at + 1] ?? 0;
      third += weights[at + 2] ?? 0;
      fourth += weights[at + 3] ?? 0;
    }
    sums[index] = first / scale;
    sums[index + 1] = second / scale;
    sums[index + 2] = third / scale;
    sums[index + 3] = fourth / scale;
  }
  return sums;
}
