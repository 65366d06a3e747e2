import type { OutlineNode } from '../outline/node.ts';
import { bareHeading } from './frame.ts';
import { fillersIn, type Pattern, patternOf, sharesBuild } from './pattern.ts';

/** A heading of a series with the pattern it shares with siblings 句架, null where it shares none. */
export interface SeriesHeading {
  /** Index of the point among the speech's nodes. */
  readonly node: number;
  /** Which series of the speech it stands in, counted from 0. */
  readonly series: number;
  /** The heading without ordinal and mark at its end. */
  readonly heading: string;
  readonly pattern: string | null;
  readonly fillers: readonly string[];
}

/** Longer leads are sentences, not headings. */
const LONGEST = 32;

/** Which kind of ordinal a marker is, so that 一是 … 二是 … and 一方面 … stay apart though they have one parent. */
function kindOf(marker: string): string {
  if (/^(?:首先|其次|再次|最后|第四)/.test(marker)) return '首先';
  return marker.replace(/[一二三四五六七八九十百\d]+/g, '一').replace(/^其(?:一|次)/, '其一');
}

/** The sibling points of a speech by series, in reading order; series of one are left out. */
export function seriesOf(nodes: readonly OutlineNode[]): number[][] {
  const series = new Map<string, number[]>();
  const path: number[] = [];
  nodes.forEach((node, index) => {
    path.length = node.depth - 1;
    const key = `${path.join('/')}|${node.depth}|${kindOf(node.marker)}`;
    path[node.depth - 1] = index;
    const known = series.get(key);
    if (known === undefined) series.set(key, [index]);
    else known.push(index);
  });
  return [...series.values()].filter((indexes) => indexes.length > 1);
}

interface Found {
  readonly pattern: Pattern;
  readonly members: readonly string[];
}

/** More members first, then more fixed words. */
const weight = ({ pattern, members }: Found): number => (members.length - 1) * (1 + Math.sqrt(pattern.fixed));

/** The best pattern that two or more of the headings share, or null. */
function bestPattern(headings: readonly string[]): Found | null {
  let best: Found | null = null;
  const offer = (group: readonly string[]): void => {
    const pattern = patternOf(group);
    if (pattern === null) return;
    const members = headings.filter((heading) => fillersIn(pattern.text, heading) !== null);
    const found = { pattern, members };
    if (members.length >= group.length && (best === null || weight(found) > weight(best))) best = found;
  };
  offer(headings);
  if (best !== null) return best;
  for (const step of [1, 2]) {
    headings.forEach((one, i) => {
      const other = headings[i + step];
      if (other === undefined) return;
      // Grown heading by heading, so that the one that breaks the parallel is left behind.
      const group = [one, other];
      for (const next of headings) {
        if (!group.includes(next) && sharesBuild([...group, next])) group.push(next);
      }
      offer(group);
      offer([one, other]);
    });
  }
  return best;
}

/** The headings of one series grouped by the patterns they share; what shares none stands alone. */
export function patternsOf(headings: readonly string[]): ReadonlyMap<string, string> {
  const patterns = new Map<string, string>();
  let rest = [...new Set(headings)].filter((heading) => heading.length >= 2);
  for (let found = bestPattern(rest); found !== null; found = bestPattern(rest)) {
    const { members, pattern } = found;
    for (const member of members) patterns.set(member, pattern.text);
    rest = rest.filter((heading) => !members.includes(heading));
  }
  return patterns;
}

/** Every heading of a speech that stands in a series, with its pattern: the speech's share in the frames of a library. */
export function mineSpeech(nodes: readonly OutlineNode[]): SeriesHeading[] {
  return seriesOf(nodes).flatMap((indexes, series) => {
    const headings = indexes.map((node) => ({
      node,
      heading: bareHeading(nodes[node]?.heading ?? '').replaceAll(',', '，'),
    }));
    const short = headings.filter(({ heading }) => heading !== '' && heading.length <= LONGEST);
    const patterns = patternsOf(short.map(({ heading }) => heading));
    return short.map(({ node, heading }) => {
      const pattern = patterns.get(heading) ?? null;
      const fillers = pattern === null ? [] : (fillersIn(pattern, heading) ?? []);
      return { node, series, heading, pattern, fillers };
    });
  });
}
