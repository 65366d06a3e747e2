import type { NoiseReason } from '../clean/noise.ts';
import { isSpeakerLine, speakerPrefix } from '../split/turns.ts';
import { type Paragraph, partOf, tailOf } from '../text/paragraph.ts';
import { bare, endsLikeTitle, isBareName, isByline, isDateLine, mayBeTitle } from '../text/words.ts';
import { gluedSalutation, salutationLength } from './salutation.ts';

/** The parts before the body of a speech, and the body. Together they hold every paragraph once. */
export interface Head {
  readonly title: readonly Paragraph[];
  readonly byline: readonly Paragraph[];
  readonly salutation: Paragraph | null;
  readonly noise: readonly { readonly paragraph: Paragraph; readonly reason: NoiseReason }[];
  readonly body: readonly Paragraph[];
}

const MAX_HEAD = 12;
const LONGEST_HEAD_LINE = 100;
const ORDINAL_HEAD =
  /^[#*>\s　]*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d)|第[一二三四五六七八九十]{1,3}(?:[章节条，,、]|是|点)|[一二三四五六七八九十]是|首先[，,]|[①-⑩])/;

function isHeadLine(text: string): boolean {
  return (
    text.length <= LONGEST_HEAD_LINE &&
    !/[。；]/.test(text) &&
    (!/[，,；;：]$/.test(text) || isSpeakerLine(text)) &&
    !ORDINAL_HEAD.test(text) &&
    !/^(?:大家|各位.{0,8}|同志们|同学们)(?:早上|上午|中午|下午|晚上)?好[!！]?$/.test(text) &&
    !/^(?:```|\||>)/.test(text) &&
    !/^(?:会议|全会)(?:指出|强调|要求|认为)/.test(text)
  );
}

/** "……的讲话同志们：……" lost its line breaks: title, salutation and text stand on one line. */
const TITLE_NOUN =
  /(?:讲话|发言|致辞|致词|祝词|报告|汇报|讲稿|演讲|体会|总结|主持词|党课|寄语|倡议书)(?:稿|材料|提纲|辞|词)?[\s　]*/g;
const LONGEST_GLUED_TITLE = 70;

/** Parts a paragraph whose title ran into its salutation; any other comes back as it is. */
function unglue(paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph;
  TITLE_NOUN.lastIndex = 0;
  for (let match = TITLE_NOUN.exec(text); match !== null; match = TITLE_NOUN.exec(text)) {
    const end = match.index + match[0].length;
    if (end > LONGEST_GLUED_TITLE) break;
    const title = text.slice(0, end).trimEnd();
    if (/[。；：:！!]/.test(title)) break;
    if (title.length < 4 || end >= text.length) continue;
    if (salutationLength(text.slice(end, end + LONGEST_GLUED_TITLE)) > 0) {
      const repeated = secondTitle(title);
      const rest = [partOf(paragraph, repeated, title.length), tailOf(paragraph, end)];
      return repeated === 0 ? rest : [partOf(paragraph, 0, repeated), ...rest];
    }
  }
  const space = spaceBehindTitle(text);
  return space === 0 ? [paragraph] : [partOf(paragraph, 0, space), tailOf(paragraph, space)];
}

const SPACED_TITLE =
  /^[^，。；：！？]{6,50}(?:总结|报告|汇报|安排|计划|打算|讲话|发言|致辞|主持词|党课|体会|材料|意见|方案)(?=[\s　]+[^\s　])/;
const LONG_TEXT = 100;

/** Where the title ends whose line break became a space, in a text that lost all its breaks; 0 for none. */
function spaceBehindTitle(text: string): number {
  return text.length < LONG_TEXT ? 0 : (SPACED_TITLE.exec(text)?.[0].length ?? 0);
}

const ALIKE = 4;

/** Where a title stands a second time in a line that lost its breaks: "在大会上讲话在大会上的讲话" → 6; 0 where it does not. */
function secondTitle(line: string): number {
  const again = line.indexOf(line.slice(0, ALIKE), ALIKE);
  return again > ALIKE && endsLikeTitle(line.slice(0, again)) ? again : 0;
}

/** Words that were spoken: a sentence of some length, not the rest of a title. */
const SPOKEN = /^[^。！？]{4,}[。！？]/;

/** In a transcript the speaker stands before the first words, "李某：……"; the name is a line of the head. */
function nameSpeaker(paragraphs: readonly Paragraph[]): Paragraph[] {
  for (let i = 0; i < Math.min(2, paragraphs.length); i++) {
    const paragraph = paragraphs[i];
    const length = paragraph === undefined ? 0 : speakerPrefix(paragraph.text);
    if (paragraph === undefined || length === 0 || !SPOKEN.test(paragraph.text.slice(length))) continue;
    const named = [partOf(paragraph, 0, length), tailOf(paragraph, length)];
    return [...paragraphs.slice(0, i), ...named, ...paragraphs.slice(i + 1)];
  }
  return [...paragraphs];
}

/** Parts the head of a speech from its body: title, speaker and date, salutation, and the site's own lines. */
export function readHead(paragraphs: readonly Paragraph[]): Head {
  const first = paragraphs[0];
  const all = first === undefined ? [] : nameSpeaker([...unglue(first), ...paragraphs.slice(1)]);
  let count = 0;
  while (count < Math.min(all.length, MAX_HEAD)) {
    const text = all[count]?.text ?? '';
    if (salutationLength(text) > 0 || !isHeadLine(text)) break;
    count += 1;
  }
  const next = all[count];
  // In a transcript everybody is spoken to in a sentence: "主持人：各位老师，我们开始吧。".
  const told = isSpeakerLine(all[count - 1]?.text ?? '');
  const begin = next?.text ?? '';
  const salutationAt =
    salutationLength(begin) ||
    (told ? 0 : gluedSalutation(begin) || (count > 0 ? addresseeLength(begin) : 0));
  const greeted = salutationAt > 0;
  if (!greeted && count === all.length && count > 1) count = 1;
  const lines = all.slice(0, count);
  const noise: { paragraph: Paragraph; reason: NoiseReason }[] = [];
  const pageName = pageNameOver(lines);
  const own = lines.filter((line, i) => {
    const reason = line === pageName ? 'site-header' : doubled(line, lines.slice(i + 1));
    if (reason !== null) noise.push({ paragraph: line, reason });
    return reason === null;
  });
  const { title, byline, rest } = sortLines(own, greeted);
  if (!greeted || next === undefined) {
    return { title, byline, salutation: null, noise, body: [...rest, ...all.slice(count)] };
  }
  const second = all[count + 1];
  if (second !== undefined && salutationAt === next.text.length && goesOnGreeting(next, second)) {
    const both = joined(next, second);
    return { title, byline, salutation: both, noise, body: [...rest, ...all.slice(count + 2)] };
  }
  const salutation = partOf(next, 0, salutationAt);
  const after = salutationAt < next.text.length ? [tailOf(next, salutationAt)] : [];
  return { title, byline, salutation, noise, body: [...rest, ...after, ...all.slice(count + 1)] };
}

const LONGEST_ADDRESSEE = 40;

/** A report is addressed to a unit below its title: "县安委会：". The length of that line, or 0. */
function addresseeLength(text: string): number {
  if (text.length > LONGEST_ADDRESSEE || !/[：:]$/.test(text) || /[。；！“”]/.test(text)) return 0;
  const units = text.slice(0, -1).split(/[、，,\s　]+/);
  return units.every(
    (unit) => UNIT.test(unit) || /(?:会|党委|党组|部门|单位|县委|市委|省委|区委|工委|总队)$/.test(unit),
  )
    ? text.length
    : 0;
}

/** "尊敬的各位领导，" / "同志们、朋友们：" greet on two lines. */
function goesOnGreeting(first: Paragraph, second: Paragraph): boolean {
  return /[^：:]$/.test(first.text) && salutationLength(second.text) === second.text.length;
}

/** Two paragraphs as one; what stands between them in the source is cut out. */
function joined(first: Paragraph, second: Paragraph): Paragraph {
  const between = { start: first.end, end: second.start };
  const cuts = [...first.cuts, between, ...second.cuts];
  return { start: first.start, end: second.end, text: first.text + second.text, cuts, gap: first.gap };
}

const LEAST_TITLE = 8;

/** A site repeats a title above it, or quotes it to announce it: "现摘录某局长《……》，请学习". */
function doubled(line: Paragraph, later: readonly Paragraph[]): NoiseReason | null {
  const letters = bare(line.text);
  for (const other of later) {
    const title = bare(other.text);
    if (title.length < 4 || isByline(other.text)) continue;
    if (title === letters || title.replaceAll('的', '') === letters.replaceAll('的', ''))
      return 'duplicate-title';
    if (title.length < LEAST_TITLE || letters.length <= title.length || !letters.includes(title)) continue;
    // "在县应急管理局上的讲话" names the unit of the line below it; it is the title, the unit is none.
    if (endsLikeTitle(other.text) || !endsLikeTitle(line.text)) return 'site-header';
  }
  return null;
}

interface Sorted {
  readonly title: Paragraph[];
  readonly byline: Paragraph[];
  readonly rest: Paragraph[];
}

const NAMES_SPEAKER =
  /(?:书记|市长|县长|区长|镇长|乡长|局长|主任|校长|院长|主席|部长|处长|经理|董事长)[\s　]*[\u4e00-\u9fff×X*]{1,4}$/;

/** A site names its page above the title: "作风整顿大会发言材料" over "在……大会上的表态发言". */
function pageNameOver(lines: readonly Paragraph[]): Paragraph | null {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return null;
  const both = [first, second].every(
    ({ text }) => mayBeTitle(text) && endsLikeTitle(text) && !isByline(text),
  );
  return both && /^(?:在|关于)/.test(second.text) && !/^(?:在|关于)/.test(first.text) ? first : null;
}

function sortLines(lines: readonly Paragraph[], greeted: boolean): Sorted {
  const dated = (line: Paragraph): boolean => isDateLine(line.text);
  const speaker = (line: Paragraph): boolean =>
    isSpeakerLine(line.text) || (isByline(line.text) && !endsLikeTitle(line.text));
  const titled = lines.findIndex(
    (line) => mayBeTitle(line.text) && endsLikeTitle(line.text) && !NAMES_SPEAKER.test(line.text),
  );
  const plain = lines.findIndex(
    (line) =>
      mayBeTitle(line.text) &&
      !dated(line) &&
      (!speaker(line) || (lines.length === 1 && !isSpeakerLine(line.text))),
  );
  let from = titled >= 0 ? titled : plain;
  if (from < 0)
    return {
      title: [],
      byline: lines.filter((line) => isByline(line.text) || isSpeakerLine(line.text)),
      rest: lines.filter((line) => !isByline(line.text) && !isSpeakerLine(line.text)),
    };
  let to = from + 1;
  if (
    titled > 0 &&
    (wraps(lines[titled - 1], lines[titled]) || isUnderTitle(lines[titled - 1], lines[titled]))
  )
    from = titled - 1;
  while (to < lines.length && goesOn(lines[to - 1], lines[to])) to += 1;
  const title = lines.slice(from, to);
  const others = lines.filter((line) => !title.includes(line));
  const byline = others.filter(
    (line, i) =>
      greeted ||
      isSpeakerLine(line.text) ||
      isByline(line.text) ||
      namesUnit(line.text) ||
      isByline(others[i + 1]?.text ?? ''),
  );
  return { title, byline, rest: others.filter((line) => !byline.includes(line)) };
}

const UNIT =
  /(?:管委会|联合会|商会|妇联|工商联|街道|镇|乡|社区|村|银行|支队|大队|研究院|委员会|办公室|政府|党委|党组|支部|学校|中学|小学|大学|学院|医院|公司|集团|局|厅|委|办|部|处|科|中心|协会)$/;

/** "县教育局 周某" or a unit alone below a title says who speaks; a placeholder does too. */
function namesUnit(text: string): boolean {
  const words = text.split(/[\s　]+/);
  const last = words.at(-1) ?? '';
  return (
    text.length <= 40 &&
    (UNIT.test(text) || /^\{\{.*\}\}$/.test(text) || (words.length > 1 && isBareName(last)))
  );
}

/** A long title broken in two: "在……示范乡镇建设" / "动员大会上的讲话". */
function wraps(above: Paragraph | undefined, below: Paragraph | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  if (!mayBeTitle(above.text) || endsLikeTitle(above.text) || isByline(above.text)) return false;
  return (
    !/^(?:在|关于|《|20\d\d)/.test(below.text) && (above.text.length >= 8 || /^(?:在|关于)/.test(above.text))
  );
}

const DASHED = /^(?:——?|--|―|─)/;

/** "守护那一盏灯" / "——在先进事迹报告会上的发言": the subtitle names the kind, the title stands above. */
function isUnderTitle(above: Paragraph | undefined, line: Paragraph | undefined): boolean {
  return above !== undefined && line !== undefined && DASHED.test(line.text) && mayBeTitle(above.text);
}

/** What a meeting did, below what it was: "市委常委会召开扩大会议" / "研究部署下半年工作". */
const MET = /(?:召开|举行|主持|出席|开幕|闭幕)/;
const DID =
  /^(?:研究|部署|传达|学习|审议|听取|贯彻|总结|强调|安排|通报|[\u4e00-\u9fff]{2,4}(?:主持|出席|讲话|作|强调))/;

function isNewsSubtitle(title: string, next: string): boolean {
  return MET.test(title) && DID.test(next) && mayBeTitle(title) && mayBeTitle(next);
}

/** A subtitle behind a dash belongs to its title: "——中外利率分化的成因". */
function goesOn(line: Paragraph | undefined, next: Paragraph | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  if (DASHED.test(next.text) || isNewsSubtitle(line.text, next.text)) return true;
  return !endsLikeTitle(line.text) && endsLikeTitle(next.text) && !isByline(next.text) && wraps(line, next);
}
