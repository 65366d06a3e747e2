import { salutationLength } from '../classify/salutation.ts';
import { startsWithOrdinal } from '../outline/scan.ts';
import { charSet, endsIn } from '../text/chars.ts';
import { ordinalValue } from '../text/numerals.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { bare } from '../text/words.ts';
import { boundaries } from './boundaries.ts';

/** One speech of a source: paragraphs [from, to), and how many characters of the first are the collection's. */
export interface Section {
  readonly from: number;
  readonly to: number;
  /** Length of the collection heading ("第一篇：") at the head of paragraph `from`; 0 for none. */
  readonly label: number;
}

/** The speeches of a source; paragraphs before the first and between them belong to none. */
export interface Split {
  readonly sections: readonly Section[];
}

interface Heading {
  readonly para: number;
  readonly number: number;
  readonly look: string;
  /** Length of what belongs to the collection and not to a title. */
  readonly label: number;
}

const NUMBER = '([一二三四五六七八九十]{1,3}|[0-9]{1,2})';
const OPEN = '[【\\[（(《〈]?\\s*';
const CLOSE = '\\s*[】\\])）》〉]?';

/** The look of headings that have nothing but a number before a title: "1.座谈会发言稿". */
const NUMBERED = '数题';

/** Headings that begin with their number: "第一篇：……", "【篇二】……", "范文三：……". */
const LEADING: readonly (readonly [look: string, pattern: RegExp])[] = [
  [
    '第篇',
    new RegExp(
      `^${OPEN}第\\s*${NUMBER}\\s*篇${CLOSE}(?:[:：、.．\\s]\\s*|(?=[《“]|.{0,50}$)(?![^:：]*[。，；]))`,
    ),
  ],
  ['篇', new RegExp(`^${OPEN}篇\\s*${NUMBER}${CLOSE}(?:[:：、.．\\s]\\s*|(?=.{0,50}$)(?![^:：]*[。，；]))`)],
  [
    '范文',
    new RegExp(
      `^${OPEN}(?:精选|优秀)?(?:范文|例文|样本|模板|讲稿|发言稿|讲话稿|材料)\\s*${NUMBER}${CLOSE}(?:[:：、.．\\s]\\s*|$)`,
    ),
  ],
  [NUMBERED, new RegExp(`^${NUMBER}[、.．]\\s*(?=[^。；，]{2,50}(?:稿|讲话|发言|致辞|致词|主持词|演讲)$)`)],
];

/** Headings that end with their number: "开学典礼发言稿篇2", "表态发言（三）". */
const TRAILING = new RegExp(
  `^(.{2,46}?)\\s*[（(【\\[]?\\s*(?:第|篇|范文|之|例文)?\\s*${NUMBER}\\s*(?:篇)?\\s*[）)】\\]]?\\s*[:：]?$`,
);
const TRAILING_STEM =
  /(?:稿|讲话|发言|致辞|致词|报告|总结|体会|范文|材料|汇报|主持词|演讲|词|党课|心得|感悟|篇|文章)$/;

/** A collection heading begins with a word like 第 or 篇, or ends with its number; most lines do neither. */
const HEADS = charSet('#* \u3000【[（(《〈第篇范例样模讲发材精优一二三四五六七八九十0123456789');
const TAILS = charSet('一二三四五六七八九十0123456789篇）)】]：: \t\u00a0\u3000');

/** What a line of each look surely holds or ends with: a cheap look before its pattern. */
const PART_WORD = /篇/;
const SAMPLE_WORD = /范文|例文|样本|模板|讲稿|发言稿|讲话稿|材料/;
const TITLE_TAILS = charSet('稿话言辞词讲');

function mayLookLike(look: string, line: string): boolean {
  if (look === NUMBERED) return endsIn(line, TITLE_TAILS);
  return (look === '范文' ? SAMPLE_WORD : PART_WORD).test(line);
}

const NUMERALS = charSet('一二三四五六七八九十0123456789');

/** Is there a number among the last signs of a line? Brackets and colons alone end many. */
function endsWithNumber(line: string): boolean {
  for (let i = line.length - 1; i >= 0; i--) {
    const code = line.charCodeAt(i);
    if (NUMERALS[code] === 1) return true;
    if (TAILS[code] !== 1) return false;
  }
  return false;
}

const DECOR = charSet('#* \t\u00a0\u3000');

function headingOf(text: string, para: number): Heading | null {
  if (text.length > 80 || (HEADS[text.charCodeAt(0)] !== 1 && !endsIn(text, TAILS))) return null;
  const line = DECOR[text.charCodeAt(0)] === 1 ? text.replace(/^[#*\s　]+/, '') : text;
  const skipped = text.length - line.length;
  for (const [look, pattern] of LEADING) {
    const match = mayLookLike(look, line) ? pattern.exec(line) : null;
    const number = match === null ? null : ordinalValue(match[1] ?? '');
    if (match !== null && number !== null) return { para, number, look, label: skipped + match[0].length };
  }
  const trailing = endsWithNumber(line) ? TRAILING.exec(line) : null;
  const stem = trailing?.[1] ?? '';
  const number = ordinalValue(trailing?.[2] ?? '');
  if (trailing === null || number === null || !TRAILING_STEM.test(stem) || /[。；，]/.test(stem)) return null;
  return { para, number, look: `稿${bare(stem)}`, label: 0 };
}

/** The longest run of headings of one look that counts up from one; a lone mention of 第一篇 is none. */
function collection(paragraphs: readonly Paragraph[]): Heading[] {
  const runs = new Map<string, Heading[][]>();
  paragraphs.forEach(({ text }, para) => {
    const heading = headingOf(text, para);
    if (heading === null) return;
    const own = runs.get(heading.look) ?? [];
    const last = own.at(-1)?.at(-1);
    // A list of contents 目录 counts up as well: the texts begin at the next heading with the number one.
    if (heading.number === 1) own.push([heading]);
    else if (last !== undefined && heading.number > last.number && heading.number <= last.number + 2)
      own.at(-1)?.push(heading);
    runs.set(heading.look, own);
  });
  let best: Heading[] = [];
  for (const run of [...runs.values()].flat()) {
    if (run.length >= 2 && run.length > best.length && isCollection(paragraphs, run)) best = run;
  }
  return best;
}

/** Does every heading stand over a text of its own? Numbers alone ("1.……发言稿") must also stand over speeches. */
function isCollection(paragraphs: readonly Paragraph[], run: readonly Heading[]): boolean {
  if (!run.every((heading, i) => hasBody(paragraphs, heading.para, run[i + 1]?.para))) return false;
  if (run[0]?.look !== NUMBERED) return true;
  const greeted = run.filter(({ para }) => {
    const next = paragraphs[para + 1]?.text ?? '';
    return salutationLength(next) > 0 || salutationLength(paragraphs[para + 2]?.text ?? '') > 0;
  });
  return greeted.length * 2 >= run.length;
}

const LONG = 60;

function hasBody(paragraphs: readonly Paragraph[], from: number, to = paragraphs.length): boolean {
  let letters = 0;
  for (let i = from + 1; i < to; i++) {
    const length = paragraphs[i]?.text.length ?? 0;
    letters += length;
    if (length > LONG / 2 || letters > LONG) return true;
  }
  return false;
}

const NOTICE =
  /(?:通知|通报|函|公告|按语|编者按)[：:]?$|^(?:编者)?按[：:]|(?:现将|现予|予以).{0,60}(?:印发|转发|刊发|摘登)|请.{0,12}(?:认真)?(?:组织)?学习/;
const LONGEST_NOTICE = 500;

/** A short notice that only hands a speech on is no speech: "关于印发……讲话的通知". */
function withoutNotice(sections: readonly Section[], paragraphs: readonly Paragraph[]): Section[] {
  const first = sections[0];
  if (first === undefined || sections.length < 2) return [...sections];
  const own = paragraphs.slice(first.from, first.to);
  const letters = own.reduce((sum, { text }) => sum + text.length, 0);
  const hands = own.some(({ text }) => NOTICE.test(text));
  const speaks = own.some(({ text }) => startsWithOrdinal(text) || salutationLength(text) > 6);
  return hands && !speaks && letters <= LONGEST_NOTICE ? sections.slice(1) : [...sections];
}

/** The name of a collection above its first speech: "“作风建设年”研讨发言汇编". */
const COLLECTED = /(?:汇编|选编|摘编|集锦|合集|集萃|汇总)(?:[（(][^（）()]{1,12}[）)])?$/;

function underName(sections: readonly Section[], paragraphs: readonly Paragraph[]): Section[] {
  const [first, ...others] = sections;
  const text = first === undefined ? '' : (paragraphs[first.from]?.text ?? '');
  if (first === undefined || others.length === 0 || text.length > LONG || !COLLECTED.test(text))
    return [...sections];
  return [{ ...first, label: text.length }, ...others];
}

function speechesIn(paragraphs: readonly Paragraph[], from: number, to: number, label: number): Section[] {
  const starts = [from, ...boundaries(paragraphs, from, to)];
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to, label: i === 0 ? label : 0 }));
}

/**
 * Parts the paragraphs of a source into its speeches: at the headings of a collection (第一篇……第二篇……), and where
 * a title with a salutation or a speaker follows on a finished speech. What stands before the first heading of a
 * collection belongs to no speech unless it is one itself. A source without any sign is one speech.
 */
export function split(paragraphs: readonly Paragraph[]): Split {
  if (paragraphs.length === 0) return { sections: [] };
  const headings = collection(paragraphs);
  const first = headings[0];
  if (first === undefined) {
    const own = speechesIn(paragraphs, 0, paragraphs.length, 0);
    return { sections: withoutNotice(underName(own, paragraphs), paragraphs) };
  }
  const sections: Section[] = [];
  if (isSpeech(paragraphs, first.para)) sections.push({ from: 0, to: first.para, label: 0 });
  headings.forEach((heading, i) => {
    const to = headings[i + 1]?.para ?? paragraphs.length;
    for (const section of speechesIn(paragraphs, heading.para, to, heading.label)) sections.push(section);
  });
  return { sections };
}

/** Text before a collection's first heading is a speech of its own only with a salutation or a real body. */
function isSpeech(paragraphs: readonly Paragraph[], to: number): boolean {
  let long = 0;
  for (let i = 0; i < to; i++) {
    const text = paragraphs[i]?.text ?? '';
    if (text.length <= LONG && salutationLength(text) === text.length) return true;
    if (text.length > 2 * LONG) long += 1;
  }
  return long >= 4;
}
