import { type Line, SIGN } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { solicitingBrackets } from './solicits.ts';

/** A bracket in which a site speaks of itself: "（某文秘网省略854字，正式会员可完整阅读）". Examples are read by tests. */
const BRACKET =
  /[（(【[](?=[^（）()【】[\]]{0,80}[\u4e00-\u9fff]{2})(?=[^（）()【】[\]]{0,80}(?:文秘网|公文网|范文网|资料网|文库|会员(?:可|下载|阅读|专享)|免费下载|点击下载|关注公众号|微信公众号|剩余\d+字|省略\d+字|余下\d+字|www\.|https?:|\.com\b|\.net\b))[^（）()【】[\]]{1,100}[）)】\]]/g;

/** The signs that every such bracket holds. */
const HINT = /剩余|省略|余下|文秘|公文网|范文网|资料网|文库|会员|下载|公众号|www\.|http|\.com|\.net/;

export const PROMO_EXAMPLES: readonly string[] = [
  '（某文秘网省略854字，正式会员可完整阅读）',
  '【更多范文尽在笔杆子文库】',
  '(本文来自www.example.invalid)',
  '（剩余2358字）',
  '【更多党课加V：abc12345】',
];

export const PROMO_COUNTER_EXAMPLES: readonly string[] = [
  '（以下简称“方案”）',
  '（党员会议按期召开）',
  '[2023]14号',
  '(https://example.invalid)',
];

/** Who edited a text, behind its last sentence: "……抓好落实。责任编辑：小禾". */
const CREDIT =
  /(?<=[。！？”])[\s　]*[（(【[]?(?:责任编辑|责编|编辑|来源|供稿|作者|通讯员)[：:][^。，；]{1,16}$/;
const LONGEST_CREDIT = 30;

function creditAt(text: string): number {
  const from = Math.max(0, text.length - LONGEST_CREDIT);
  const end = text.slice(from);
  if (!end.includes('：') && !end.includes(':')) return -1;
  const match = CREDIT.exec(end);
  return match === null ? -1 : from + match.index;
}

/** Finds such brackets inside the lines of a text. Returns spans of the source. */
export function promoBrackets(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (const { text, start, signs } of lines) {
    const credit = creditAt(text);
    if (credit > 0) found.push({ start: start + credit, end: start + text.length });
    if ((signs & SIGN.bracket) === 0) continue;
    const own = HINT.test(text)
      ? Array.from(text.matchAll(BRACKET), (match) => [match.index, match.index + match[0].length] as const)
      : solicitingBrackets(text);
    for (const [from, to] of own) found.push({ start: start + from, end: start + to });
  }
  return found;
}
