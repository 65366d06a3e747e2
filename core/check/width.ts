import type { Finding } from './finding.ts';
import { type CheckInput, finding, type Rule } from './rule.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

const HAN = '[\\u3400-\\u9fff]';
/** Half-width marks that belong to Chinese words: a Chinese character before them, or both around. */
const HALF_MARK = new RegExp(
  `(?<=${HAN}|[”》）%％])[,;?!](?!\\d)|(?<=${HAN}|[”》）]):(?!//)|(?<=${HAN})\\.(?=${HAN}|\\s*$)`,
  'gm',
);
const HALF_PAIR = new RegExp(`\\([^()（）\\n]{0,60}${HAN}[^()（）\\n]{0,60}\\)`, 'g');
const FULL_DIGITS = /[０-９Ａ-Ｚａ-ｚ]+/g;

/** Beyond so many half-width marks the draft follows its own habit: one remark says it all. */
const HABIT = 12;

function found(input: CheckInput): Finding[] {
  const { text } = input;
  const results: Finding[] = [];
  const add = (start: number, end: number, suggestion: string, message: string): void => {
    results.push(finding('width-mix', 'warning', text, start, end, message, suggestion));
  };
  for (const match of text.matchAll(HALF_PAIR)) {
    // (一) is an ordinal; its brackets may be of either width.
    if (/^\([一二三四五六七八九十]{1,3}\)$/.test(match[0])) continue;
    add(
      match.index,
      match.index + match[0].length,
      `（${match[0].slice(1, -1)}）`,
      '中文里的括号用全角“（）”。',
    );
  }
  for (const match of text.matchAll(HALF_MARK)) {
    const full = FULL[match[0]] ?? match[0];
    const from = clauseStart(text, match.index);
    const to = match[0] === ':' ? match.index + 1 : clauseEnd(text, match.index + 1);
    add(
      from,
      to,
      `${text.slice(from, match.index)}${full}${text.slice(match.index + 1, to)}`,
      `中文里用全角标点“${full}”。`,
    );
  }
  for (const match of text.matchAll(FULL_DIGITS)) {
    const half = match[0].normalize('NFKC');
    add(match.index, match.index + match[0].length, half, `数字和字母用半角：“${half}”。`);
  }
  return results.sort((a, b) => a.start - b.start);
}

const CLAUSE_MARK = /[，。；：！？、,;:!?\n“”（）()]/;

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 8 && !CLAUSE_MARK.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < 8 && !CLAUSE_MARK.test(text.charAt(end))) end += 1;
  return end;
}

/** Half-width punctuation in Chinese text, and full-width figures 全半角混用. */
export const widthMix: Rule = {
  id: 'width-mix',
  about: '中文里的标点用全角，数字和字母用半角。',
  wrong: [
    { draft: '各位代表:\n上午好！', finds: ['各位代表:'] },
    { draft: '统一思想,凝心聚力，再上台阶。', finds: ['统一思想,凝心聚力'] },
    { draft: '全年增长７％(其中二季度更快)。', finds: ['７', '(其中二季度更快)'] },
  ],
  right: [
    { draft: '增长5.8%，总产1,280万斤，实施“5G+工业互联网”行动，建成AAA级景区。' },
    { draft: '(一)加强领导。会议定于9:30召开，详见http://example.invalid/a。' },
    { draft: '1.修渠\n2.清淤' },
  ],
  find: (input) => {
    const results = found(input);
    const [first] = results;
    if (results.length <= HABIT || first === undefined) return results;
    return [
      {
        ...first,
        message: `${first.message}全文另有${results.length - 1}处半角标点或全角数字，可一并替换。`,
      },
    ];
  },
};
