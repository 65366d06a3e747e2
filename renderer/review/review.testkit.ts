import { decomposition } from '../../api/decomposition.ts';
import { decompose } from '../../core/decompose.ts';
import type { Reviewed } from './model.ts';

/** A speech with everything a reviewer may want to change: advert, header, points of two levels, closing. */
export const SPEECH = `范文之家收集整理，仅供学习，禁止外传
在全县教育工作会议上的讲话
青禾县教育局局长 林某某
同志们：
今天召开这次会议，主要任务是总结工作、部署任务。下面，我讲两点意见。
一、认清形势，增强做好教育工作的责任感
全县教育事业取得了长足进步。
（一）看到成绩。新建学校三所，学位更加充足。
（二）正视不足。城乡之间还有差距。
二、突出重点，推动教育高质量发展
要抓好队伍。一是加强培训。二是改进评价。
同志们，教育是民生之基，让我们共同努力，办好人民满意的教育。
`;

/** What `decompose` finds, as it arrives in the page. */
export function taken(text: string): Reviewed {
  return decomposition.parse(decompose(text));
}

/** The offsets of characters that lie in no leaf and no noise, or in more than one: none where all is well. */
export function badlyTiled(text: string, reviewed: Reviewed): number[] {
  const holders = new Array<number>(text.length).fill(0);
  const leaves = reviewed.documents.flatMap((speech) => speech.spans);
  for (const span of [...leaves, ...reviewed.noise]) {
    for (let at = span.start; at < span.end; at += 1) holders[at] = (holders[at] ?? 0) + 1;
  }
  return holders.flatMap((held, at) => (held === 1 || /\s/.test(text.charAt(at)) ? [] : [at]));
}

/** What a reader would call inconsistent in a decomposition, one line each. */
export function faults(text: string, reviewed: Reviewed): string[] {
  return reviewed.documents.flatMap((speech, d) => {
    const found: string[] = [];
    let depth = 0;
    for (const node of speech.nodes) {
      if (node.depth > depth + 1) found.push(`${d}: depth jumps at ${node.start}`);
      if (node.end < node.headingEnd) found.push(`${d}: point ends before its heading at ${node.start}`);
      if (text.slice(node.headingStart, node.headingEnd) !== node.heading) found.push(`${d}: heading moved`);
      depth = node.depth;
    }
    for (const leaf of speech.spans) {
      if (leaf.start < speech.start || leaf.end > speech.end) found.push(`${d}: leaf outside its speech`);
      const node = leaf.node === null ? null : speech.nodes[leaf.node];
      if (node === undefined) found.push(`${d}: leaf of no point`);
      if (node && (leaf.start < node.start || leaf.start >= node.end))
        found.push(`${d}: leaf of another point`);
    }
    return found;
  });
}
