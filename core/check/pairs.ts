import { charSet } from '../text/chars.ts';
import type { Line } from '../text/lines.ts';
import { finding, type Rule } from './rule.ts';

const CLOSER_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
};
const OPENER_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSER_OF).map(([open, close]) => [close, open]),
);
/** Brackets of either width close one another; the mixed width is another rule's matter. */
const SAME: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const like = (mark: string): string => SAME[mark] ?? mark;

const IS_PAIRED = charSet([...Object.keys(CLOSER_OF), ...Object.keys(OPENER_OF)].join(''));

/** The lone marks of a line. A mark that pairs across another lone one is still paired. */
function loneMarks(line: string): number[] {
  const open: { at: number; mark: string }[] = [];
  const lone: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (IS_PAIRED[line.charCodeAt(at)] !== 1) continue;
    const mark = line.charAt(at);
    if (isNoMark(line, at) && !open.some((one) => one.mark === '（')) continue;
    if (CLOSER_OF[mark] !== undefined) open.push({ at, mark: like(mark) });
    const opener = OPENER_OF[mark];
    if (opener === undefined) continue;
    const from = open.findLastIndex((one) => one.mark === like(opener));
    if (from < 0) lone.push(at);
    else for (const crossed of open.splice(from).slice(1)) lone.push(crossed.at);
  }
  return [...lone, ...open.map((one) => one.at)].sort((a, b) => a - b);
}

/** An apostrophe (it’s) and the bracket of an ordinal ("1）", "a)") open and close nothing. */
function isNoMark(line: string, at: number): boolean {
  const mark = line.charAt(at);
  if (mark === '’') return /[A-Za-z]/.test(line.charAt(at - 1)) && /[A-Za-z]/.test(line.charAt(at + 1));
  if (mark === '）' || mark === ')')
    return /(?:^|[。；：，、\s])[0-9A-Za-z一二三四五六七八九十]{1,2}$/.test(
      line.slice(Math.max(0, at - 4), at),
    );
  return false;
}

/** A finding marks no more than so many characters after the lone mark. */
const REACH = 80;
const SENTENCE_END = /[。！？；]/;

function sentenceEnd(line: string, at: number): number {
  const rest = line.slice(at + 1, at + 1 + REACH);
  const offset = rest.search(SENTENCE_END);
  return at + 1 + (offset < 0 ? rest.length : offset + 1);
}

/** A quotation may run over paragraphs, each opened anew and only the last closed. */
function goesOn(line: Line, next: Line | undefined, at: number): boolean {
  const mark = line.text.charAt(at);
  return mark === '“' && at === 0 && next?.text.startsWith('“') === true;
}

/** A quote or bracket without its partner 引号、括号、书名号不成对. */
export const unpairedPunctuation: Rule = {
  id: 'unpaired-punctuation',
  about: '引号、括号、书名号要成对。',
  wrong: [
    { draft: '坚持“两手抓，两手都要硬。大家要记牢。', finds: ['“两手抓，两手都要硬。'] },
    { draft: '认真落实《实施方案的要求。', finds: ['《实施方案的要求。'] },
    { draft: '完成投资三亿元（其中设备一亿元。', finds: ['（其中设备一亿元。'] },
    { draft: '把“流量”变成留量”，还要久久为功。', finds: ['”，还要久久为功。'] },
  ],
  right: [
    { draft: '坚持“两手抓”，落实《实施方案（试行）》。' },
    { draft: '1）修渠\n2）清淤\na) plan' },
    { draft: '“第一段的引文。\n“第二段的引文。”' },
    { draft: '他说：“老话讲‘众人拾柴火焰高’。”' },
  ],
  find: ({ text, lines }) =>
    lines.flatMap((line, index) =>
      loneMarks(line.text)
        .filter((at) => !goesOn(line, lines[index + 1], at))
        .map((at) =>
          finding(
            'unpaired-punctuation',
            'error',
            text,
            line.start + at,
            line.start + sentenceEnd(line.text, at),
            `“${line.text.charAt(at)}”没有与之成对的另一半，请补上或删去。`,
          ),
        ),
    ),
};
