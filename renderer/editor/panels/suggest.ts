import type { SearchHit } from '../../../api/library.ts';
import type { Role } from '../../../core/classify/role.ts';
import { plainText } from '../../../core/speech/inlines.ts';
import { type DeskView, shown } from '../deskView.ts';
import { fitBonus, type Place } from './fit.ts';

/** Words that stand in every heading and find everything or nothing. */
const EVERYWHERE = new Set(
  '切实 进一步 全面 深入 不断 持续 扎实 大力 着力 坚持 坚决 加强 推进 推动 促进 提升 提高 增强 突出 强化 抓好 做好 弄清 工作 我们 各级 方面 问题 任务 要求 讲话 发言 会议 大会 同志 研讨 动员 表态 通稿 考察 报告 心得 体会 汇报 经验 交流 致辞 党课 述职 主持'.split(
    ' ',
  ),
);

const MOST_WORDS = 5;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The telling words of a heading, in order: "聚焦产业升级，壮大链主企业" gives 聚焦, 产业, 升级, 壮大, 企业. */
export function keywords(heading: string): string[] {
  const words = [...WORDS.segment(heading.replace(/\{\{[^{}]*\}\}|〔[^〕]*〕/g, ' '))]
    .filter((part) => part.isWordLike === true && part.segment.length > 1)
    .map((part) => part.segment)
    .filter((word) => !EVERYWHERE.has(word) && !/^[\d一二三四五六七八九十]+$/.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** What the place of the caret is about: the heading of the point around it, else the title of the speech. */
export function headingAtCaret(view: DeskView): string {
  const point = view.outline.find((item) => item.id === view.pointId);
  return point?.lead ?? shown(view.speech.title.map((line) => plainText(line)).join(' '), view.facts);
}

const HEADER_ROLES: readonly Role[] = ['title', 'byline', 'salutation'];

/** Shorter blocks are bare headings, which say nothing that could be put in. */
const LEAST_TEXT = 16;

/**
 * The blocks found for several words, the best first: those that hold more of the words and fit the place, then
 * those found earlier. Header lines, bare headings and second copies are left out, and two blocks of one source are followed
 * by one of another, so that no draft is written out of a single speech.
 */
export function rankSuggestions(
  found: readonly (readonly SearchHit[])[],
  place: Place | null = null,
): SearchHit[] {
  const scores = new Map<number, { hit: SearchHit; score: number }>();
  const texts = new Set<string>();
  for (const hits of found) {
    hits.forEach((hit, i) => {
      if (HEADER_ROLES.includes(hit.role) || hit.text.length < LEAST_TEXT) return;
      const known = scores.get(hit.id);
      const worth = 1 + 0.5 / (i + 1);
      if (known !== undefined) {
        const highlights = [...known.hit.highlights, ...hit.highlights];
        scores.set(hit.id, { hit: { ...hit, highlights }, score: known.score + worth });
      } else if (!texts.has(hit.text)) {
        texts.add(hit.text);
        scores.set(hit.id, { hit, score: worth });
      }
    });
  }
  const worthOf = ({ hit, score }: { hit: SearchHit; score: number }): number =>
    score + (place === null ? 0 : fitBonus(hit, place));
  const ranked = [...scores.values()].sort((a, b) => worthOf(b) - worthOf(a)).map(({ hit }) => hit);
  return spread(ranked);
}

/** The same hits in the same order, but no third one of a source in a row while there is another. */
function spread(ranked: readonly SearchHit[]): SearchHit[] {
  const waiting = [...ranked];
  const out: SearchHit[] = [];
  while (waiting.length > 0) {
    const [a, b] = out.slice(-2);
    const tired = a !== undefined && a.sourceId === b?.sourceId ? a.sourceId : null;
    const at = Math.max(
      0,
      waiting.findIndex((hit) => hit.sourceId !== tired),
    );
    out.push(...waiting.splice(at, 1));
  }
  return out;
}
