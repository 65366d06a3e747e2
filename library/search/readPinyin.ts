import { fits, type PinyinUnit } from './pinyin.ts';
import { pairsFrom, type Vocabulary } from './vocabulary.ts';

/** A guess at what was meant; `weight` compares guesses of one query only. */
export interface Guess {
  readonly text: string;
  readonly weight: number;
}

interface Path {
  readonly text: string;
  readonly last: number;
  readonly weight: number;
}

/** Blocks added to each character's count, so that what follows a rare one by chance does not pass for certain. */
const SMOOTHING = 20;
/** So many beginnings are followed at each character, and so many of them looked up. */
const BEAM = 2000;
const LOOKED_UP = 250;

/**
 * What typed pinyin may stand for in a library: chains of pairs that occur there, likeliest first. A chain weighs
 * what each of its characters is likely to follow the one before it; `occurs` tells whether it stands somewhere as
 * a whole, and is asked about the likeliest at every length, so that chance chains end early.
 */
export function readPinyin(
  vocabulary: Vocabulary,
  units: readonly PinyinUnit[],
  occurs: (text: string) => boolean,
): Guess[] {
  const [one, two, ...rest] = units;
  if (one === undefined || two === undefined) return [];
  const allowed = units.map((unit) => vocabulary.syllables.map((syllable) => fits(syllable, unit)));
  let paths = beginnings(vocabulary, allowed[0] ?? [], allowed[1] ?? []);
  for (const index of rest.keys()) {
    const longer = grown(vocabulary, paths, allowed[index + 1] ?? [], allowed[index + 2] ?? []);
    paths = best(longer, LOOKED_UP).filter(({ text }) => occurs(text));
  }
  return paths.map(({ text, weight }) => ({ text, weight }));
}

function beginnings(vocabulary: Vocabulary, one: readonly boolean[], two: readonly boolean[]): Path[] {
  const { size, first, second, blocks, firstReading, secondReading } = vocabulary;
  const paths: Path[] = [];
  for (let index = 0; index < size; index += 1) {
    if (one[firstReading[index] ?? 0] !== true || two[secondReading[index] ?? 0] !== true) continue;
    const last = second[index] ?? 0;
    paths.push({
      text: String.fromCharCode(first[index] ?? 0, last),
      last,
      weight: Math.log(blocks[index] ?? 1),
    });
  }
  return best(paths, BEAM);
}

function grown(
  vocabulary: Vocabulary,
  paths: readonly Path[],
  before: readonly boolean[],
  after: readonly boolean[],
): Path[] {
  const { second, blocks, firstReading, secondReading } = vocabulary;
  const next: Path[] = [];
  for (const path of paths) {
    const [from, to] = pairsFrom(vocabulary, path.last);
    let all = SMOOTHING;
    for (let index = from; index < to; index += 1) all += blocks[index] ?? 0;
    for (let index = from; index < to; index += 1) {
      if (after[secondReading[index] ?? 0] !== true || before[firstReading[index] ?? 0] !== true) continue;
      const last = second[index] ?? 0;
      next.push({
        text: path.text + String.fromCharCode(last),
        last,
        weight: path.weight + Math.log((blocks[index] ?? 1) / all),
      });
    }
  }
  return next;
}

function best(paths: Path[], limit: number): Path[] {
  return paths.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)).slice(0, limit);
}
