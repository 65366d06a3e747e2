import { salutationLength } from '../classify/salutation.ts';
import { startsWithOrdinal } from '../outline/scan.ts';
import { charSet, endsIn } from '../text/chars.ts';
import type { Line } from '../text/lines.ts';
import { endsLikeTitle, isBareName, isDateLine, isSpeaker, mayBeTitle } from '../text/words.ts';
import type { NoiseReason } from './noise.ts';

/** Reasons that only the frame of a page gives: what stands above its head or below its foot is frame too. */
const FRAME: ReadonlySet<NoiseReason> = new Set<NoiseReason>([
  'navigation',
  'site-header',
  'copyright',
  'related-links',
  'advert',
  'keywords',
]);

const LONGEST_HEAD = 30;
const PROSE_LENGTH = 60;
const SENTENCE_END = charSet('。！？!?；;');
const SHORT_SENTENCE = 16;

/** A line of a speech, not of a page: long, or a sentence. */
function isProse(text: string): boolean {
  return text.length > PROSE_LENGTH || (text.length > SHORT_SENTENCE && endsIn(text, SENTENCE_END));
}

/** What a document costs stands on its card, above its text: "¥5.00". */
const PRICE = /^[¥￥]\s*\d+(?:\.\d{1,2})?$/;

const CRUMBS =
  /^(?:您?(?:的|现在的?|目前)?(?:当前)?(?:所在)?的?位置|当前栏目|您现在)|^(?:网站)?首页\s*[>|›»→/]|>.*>/;

/**
 * What stands above the trail of a page ("当前位置：首页 > 领导讲话") or the price of a document is the site's, not the speech's.
 * Fills `reasons` in place. A title that a site repeats above its trail is told by its likeness later on.
 */
function markAboveTrail(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  let trail = -1;
  for (let i = 0; i < Math.min(lines.length, LONGEST_HEAD); i++) {
    const text = lines[i]?.text ?? '';
    if (reasons[i] === null && (isProse(text) || salutationLength(text) > 0 || startsWithOrdinal(text)))
      break;
    if ((reasons[i] === 'navigation' && CRUMBS.test(text)) || PRICE.test(text)) trail = i;
  }
  for (let i = 0; i < trail; i++) reasons[i] ??= 'site-header';
}

const LONGEST_NAME = 16;

/**
 * A short line that lines of the page part from the title below it is the page's as well: the name of a site or an account
 * above its menu. Fills `reasons` in place.
 */
function markAboveTitle(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const most = Math.min(lines.length, LONGEST_HEAD);
  let title = -1;
  for (let i = 0; i < most; i++) {
    const text = lines[i]?.text ?? '';
    if (reasons[i] !== null) continue;
    if (isProse(text) || salutationLength(text) > 0 || startsWithOrdinal(text)) break;
    if (mayBeTitle(text) && endsLikeTitle(text) && !isSpeaker(text)) title = i;
  }
  let parted = false;
  for (let i = title - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (reasons[i] !== null) parted = true;
    else if (
      parted &&
      text.length <= LONGEST_NAME &&
      !endsLikeTitle(text) &&
      !isDateLine(text) &&
      !isSpeaker(text)
    )
      reasons[i] = 'site-header';
  }
}

/** Lines that close a speech below its text: a signature, a date, an attachment, thanks. */
function mayBelong(text: string): boolean {
  return (
    isProse(text) ||
    isDateLine(text) ||
    isSpeaker(text) ||
    isBareName(text) ||
    salutationLength(text) > 0 ||
    /[。！]$/.test(text)
  );
}

/**
 * Below the last lines of a speech come the foot of the page and its lists: once a foot has begun and no line of
 * speech follows, the rest is foot. Fills `reasons` in place.
 */
function markFoot(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  let foot = -1;
  for (let i = lines.length - 1; i > 0; i--) {
    const reason = reasons[i] ?? null;
    const text = lines[i]?.text ?? '';
    if (reason === null && (mayBelong(text) || (startsWithOrdinal(text) && !isListed(text)))) break;
    if (reason !== null && FRAME.has(reason)) foot = i;
  }
  if (foot < 0 || foot * 2 < lines.length) return;
  if (reasons[foot - 1] === null && LEADS_NOWHERE.test(lines[foot - 1]?.text ?? '')) foot -= 1;
  reasons[foot] ??= 'navigation';
  for (let i = foot + 1; i < lines.length; i++) reasons[i] ??= 'navigation';
}

/** A rule, or a word for files that are not there, right above the foot. */
const LEADS_NOWHERE = /^(?:[-=*_~—]{3,}|附件[：:]?)$/;

const LONGEST_LISTED = 30;

/** A name without a sentence, as lists of links have them: "2 年度工作计划", "一图读懂工作要点". */
function isListed(text: string): boolean {
  return (
    text.length <= LONGEST_LISTED &&
    (/^(?:[·•]|\d{1,2}(?![、．.]))/.test(text) ||
      /^[一二三四五六七八九十][\u4e00-\u9fff][^。，；：！？]*$/.test(text))
  );
}

const SECTION =
  /^.{0,8}(?:新闻|动态|要闻|资讯|快讯|时讯|信息|公开|之窗|园地|专栏|专题|频道|天地|论坛|在线|讲话|文章)$/;
const LONGEST_SECTION = 8;

/** The name of a site: "梨花医院信息网". */
const SITE =
  /^[\u4e00-\u9fffA-Za-z×]{2,14}(?:政务微博|官方微博|微博|官微|门户网站|信息网|政务网|新闻网|党建网|教育网|官方网站|网站|官网|网|在线|数字报|电子报|日报|晚报|晨报|早报|时报|周刊|论坛|文库|文档|公文汇|平台|之家|频道|公众号)$/;
const LONGEST_SITE = 18;
/** Lines of controls may stand above it. */
const MOST_ABOVE = 6;

/** The name of a site's section above a title: "集团新闻". */
function markSection(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  const at = reasons.indexOf(null);
  const first = lines[at]?.text ?? '';
  const next = lines[reasons.indexOf(null, at + 1)]?.text ?? '';
  if (at < 0) return;
  if (at <= MOST_ABOVE && first.length <= LONGEST_SITE && SITE.test(first)) reasons[at] = 'site-header';
  if (first.length > LONGEST_SECTION || next.length < LONGEST_SECTION || isProse(next)) return;
  if (SECTION.test(first) && (!endsLikeTitle(first) || endsLikeTitle(next)) && salutationLength(next) === 0)
    reasons[at] = 'site-header';
}

/** Marks the frame of a web page around its text: what stands above its trail and below its foot. Fills in place. */
export function markFrame(lines: readonly Line[], reasons: (NoiseReason | null)[]): void {
  markAboveTrail(lines, reasons);
  markAboveTitle(lines, reasons);
  markFoot(lines, reasons);
  markSection(lines, reasons);
}
