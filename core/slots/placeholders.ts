import { charSet } from '../text/chars.ts';
import { type HeadedPattern, matchesOf } from '../text/headed.ts';
import type { Span } from '../text/span.ts';
import type { SlotKind } from './facts.ts';
import { SURNAMES } from './nameWords.ts';
import { slotFromContext } from './placeholderNames.ts';

/** A hole left in a text 占位符 ("×集团", "{{单位}}"), with the name of the slot that fills it. */
export interface Placeholder extends Span {
  readonly text: string;
  /** The name of the slot: 单位, 日期, 姓名, 地区 …; 内容 where the context tells nothing. */
  readonly slot: string;
  readonly kind: SlotKind;
}

const MUSTACHE = '\\{\\{\\{?\\s*[^{}\\n]{1,40}\\s*\\}?\\}\\}';
const CROSSES = '[×╳✕✖][×╳✕✖\\s]{0,8}[×╳✕✖]|[×╳✕✖]';
const LATIN =
  '(?<![A-Za-z0-9])[XxＸｘ]{1,12}(?![A-Za-z0-9])|(?<=(?<!\\d)1[3-9]\\d)[XxＸｘ]{4,8}(?![A-Za-z0-9])|(?<=20)[XxＸｘ]{2}(?=年)';
const STARS = '\\*{1,8}';
const SOMEONE = '某某某?|某';
const LINES = '_{2,}|＿{2,}';
const EMPTY = '〔[\\s　]*〕|（[\\s　]{1,8}）|【[\\s　]{0,8}】|\\[[ 　]{1,8}\\]';
const TOLD =
  '[（(【\\[](?:此处|填写|填入|请|待(?:补|填|定|确认|完善|更新)|插入)[^（()）【】\\[\\]\\n]{0,20}[）)】\\]]';

const PLACEHOLDER: HeadedPattern = {
  regex: new RegExp(
    `(${MUSTACHE})|(${CROSSES})|(${LATIN})|(${STARS})|(${SOMEONE})|(${LINES})|(${EMPTY})|(${TOLD})`,
    'y',
  ),
  heads: charSet('{×╳✕✖XxＸｘ*某_＿〔（(【['),
};

/** Words with 某 that are no holes. */
const SOME_WORDS = /^某(?:种|些|一|个|项|类|方面|处|时|年|事|物|人(?!民)|地(?!区)|几|段|次)/;

/**
 * Finds the holes of a text and names each from its context, in order and without overlap: ×, XX, *, 某,
 * ____, 〔 〕, {{…}}, （此处…）. Not the sign of multiplication (3×4, 7×24), not letters of Latin words,
 * not pairs of Markdown stars, not 某种.
 */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  const emphasis = markdownStars(text);
  const code = codeSpans(text);
  for (const match of matchesOf(text, PLACEHOLDER)) {
    const [hole, mustache, crosses, latin, stars, someone] = match;
    const start = match.index;
    const end = start + hole.length;
    if (mustache !== undefined) {
      const slot = mustache.replace(/[{}#/]/g, '').trim();
      if (/^(?:else|this)?$/.test(slot) || /^\{\{[#/]/.test(mustache)) continue;
      found.push({ start, end, text: hole, slot: slot.split(/\s+/)[0] ?? slot, kind: 'text' });
      continue;
    }
    if (code.some((span) => span.start < start && end < span.end)) continue;
    if (crosses !== undefined && (isTimes(text, start, end) || /^(?:光|射线)/.test(text.slice(end, end + 2))))
      continue;
    if (latin !== undefined && isLatin(text, start, end, latin)) continue;
    if (stars !== undefined && (emphasis.has(start) || /^[./A-Za-z]/.test(text.charAt(end)))) continue;
    if (someone !== undefined && isSomeone(text, start, someone)) continue;
    const { slot, kind } = slotFromContext(text, start, end);
    found.push({ start, end, text: hole.trim(), slot, kind });
  }
  return found;
}

/** Code quoted in a line of Markdown: what looks like a hole there is told of, not left open. */
const codeSpans = (text: string): Span[] =>
  [...text.matchAll(/(?<!`)`[^`\n]{1,120}`(?!`)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** 某种, “某单位” as an example, and a person whose given name is withheld (陈某). */
function isSomeone(text: string, start: number, hole: string): boolean {
  if (hole === '某' && (SOME_WORDS.test(text.slice(start, start + 4)) || /[“‘]/.test(text.charAt(start - 1))))
    return true;
  const { kind } = slotFromContext(text, start, start + hole.length);
  const named = start > 0 && SURNAMES.includes(text.charAt(start - 1));
  return named && hole !== '某某某' && (kind === 'text' || kind === 'person');
}

/** Figures on both sides: 7×24小时, 3 × 4. */
function isTimes(text: string, start: number, end: number): boolean {
  return (
    /[\d%）)a-zA-Z米]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?[\d（(a-zA-Z]/.test(text.slice(end, end + 2))
  );
}

/** One X in a Chinese text is a hole (X县), but X光, X射线 and x轴 are words. */
function isLatin(text: string, start: number, end: number, letters: string): boolean {
  if (/^(?:光|射线|轴|型|形|档|染色体|世代|级)/.test(text.slice(end, end + 3))) return true;
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  // A lone letter between Latin text and nothing Chinese is part of that text.
  return letters.length === 1 && !/[\u4e00-\u9fff]/.test(after) && !/[\u4e00-\u9fff]/.test(before);
}

/** Starts of the stars that mark emphasis or list items in Markdown. */
function markdownStars(text: string): ReadonlySet<number> {
  const stars = new Set<number>();
  if (!text.includes('*')) return stars;
  for (const match of text.matchAll(/^[ \t]*(\*)(?=[ \t])/gm)) stars.add(match.index + match[0].length - 1);
  for (const match of text.matchAll(/^[ \t]*\*{3,}[ \t]*$/gm)) stars.add(match.index + match[0].search(/\*/));
  for (const match of text.matchAll(/(\*{1,3})(?=[^\s*])([^*\n]{2,80}?)(?<=[^\s*])\1(?!\*)/g)) {
    // *集团和*公司 are two holes, **重点** is emphasis: an emphasis starts and ends at a word's edge.
    const inside = match[2] ?? '';
    const open = match[1] ?? '';
    if (open.length === 1 || SLOT_LIKE.test(inside)) continue;
    stars.add(match.index);
    stars.add(match.index + match[0].length - open.length);
  }
  return stars;
}

const SLOT_LIKE =
  /^(?:省|市|县|区|镇|乡|村|街道|书记|同志|集团|公司|局|年|月|日|会议|单位|部门|学校|、|，|和|与)/;
