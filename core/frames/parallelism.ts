import { bareHeading, modelOf } from './frame.ts';
import { patternOf } from './pattern.ts';
import { openingOf } from './verbs.ts';

/** What a set of headings is judged by. */
export const PARALLEL_SIDES = ['length', 'structure', 'word', 'tone'] as const;

/** One side of parallelism 对仗: how long, how built, which word comes back, how it sounds. */
export type ParallelSide = (typeof PARALLEL_SIDES)[number];

/** How parallel headings are in one respect, 0…1, and why, in Chinese. */
export interface SideScore {
  readonly side: ParallelSide;
  readonly score: number;
  readonly why: string;
}

/** How parallel headings are: the weighted mean of the sides, 0…1. */
export interface Parallelism {
  readonly score: number;
  readonly sides: readonly SideScore[];
}

/** The tone class of a character: level 平, oblique 仄, or null for a sign or an unknown character. */
export type ToneOf = (character: string) => '平' | '仄' | null;

const WEIGHTS: Readonly<Record<ParallelSide, number>> = {
  length: 0.3,
  structure: 0.3,
  word: 0.25,
  tone: 0.15,
};

const CLAUSE = /[，、；：,;\s]+/;
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

function lengthSide(headings: readonly string[]): SideScore {
  const lengths = headings.map((heading) => lettersOf(heading).length);
  const spread = Math.max(...lengths) - Math.min(...lengths);
  const score = Math.max(0, 1 - (1.5 * spread) / Math.max(1, mean(lengths)));
  const why = spread === 0 ? `都是${lengths[0] ?? 0}字` : `字数为${lengths.join('、')}，相差${spread}字`;
  return { side: 'length', score, why };
}

function structureSide(headings: readonly string[]): SideScore {
  const clauses = headings.map((heading) => heading.split(CLAUSE).filter((clause) => clause !== ''));
  const counts = new Set(clauses.map((each) => each.length));
  const shapes = new Set(clauses.map((each) => each.map((clause) => lettersOf(clause).length).join('+')));
  const openings = new Set(headings.map(openingOf));
  const marks = new Set(headings.map((heading) => heading.replace(/[^“”《》]/g, '')));
  const score =
    0.35 * Number(counts.size === 1) +
    (0.3 * (headings.length - shapes.size)) / Math.max(1, headings.length - 1) +
    0.2 * Number(openings.size === 1) +
    0.15 * Number(marks.size === 1);
  const why = [
    counts.size === 1 ? `都是${clauses[0]?.length ?? 1}个分句` : '分句个数不同',
    openings.size === 1
      ? openings.has('verb')
        ? '都以动词开头'
        : '都以名词开头'
      : '有的以动词开头，有的以名词开头',
    ...(marks.size === 1 ? [] : ['引号用得不一致']),
  ].join('，');
  return { side: 'structure', score, why };
}

function wordSide(headings: readonly string[]): SideScore {
  const pattern = patternOf(headings);
  if (pattern !== null) {
    return { side: 'word', score: Math.min(1, 0.7 + 0.1 * pattern.fixed), why: `共用“${pattern.text}”` };
  }
  const { fixed } = modelOf(headings);
  const shared = lettersOf(fixed);
  if (shared !== '')
    return { side: 'word', score: Math.min(0.6, 0.3 + 0.1 * shared.length), why: `都有“${shared}”字` };
  return { side: 'word', score: 0.2, why: '没有共用的字词' };
}

function toneSide(headings: readonly string[], toneOf: ToneOf): SideScore {
  const tones = headings.map((heading) =>
    [...lettersOf(heading)].map((char) => toneOf(char) ?? '平').join(''),
  );
  const ends = tones.map((tone) => tone.at(-1) ?? '平').join('');
  const [first = ''] = tones;
  const agree = tones.slice(1).map((tone) => {
    const width = Math.min(tone.length, first.length);
    const same = [...tone.slice(0, width)].filter((one, i) => one === first[i]).length;
    return same / Math.max(1, tone.length, first.length);
  });
  const even = /^(?:平+|仄+)$/.test(ends) || !/平平|仄仄/.test(ends);
  const score = 0.5 * mean(agree) + (even ? 0.5 : 0.25);
  return { side: 'tone', score, why: `句尾平仄为“${ends}”${even ? '，整齐' : '，不够整齐'}` };
}

/**
 * How parallel headings are 对仗, side by side and together: 产业培育要“强”, 城市更新要“优” are as long, as built, share
 * 要 and end alike. Fewer than two headings score 1 on every side.
 */
export function parallelismOf(headings: readonly string[], toneOf: ToneOf): Parallelism {
  const bare = headings.map(bareHeading).filter((heading) => heading !== '');
  if (bare.length < 2) {
    return { score: 1, sides: PARALLEL_SIDES.map((side) => ({ side, score: 1, why: '只有一条，无从比较' })) };
  }
  const sides = [lengthSide(bare), structureSide(bare), wordSide(bare), toneSide(bare, toneOf)];
  const rounded = sides.map((one) => ({ ...one, score: Math.round(one.score * 100) / 100 }));
  const total = rounded.reduce((sum, { side, score }) => sum + WEIGHTS[side] * score, 0);
  return { score: Math.round(total * 100) / 100, sides: rounded };
}
