import { fillersIn } from './pattern.ts';
import { type Opening, openingOf } from './verbs.ts';

/** What kind of frame it is 句架类型: how long its headings are, how many clauses, how they begin, which words come back. */
export interface FrameShape {
  readonly shortest: number;
  readonly longest: number;
  readonly clauses: number;
  readonly opening: Opening;
  /** The fixed words of the pattern, in order. */
  readonly words: readonly string[];
}

/** The shape of a frame from its pattern and the headings that follow it. */
export function shapeOfFrame(pattern: string, headings: readonly string[]): FrameShape {
  const lengths = headings.map((heading) => heading.length);
  const verbs = headings.filter((heading) => openingOf(heading) === 'verb').length;
  return {
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    clauses: pattern.split(/[，；：。]/).length,
    opening: verbs * 2 >= headings.length ? 'verb' : 'noun',
    words: pattern.split(/\{\}|[，；：。“”\s]/).filter((word) => word !== ''),
  };
}

/** What has filled each hole of a pattern, the most frequent first; equal ones in reading order. */
export function fillersOfFrame(pattern: string, headings: readonly string[]): string[][] {
  const holes = pattern.split('{}').length - 1;
  const taken = headings.flatMap((heading) => {
    const fillers = fillersIn(pattern, heading);
    return fillers === null ? [] : [fillers];
  });
  return Array.from({ length: holes }, (_, hole) => {
    const counts = new Map<string, number>();
    for (const fillers of taken) {
      const filler = fillers[hole] ?? '';
      counts.set(filler, (counts.get(filler) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([filler]) => filler);
  });
}
