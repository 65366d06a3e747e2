import { bareHeading, type Frame, fitOf, modelOf } from './frame.ts';

/** A candidate heading with its fit to the frame, 0…1. */
export interface RankedHeading {
  readonly heading: string;
  readonly score: number;
}

/** What `frames` tells about headings and candidates. */
export interface FrameAnalysis {
  readonly pattern: string;
  readonly score: number;
  readonly oddOneOut: string | null;
  readonly ranked: readonly RankedHeading[];
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * The frame of parallel headings 句架: ["坚持以产业为基", "坚持以项目为王"] is 坚持以{}为{}. The score is
 * the mean fit of the headings to it; no heading gives {} with score 0.
 */
export function frameOf(headings: readonly string[]): Frame {
  const model = modelOf(headings);
  if (headings.length === 0) return { pattern: '{}', score: 0 };
  const total = headings.reduce((sum, heading) => sum + fitOf(model, heading), 0);
  return { pattern: model.pattern, score: round(total / headings.length) };
}

/** The candidates with their fit to the headings' frame, the best first; equal ones keep their order. */
export function rankCandidates(headings: readonly string[], candidates: readonly string[]): RankedHeading[] {
  const model = modelOf(headings);
  return candidates
    .map((heading) => ({ heading, score: round(fitOf(model, heading)) }))
    .sort((a, b) => b.score - a.score);
}

/** The rest must hold together so much, and the odd one fit so much worse. */
const TOGETHER = 0.6;
const APART = 0.22;
const KEPT = 0.6;

/**
 * The heading that breaks the parallel, or null: the one without which the others hold together while
 * it fits clearly worse. Needs three headings; of two nobody can say which is odd.
 */
export function oddOneOut(headings: readonly string[]): string | null {
  if (headings.length < 3) return null;
  let odd: string | null = null;
  let widest = APART;
  const shared = modelOf(headings).fixed.length;
  headings.forEach((heading, at) => {
    const others = headings.filter((_, index) => index !== at);
    const model = modelOf(others);
    // One that keeps most of the frame (向管理要效益 beside 要动力, 要活力) is parallel all the same.
    const asLong = others.some((other) => bareHeading(other).length === bareHeading(heading).length);
    if (asLong && shared >= model.fixed.length * KEPT) return;
    const worst = Math.min(...others.map((other) => fitOf(model, other)));
    const gap = worst - fitOf(model, heading);
    if (worst >= TOGETHER && gap > widest) {
      widest = gap;
      odd = heading;
    }
  });
  return odd;
}

/** Frame, odd one out and ranking in one; the odd one has no say in frame and ranking. */
export function analyseFrames(headings: readonly string[], candidates: readonly string[]): FrameAnalysis {
  const odd = oddOneOut(headings);
  const parallel = headings.filter((heading) => heading !== odd);
  return { ...frameOf(parallel), oddOneOut: odd, ranked: rankCandidates(parallel, candidates) };
}
