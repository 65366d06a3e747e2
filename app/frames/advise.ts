import { bareHeading } from '../../core/frames/frame.ts';
import { analyseFrames, rankCandidates } from '../../core/frames/frames.ts';
import { fillersIn, patternOf } from '../../core/frames/pattern.ts';
import { fillersOfFrame } from '../../core/frames/shape.ts';
import type { ReadableDb } from '../../library/database.ts';
import { type FoundHeading, headingsLike, headingsOfFrame } from '../../library/headings/frames.ts';

/** A heading of the library in the shape of a series, with where it stands. */
export interface OfferedHeading {
  readonly heading: string;
  readonly score: number;
  readonly sourceId: number;
  readonly sourceName: string;
}

/** What the library has to say to the headings of a series. */
export interface FrameAdvice {
  readonly pattern: string;
  readonly score: number;
  readonly oddOneOut: string | null;
  /** What could stand for the odd one; null where there is none or nothing fits. */
  readonly repair: OfferedHeading | null;
  /** What has filled each hole of the pattern elsewhere. */
  readonly fillers: readonly (readonly string[])[];
  readonly candidates: readonly OfferedHeading[];
}

/** So many headings of the library are looked at. */
const FIELD = 2000;
const FILLERS = 12;
/** Weaker candidates are no continuation. */
const FITS = 0.72;

/** The library's headings near enough in length and words to continue the series. */
function fieldOf(db: ReadableDb, parallel: readonly string[], pattern: string): FoundHeading[] {
  const lengths = parallel.map((heading) => heading.length);
  const range = { shortest: Math.min(...lengths) - 2, longest: Math.max(...lengths) + 2, limit: FIELD };
  const words = pattern.split(/\{\}|[，、；：。“”]/).sort((a, b) => b.length - a.length);
  const [word = ''] = words;
  const near = headingsLike(db, { ...range, holds: word });
  const same = headingsLike(db, { ...range, holds: '' });
  return [...headingsOfFrame(db, pattern, FIELD), ...near, ...same];
}

/** How much of the odd heading's words another keeps, 0…1. */
function kept(odd: string, heading: string): number {
  const chars = [...new Set(odd)];
  return chars.filter((char) => heading.includes(char)).length / Math.max(1, chars.length);
}

/**
 * Advice on a series of headings from the library: its frame, what fills its holes elsewhere, candidates in the same shape
 * (best first), the heading that breaks the parallel, and what could stand for it. The same library and
 * headings give the same advice.
 */
export function adviseFrame(db: ReadableDb, headings: readonly string[], limit: number): FrameAdvice {
  const bare = headings.map(bareHeading).filter((heading) => heading !== '');
  const { score, oddOneOut, pattern: told } = analyseFrames(bare, []);
  const parallel = bare.filter((heading) => heading !== oddOneOut);
  const pattern = patternOf(parallel)?.text ?? told;
  const taken = new Set(bare);
  const field = new Map(fieldOf(db, parallel, pattern).map((found) => [found.heading, found]));
  const ranked = rankCandidates(
    parallel,
    [...field.keys()].filter((heading) => !taken.has(heading)),
  );
  const offers = ranked.flatMap(({ heading, score: fit }): OfferedHeading[] => {
    const found = field.get(heading);
    if (found === undefined || fit < FITS) return [];
    return [{ heading, score: fit, sourceId: found.sourceId, sourceName: found.sourceName }];
  });
  const repairs = oddOneOut === null ? [] : [...offers];
  repairs.sort(
    (a, b) => b.score + kept(oddOneOut ?? '', b.heading) - a.score - kept(oddOneOut ?? '', a.heading),
  );
  const followers = [...field.keys()].filter((heading) => fillersIn(pattern, heading) !== null);
  return {
    pattern,
    score,
    oddOneOut,
    repair: repairs[0] ?? null,
    fillers: pattern === '{}' ? [] : fillersOfFrame(pattern, followers).map((each) => each.slice(0, FILLERS)),
    candidates: offers.slice(0, limit),
  };
}
