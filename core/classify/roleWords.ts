import type { CodedText } from '../text/codes.ts';
import { type LetterTree, letterTree, nodeOf } from '../text/letterTree.ts';
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
  /** All runs of two and of three characters. */
  readonly runs: LetterTree;
  /** The node of a run → the number of its row of weights. */
  readonly rows: Uint16Array;
  /** Rows of weights, a role after the other, as long as the next multiple of four so that sums go by fours. */
  readonly weights: Float32Array;
  /**
   * The question in which a run was last met, so that none counts twice; its first place numbers the questions. Used anew for
   * each text, as are the next two.
   */
  readonly met: Uint16Array;
  /** How many runs of a text share a row. */
  readonly shares: Uint16Array;
  /** The rows met in a text, each once. */
  readonly found: Uint16Array;
}

const LANES = 4;

function strideOf(roles: number): number {
  return Math.ceil(roles / LANES) * LANES;
}

/** One added hit each way keeps a run seen once from deciding anything. */
const SMOOTHING = 1;

/** Stands before and after a paragraph; no text holds it. */
const EDGE = '\uffff';

/**
 * Figures, and the second halves of characters beyond the first plane: every figure counts as one same character, and a
 * character beyond the first plane as its first half.
 */
const FIGURE = /[0-9]+(?:\.[0-9]+)?/g;
const SECOND_HALF = /([\ud800-\udbff])[\udc00-\udfff]/g;

/** A paragraph with its edges as its runs are cut from it. */
function lettersOf(text: string): string {
  return `${EDGE}${text.replace(FIGURE, '0').replace(SECOND_HALF, '$1')}${EDGE}`;
}

/** Every run of two and of three characters of a paragraph, once. */
function runsOf(text: string): Set<string> {
  const letters = lettersOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    runs.add(letters.slice(at, at + 2));
    if (at + 2 < letters.length) runs.add(letters.slice(at, at + 3));
  }
  return runs;
}

/**
 * Learns from samples. The weight of a run for a role is the logarithm of how much more often it stands
 * in paragraphs of that role than in others (naive Bayes). The same samples give the same weights.
 * At most some 60,000 different runs.
 */
export function learnRoleWords(samples: readonly RoleSample[]): RoleWords {
  const roles = [...new Set(samples.map(([, role]) => role))];
  const sizes = roles.map((role) => samples.filter(([, best]) => best === role).length);
  const width = strideOf(roles.length);
  const counts = new Map<string, Uint16Array>();
  for (const [text, role] of samples) {
    const index = roles.indexOf(role);
    for (const run of runsOf(text)) {
      let own = counts.get(run);
      if (own === undefined) {
        own = new Uint16Array(width);
        counts.set(run, own);
      }
      own[index] = (own[index] ?? 0) + 1;
    }
  }
  const runs = letterTree(counts.keys());
  const rows = new Uint16Array(runs.base.length);
  // Most runs stand in one sample or two, so few rows differ: kept once, all rows stay near at hand.
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  for (const [run, own] of counts) {
    const key = own.join();
    let row = numbers.get(key);
    if (row === undefined) {
      row = numbers.size;
      numbers.set(key, row);
      for (const weight of weightsOf(own, sizes)) weights.push(weight);
    }
    rows[nodeOf(runs, run)] = row;
  }
  return {
    roles,
    places: roles.map((role) => ROLES.indexOf(role)),
    runs,
    rows,
    weights: Float32Array.from(weights),
    met: new Uint16Array(runs.base.length),
    shares: new Uint16Array(numbers.size),
    found: new Uint16Array(numbers.size),
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

/** Numbers from 1 on; when they begin anew nothing may seem to have been met. */
function nextQuestion(met: Uint16Array): number {
  if (met[0] === 0xffff) met.fill(0);
  const question = (met[0] ?? 0) + 1;
  met[0] = question;
  return question;
}

/** Finds the rows of all runs of a text and tells how many runs there are; see `shares` and `found`. */
function findRuns(words: RoleWords, { text, codes, from }: CodedText): { runs: number; rows: number } {
  const { runs, rows, met, shares, found } = words;
  const { letters, base, check } = runs;
  const to = from + text.length;
  const asked = nextQuestion(met);
  let known = 0;
  let different = 0;
  /** The letter before, and the run of two that ends with it; 0 where not known. */
  let last = letters[EDGE_CODE] ?? 0;
  let pair = 0;
  for (let at = from; at <= to; at += 1) {
    let code = at === to ? EDGE_CODE : (codes[at] ?? 0);
    if (code - ZERO < 10 && code >= ZERO) {
      at = figureEnd(codes, to, at) - 1;
      code = ZERO;
    } else if ((code & 0xfc00) === 0xd800 && at + 1 < to && ((codes[at + 1] ?? 0) & 0xfc00) === 0xdc00) {
      at += 1;
    }
    const letter = letters[code] ?? 0;
    const triple = (base[pair] ?? 0) + letter;
    if (check[triple] === pair && met[triple] !== asked) {
      met[triple] = asked;
      const row = rows[triple] ?? 0;
      if (shares[row] === 0) found[different++] = row;
      shares[row] = (shares[row] ?? 0) + 1;
      known += 1;
    }
    pair = (base[last] ?? 0) + letter;
    if (check[pair] !== last) pair = 0;
    else if (met[pair] !== asked) {
      met[pair] = asked;
      const row = rows[pair] ?? 0;
      if (shares[row] === 0) found[different++] = row;
      shares[row] = (shares[row] ?? 0) + 1;
      known += 1;
    }
    last = letter;
  }
  return { runs: known, rows: different };
}

const EDGE_CODE = EDGE.charCodeAt(0);
const ZERO = 0x30;
const POINT = 0x2e;

/** Where the figure that begins at `from` ends: 12 or 12.5. */
function figureEnd(codes: Uint16Array, to: number, from: number): number {
  const at = digitsEnd(codes, to, from);
  const goesOn = at < to && codes[at] === POINT;
  const end = goesOn ? digitsEnd(codes, to, at + 1) : at;
  return end > at + 1 ? end : at;
}

function digitsEnd(codes: Uint16Array, to: number, from: number): number {
  let at = from;
  while (at < to && (codes[at] ?? 0) >= ZERO && (codes[at] ?? 0) < ZERO + 10) at += 1;
  return at;
}

/**
 * How much the words of a paragraph speak for each role, in the order of `words.roles` and with zeros behind them; near 0 where
 * they say nothing. Linear time. The answer is good until the next question.
 */
export function wordEvidence(words: RoleWords, text: CodedText): Float64Array {
  const { weights, shares, found } = words;
  const stride = strideOf(words.roles.length);
  const known = findRuns(words, text);
  // Neighbouring runs repeat one another, so their sum counts by the root of their number.
  const scale = Math.sqrt(known.runs + 1);
  // Four sums at a time stay out of memory.
  for (let lane = 0; lane < stride; lane += LANES) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < known.rows; i += 1) {
      const row = found[i] ?? 0;
      const share = shares[row] ?? 0;
      const at = row * stride + lane;
      first += share * (weights[at] ?? 0);
      second += share * (weights[at + 1] ?? 0);
      third += share * (weights[at + 2] ?? 0);
      fourth += share * (weights[at + 3] ?? 0);
    }
    sums[lane] = first / scale;
    sums[lane + 1] = second / scale;
    sums[lane + 2] = third / scale;
    sums[lane + 3] = fourth / scale;
  }
  for (let i = 0; i < known.rows; i += 1) shares[found[i] ?? 0] = 0;
  return sums;
}

/** Room for the sums of one text; there are no more roles. */
const sums = new Float64Array(strideOf(ROLES.length));
