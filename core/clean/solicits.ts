import { startsWithOrdinal } from '../outline/scan.ts';
import { PatternReader } from '../text/patternReader.ts';
import { endsLikeTitle } from '../text/words.ts';

/** What a line that asks readers for something is made of 推广用语. Two of these on a short line are no chance. */
const SIGNS: readonly RegExp[] = [
  /微信|QQ|公众号|视频号|小程序|加V|V信|[vV][xX]|二维码|客服|热线|咨询电话|交流群|会员群|读者群|资料群|网盘|公众平台|知识星球|抖音号|订阅号|服务号|企业号/,
  /关注|扫描?码|扫一扫|长按|识别|后台回复|回复[“"「【]|领取|索取|私信|加入|入群|进群|加好友|添加|下载|订阅|开通|充值|点击|点这里|戳|转发|在看|星标|置顶|投稿|打赏|咨询|免费领|立即|解锁|原文/,
  /会员|VIP|vip|范文|文库|资料|素材|模板|文稿|公文|课件|题库|宝典|合集|大礼包|金句|写作|笔杆子|文秘|代写|PPT|Word|word|文档|材料包/,
  /[A-Za-z][A-Za-z_-]{2,}\d{2,}|(?:^|[^\d])1[3-9]\d{9}(?:$|[^\d])|(?:QQ|群|号)[^\d]{0,4}\d{6,11}|400-?\d{3}-?\d{3,4}|www\.|https?:|\.com|\.cn|[★☆]{2,}|[↑↓⬇⬆👆👇]|[¥￥]\s?\d|\d元(?:\/|一)(?:篇|年|月|份)|(?:每天|每日|日均)更新/u,
];

const LONGEST = 60;
const FEWEST = 2;

let reader: PatternReader | null = null;

/** Of how many kinds of such signs a text holds one. */
function kindsIn(text: string): number {
  reader ??= new PatternReader(SIGNS.map((pattern) => ({ pattern, where: 'any' })));
  return reader.hitsIn(text).reduce((sum, hits) => sum + hits, 0);
}

/**
 * True for a short line in which a site or an account asks readers to follow, join, fetch or pay. A point or a sentence of
 * a speech that speaks of such things ("用好微信公众号。") is none.
 */
export function solicits(line: string): boolean {
  if (line.length > LONGEST || line.length < SHORTEST || /[。；]$|^\|/.test(line)) return false;
  return kindsIn(line) >= FEWEST && (STARS.test(line) || !startsWithOrdinal(line)) && !endsLikeTitle(line);
}

const SHORTEST = 6;
/** Several in a row are no bullet. */
const STARS = /^[★☆]{2}/;
const IN_BRACKETS = /[（(【[「]([^（）()【】[\]「」]{6,60})[）)】\]」]/g;

/** Brackets inside a line that do so: "【更多党课加V：abc123】". Each as [from, to). */
export function solicitingBrackets(line: string): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (const match of line.matchAll(IN_BRACKETS)) {
    if (
      kindsIn(match[1] ?? '') > FEWEST ||
      (kindsIn(match[1] ?? '') === FEWEST && HANDLE.test(match[1] ?? ''))
    )
      found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

/** In a sentence only a name or a number to turn to, or the words for it, make sure. */
const HANDLE = /[A-Za-z]{2,}\d{2,}|\d{6,}|公众号|微信|QQ|加V|会员/;
