import type { Genre } from './classify/genre.ts';
import type { Role } from './classify/role.ts';
import type { DecomposedSpeech, Decomposition, LeafSpan } from './decomposition.ts';
import type { OutlineNode } from './outline/node.ts';
import { type Line, linesOf } from './text/lines.ts';

const SALUTATION = /^(?:尊敬的|各位|同志们|大家好|女士们|老师们|同学们|朋友们).{0,40}[：:!！,，]$/;
const ORDINAL =
  /(^|[。；;：:！!？?])\s*((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑩]|第[一二三四五六七八九十]{1,2}[，,、]|[一二三四五六七八九十]{1,2}[是要需])|(?:首先|其次|再次|最后|其[一二三四五六])[，,])/g;

const GENRE_WORDS: readonly (readonly [RegExp, Genre])[] = [
  [/研讨/, '研讨发言'],
  [/动员/, '动员讲话'],
  [/表态/, '表态发言'],
  [/考察/, '考察报告'],
  [/心得|体会/, '心得体会'],
  [/经验|交流/, '经验交流'],
  [/汇报/, '工作汇报'],
  [/致辞|致词/, '致辞'],
  [/党课/, '党课讲稿'],
  [/述职/, '述职报告'],
  [/主持/, '主持词'],
  [/讲话/, '领导讲话'],
];

function familyOf(marker: string): string {
  return marker
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/\d+/g, '1')
    .replace(/[①-⑩]/g, '①');
}

interface Found {
  readonly family: string;
  readonly node: Omit<OutlineNode, 'depth' | 'end'>;
}

function pointsIn(line: Line): Found[] {
  return [...line.text.matchAll(ORDINAL)].map((match) => {
    const marker = match[2] ?? '';
    const offset = match.index + match[0].length - marker.length;
    const rest = line.text.slice(offset + marker.length);
    const stop = rest.search(/[。；;：:！!]/);
    const headingStart = line.start + offset + marker.length;
    const heading = stop < 0 ? rest : rest.slice(0, stop);
    return {
      family: familyOf(marker),
      node: {
        marker,
        heading,
        inline: offset > 0,
        start: line.start + offset,
        headingStart,
        headingEnd: headingStart + heading.length,
        why: `序号“${marker}”`,
      },
    };
  });
}

function nest(found: readonly Found[], end: number): OutlineNode[] {
  const stack: string[] = [];
  const depths = found.map(({ family }) => {
    const at = stack.indexOf(family);
    if (at < 0) stack.push(family);
    else stack.length = at + 1;
    return stack.length;
  });
  return found.map(({ node }, i) => {
    const depth = depths[i] ?? 1;
    const next = found.findIndex((_, j) => j > i && (depths[j] ?? 1) <= depth);
    return { ...node, depth, end: found[next]?.node.start ?? end };
  });
}

function leavesOf(line: Line, starts: readonly number[], role: Role): LeafSpan[] {
  const cuts = [line.start, ...starts.filter((s) => s > line.start && s < line.end), line.end];
  return cuts.slice(1).map((end, i) => ({ start: cuts[i] ?? line.start, end, role, node: null }));
}

/**
 * Takes a source apart: its speeches, their outlines and leaves, the noise around them.
 * Every non-white character of the text lies in exactly one leaf or noise span. Never throws.
 */
export function decompose(text: string): Decomposition {
  const lines = linesOf(text);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) {
    return {
      documents: [],
      noise: [],
      warnings: [{ code: 'no-speech-found', message: '文件是空的，没有找到讲稿。', start: 0 }],
    };
  }
  const titled = lines.length > 1 && first.text.length <= 60 && !/[。；：:！？]$/.test(first.text);
  const title = titled ? first : null;
  const salutation = lines.find((line) => SALUTATION.test(line.text)) ?? null;
  const body = lines.filter((line) => line !== title && line !== salutation);
  const nodes = nest(body.flatMap(pointsIn), last.end);
  const starts = nodes.map((node) => node.start);
  const firstPoint = starts[0] ?? null;
  const before = body.filter((line) => firstPoint !== null && line.start < firstPoint);
  const opened = before[0];
  const spans = lines.flatMap((line): LeafSpan[] => {
    if (line === title) return leavesOf(line, [], 'title');
    if (line === salutation) return leavesOf(line, [], 'salutation');
    return leavesOf(line, starts, 'elaboration').map((leaf) => {
      const node = nodes.findLastIndex((n) => n.start <= leaf.start && leaf.start < n.end);
      if (node < 0) return { ...leaf, role: 'opening' as const };
      return { ...leaf, node, role: nodes[node]?.start === leaf.start ? ('point' as const) : leaf.role };
    });
  });
  const named = GENRE_WORDS.find(([word]) => word.test(first.text));
  const speech: DecomposedSpeech = {
    title: title?.text ?? null,
    byline: null,
    salutation: salutation?.text ?? null,
    genre: named?.[1] ?? '其他',
    start: first.start,
    end: last.end,
    opening:
      opened && firstPoint !== null && opened.start < firstPoint
        ? { start: opened.start, end: Math.min(before.at(-1)?.end ?? firstPoint, firstPoint) }
        : null,
    closing: null,
    nodes,
    spans,
  };
  return { documents: [speech], noise: [], warnings: [] };
}
