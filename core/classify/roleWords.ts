import type { Role } from './role.ts';
import type { RoleSample } from './roleSample.ts';

/**
 * Which words go with which role, learnt from samples: for each short run of characters a weight per
 * role. Made by `learnRoleWords`.
 */
export interface RoleWords {
  readonly roles: readonly Role[];
  /** The number of each run; its weights stand at that number times the number of roles. */
  readonly runs: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
}

/** One added hit each way keeps a run seen once from deciding anything. */
const SMOOTHING = 1;

/** Stands before and after a paragraph; no text holds it. */
const EDGE = 0xffff;

/** The characters of a paragraph with its edges; every figure counts as one same character. */
function codesOf(text: string): number[] {
  const codes = [EDGE];
  for (const char of text.replace(/\d+(?:\.\d+)?/g, '0')) codes.push(char.charCodeAt(0));
  codes.push(EDGE);
  return codes;
}

/** Calls back with the key of every run of two and of three characters. */
function eachRun(codes: readonly number[], told: (run: number) => void): void {
  for (let at = 0; at + 1 < codes.length; at += 1) {
    const pair = (codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0);
    told(pair);
    const third = codes[at + 2];
    if (third !== undefined) told(pair * 0x10000 + third);
  }
}

/**
 * Learns from samples. The weight of a run for a role is the logarithm of how much more often it stands
 * in paragraphs of that role than in others (naive Bayes). The same samples give the same weights.
 */
export function learnRoleWords(samples: readonly RoleSample[]): RoleWords {
  const roles = [...new Set(samples.map(([, role]) => role))];
  const sizes = roles.map((role) => samples.filter(([, best]) => best === role).length);
  const width = roles.length;
  const runs = new Map<number, number>();
  // A text of n characters has fewer than 2n + 2 runs.
  const room = samples.reduce((sum, [text]) => sum + 2 * text.length + 2, 0);
  const counts = new Uint16Array(room * width);
  const lastSeen = new Int32Array(room).fill(-1);
  samples.forEach(([text, role], sample) => {
    const index = roles.indexOf(role);
    eachRun(codesOf(text), (run) => {
      let number = runs.get(run);
      if (number === undefined) {
        number = runs.size;
        runs.set(run, number);
      }
      if (lastSeen[number] === sample) return;
      lastSeen[number] = sample;
      counts[number * width + index] = (counts[number * width + index] ?? 0) + 1;
    });
  });
  const weights = new Float32Array(runs.size * width);
  for (let base = 0; base < weights.length; base += width) {
    const total = counts.subarray(base, base + width).reduce((sum, count) => sum + count, 0);
    for (let index = 0; index < width; index += 1) {
      const size = sizes[index] ?? 0;
      const own = counts[base + index] ?? 0;
      const here = (own + SMOOTHING) / (size + 2 * SMOOTHING);
      const elsewhere = (total - own + SMOOTHING) / (samples.length - size + 2 * SMOOTHING);
      weights[base + index] = Math.log(here / elsewhere);
    }
  }
  return { roles, runs, weights };
}

/** How much the words of a paragraph speak for each role; near 0 where they say nothing. Linear time. */
export function wordEvidence(words: RoleWords, text: string): Map<Role, number> {
  const { roles, weights } = words;
  const sums = new Float64Array(roles.length);
  const known = new Set<number>();
  eachRun(codesOf(text), (run) => {
    const number = words.runs.get(run);
    if (number === undefined || known.has(number)) return;
    known.add(number);
    const base = number * roles.length;
    for (let index = 0; index < roles.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + (weights[base + index] ?? 0);
    }
  });
  // Neighbouring runs repeat one another, so their sum counts by the root of their number.
  const scale = Math.sqrt(known.size + 1);
  return new Map(roles.map((role, index) => [role, (sums[index] ?? 0) / scale]));
}
