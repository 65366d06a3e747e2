import { charSet } from '../text/chars.ts';
import { type HeadedPattern, matchesOf } from '../text/headed.ts';
import { type PairSet, pairOf, pairSet } from '../text/pairs.ts';
import type { Words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { DOUBLE_SURNAMES, NO_NAMES, POSTS, SURNAMES } from './nameWords.ts';
import { isNameStart } from './properName.ts';

/** A person named together with a post 姓名＋职务 ("周海峰书记"): the span is the name alone. */
export interface PersonHit extends Span {
  readonly text: string;
  readonly post: string;
}

const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|[${SURNAMES}])`;
const HAN = '[\\u4e00-\\u9fff]';
const NAME = `(${SURNAME}${HAN}(?:(?![副总])${HAN})?)`;
/** What a person is called who has no post. */
const ROLES =
  '劳模|模范|标兵|先进个人|青年|村民|居民|群众|党员|老党员|老支书|带头人|大户|种粮大户|企业家|班主任|民警|辅警|医生|护士|护林员|志愿者|网格员|工程师|技术员|专家|代表|队员|战士|退役军人|学生|同学|职工|工人|司机|律师|记者|学者|乡贤|烈士|英雄';
const SURNAME_HEADS = charSet(SURNAMES + DOUBLE_SURNAMES.map((surname) => surname.charAt(0)).join(''));

const TITLES_BEHIND = `${POSTS}|团队|烈士|律师|医生|护士|警官|同学|记者|技术员|工程师|护林员|民警`;
const TITLE_PAIRS = pairSet(TITLES_BEHIND.split('|'));
const BEFORE_POST: HeadedPattern = {
  regex: new RegExp(`(?=${NAME}(${TITLES_BEHIND})(?!和|、))`, 'y'),
  heads: SURNAME_HEADS,
  mayMatch: (codes, at) => isBehind(TITLE_PAIRS, codes, at + 2) || isBehind(TITLE_PAIRS, codes, at + 4),
};

const TITLES_BEFORE = `${POSTS}|${ROLES}`;
const TITLE_BEFORE_PAIRS = pairSet(TITLES_BEFORE.split('|'));
const AFTER_POST: HeadedPattern = {
  regex: new RegExp(
    `(${TITLES_BEFORE})[”’"]?${NAME}(?=[，。；：、！？“”（）\\s]|同志|先生|女士|$|(?:主持|要求|强调|指出|出席|带队|率|亲自|作|说|讲|对|在|到|等|及|和|与|的|代表|宣读|介绍|致|参加|调研|带领|提出|表示|要|负责|牵头|放弃|扎根|坚守|主动|毅然|是|为|已|也|曾|从|用|把|告诉|深情|动情|自掏|三十年|二十年|十几年|几十年|多年|一家|夫妇))`,
    'y',
  ),
  heads: charSet(
    TITLES_BEFORE.split('|')
      .map((title) => title.charAt(0))
      .join(''),
  ),
  mayMatch: (codes, at) => TITLE_BEFORE_PAIRS[pairOf(codes[at] ?? 0, codes[at + 1] ?? 0)] === 1,
};

/** What is said of a person without a post: 像余永福|那样. */
const SAID = [
  ...'那样|一样|学习|看齐|的带领|的事迹|的先进|的精神|为代表|为首|为榜样|说过|说得|讲过|曾说|放弃|扎根|三十年如一日|二十年如一日|几十年如一日'.split(
    '|',
  ),
  ...Array.from('0123456789一二三四五六七八九十两几', (count) => `等${count}`),
];
const SAID_PAIRS = pairSet(SAID);
const SAID_OF: HeadedPattern = {
  regex: new RegExp(
    `(?<=像|向|学习|如|以|由|在|请|经|让|和|与|、|是|，|。|^)(?=(${SURNAME}${HAN}{2})(?:${SAID.join('|')}))`,
    'my',
  ),
  heads: SURNAME_HEADS,
  mayMatch: (codes, at) => isBehind(SAID_PAIRS, codes, at + 3),
};

/** Is there a pair of the set at a place or right behind it? */
function isBehind(pairs: PairSet, codes: Uint16Array, at: number): boolean {
  const second = codes[at + 1] ?? 0;
  return pairs[pairOf(codes[at] ?? 0, second)] === 1 || pairs[pairOf(second, codes[at + 2] ?? 0)] === 1;
}

/**
 * The persons of a text who are named with a post or as 同志, in reading order and without overlap.
 * A surname alone (张书记) names nobody in particular and is left out; so are words that only begin
 * like a name (局长|马上, 林业|局长).
 */
export function findPersons(text: string, words: Words): PersonHit[] {
  const hits: PersonHit[] = [];
  const add = (name: string | undefined, start: number, post: string, common = COMMON): void => {
    if (name === undefined || !isName(name) || !isCutOut(words, start, name, common)) return;
    hits.push({ start, end: start + name.length, text: name, post });
  };
  for (const match of matchesOf(text, BEFORE_POST)) {
    const [, name, post] = match;
    if (!isNameStart(text, match.index, words) && words.starts[match.index] !== 1) continue;
    add(name, match.index, post ?? '同志');
  }
  for (const match of matchesOf(text, AFTER_POST)) {
    const [whole, post, name = ''] = match;
    add(name, match.index + whole.length - name.length, post ?? '同志');
  }
  for (const match of matchesOf(text, SAID_OF)) add(match[1], match.index, '同志', RARE);
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter((hit, index) => {
    const previous = hits[index - 1];
    return previous === undefined || hit.start >= previous.end;
  });
}

/** So common a word that it is no part of a name by chance. */
const COMMON = 10;
const KNOWN = 8;
const RARE = 6;

/** True where the name is no piece of common words: 向前进 is cut 向|前进, 安全局长 begins with a word. */
function isCutOut(words: Words, start: number, name: string, common: number): boolean {
  const first = words.startOf(start);
  const end = start + name.length;
  if (first < start) return false;
  const firstEnd = words.endOf(start);
  if (
    firstEnd - start >= 2 &&
    words.classOf(start, firstEnd) >= (name.length === 2 ? Math.min(KNOWN, common) : common)
  )
    return false;
  if (firstEnd > end) return false;
  if (name.length === 2 || firstEnd === end) return true;
  const lastEnd = words.endOf(words.startOf(end - 1));
  return lastEnd === end;
}

const NO_NAME_END =
  /(?:[的了在和与及要是有将把被对向副各们等会局委部办处科级长任老]|领导|负责|分管|主要|有关|年轻)$/;
const NO_NAME_PART = /[的了是在和与及或等们这那哪什么个县委局书记主任部厅院校]/;

function isName(name: string): boolean {
  if (NO_NAMES.has(name) || NO_NAMES.has(name.slice(0, 2)) || NO_NAMES.has(name.slice(1))) return false;
  return !NO_NAME_END.test(name) && !NO_NAME_PART.test(name.slice(1));
}
