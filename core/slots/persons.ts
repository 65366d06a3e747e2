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
const BEFORE_POST = new RegExp(`(?=(${SURNAME}${HAN}{1,2})(${POSTS})(?!和|、))`, 'g');
const AFTER_POST = new RegExp(
  `(${POSTS})(${SURNAME}${HAN}{1,2})(?=[，。；：、！？“”（）\\s]|同志|先生|女士|$|(?:主持|要求|强调|指出|出席|带队|率|亲自|作|说|讲|对|在|到|等|及|和|与|的|代表|宣读|介绍|致|参加|调研|带领|提出|表示))`,
  'g',
);

/**
 * The persons of a text who are named with a post or as 同志, in reading order and without overlap.
 * A surname alone (张书记) names nobody in particular and is left out; so are words that only begin
 * like a name (局长|马上, 林业|局长).
 */
export function findPersons(text: string): PersonHit[] {
  const hits: PersonHit[] = [];
  for (const match of text.matchAll(BEFORE_POST)) {
    const [, name, post] = match;
    if (name === undefined || post === undefined) continue;
    if (!isName(name) || !isNameStart(text, match.index)) continue;
    hits.push({ start: match.index, end: match.index + name.length, text: name, post });
  }
  for (const match of text.matchAll(AFTER_POST)) {
    const [whole, post, name] = match;
    if (post === undefined || name === undefined || !isName(name)) continue;
    const start = match.index + whole.length - name.length;
    hits.push({ start, end: start + name.length, text: name, post });
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter((hit, index) => {
    const previous = hits[index - 1];
    return previous === undefined || hit.start >= previous.end;
  });
}

const NO_NAME_END =
  /(?:[的了在和与及要是有将把被对向副各们等会局委部办处科级长任老新]|领导|负责|分管|主要|有关|年轻)$/;
const NO_NAME_PART = /[的了是在和与及或等们这那哪什么个县委局书记主任部厅院校]/;

function isName(name: string): boolean {
  if (NO_NAMES.has(name) || NO_NAMES.has(name.slice(0, 2)) || NO_NAMES.has(name.slice(1))) return false;
  return !NO_NAME_END.test(name) && !NO_NAME_PART.test(name.slice(1));
}
