import type { Finding } from './finding.ts';
import { finding, type Rule } from './rule.ts';

const LONGEST_PATTERN = 200;
const MOST_FINDINGS = 200;
const LONGEST_LINE = 1000;

/**
 * Why a user's pattern is refused, in Chinese; null for one that is taken. Refused are patterns that may take
 * exponential time: a repeated group that itself repeats or offers choices, back references, look-behind.
 */
export function patternProblem(pattern: string): string | null {
  if (pattern.trim() === '') return '规则是空的。';
  if (pattern.length > LONGEST_PATTERN) return `规则太长，最多${LONGEST_PATTERN}个字符。`;
  if (/\\[1-9]|\\k</.test(pattern)) return '规则里不能用反向引用。';
  if (/\(\?<[=!]/.test(pattern)) return '规则里不能用后行断言。';
  if (
    /\([^()]*[*+{|][^()]*\)(?:[*+]|\{\d+,)/.test(pattern) ||
    /\([^()]*\([^()]*\)[^()]*\)(?:[*+]|\{\d+,)/.test(pattern)
  )
    return '规则里的括号内外都有重复，可能算不完，请拆成几条。';
  if ((pattern.match(/(?<!\\)(?:[*+]|\{\d+,\d*\})/g) ?? []).length > 2)
    return '规则里的重复号太多，最多2个。';
  try {
    const read = new RegExp(pattern, 'u');
    return read.test('') ? '规则会匹配空白，请写得具体些。' : null;
  } catch {
    return '规则不是正确的正则表达式。';
  }
}

/** The user's own words and patterns 自定义规则. A pattern that is not safe finds nothing. */
export const ownRule: Rule = {
  id: 'own-rule',
  about: '您自己设的用词和规则。',
  wrong: [
    {
      draft: '老百性的事要办好。',
      finds: ['老百性'],
      settings: { words: [{ wrong: '老百性', right: '老百姓' }] },
    },
    {
      draft: '第3季度完成任务。',
      finds: ['第3季度'],
      settings: { patterns: [{ pattern: '第\\d季度', message: '季度用汉字' }] },
    },
  ],
  right: [
    { draft: '老百姓的事要办好。', settings: { words: [{ wrong: '老百性', right: '老百姓' }] } },
    {
      draft: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa！',
      settings: { patterns: [{ pattern: '(a+)+b', message: '不安全' }] },
    },
  ],
  find: ({ text, lines, settings }) => {
    const found: Finding[] = [];
    for (const { wrong, right } of settings.words) {
      if (wrong === '') continue;
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
        if (right.includes(wrong) && text.startsWith(right, at - right.indexOf(wrong))) continue;
        found.push(
          finding('own-rule', 'warning', text, at, at + wrong.length, `“${wrong}”改用“${right}”。`, right),
        );
      }
    }
    for (const { pattern, message } of settings.patterns) {
      if (patternProblem(pattern) !== null) continue;
      const read = new RegExp(pattern, 'gu');
      // Line by line, so that no pattern ever reads more than a paragraph at once.
      for (const line of lines) {
        for (const match of line.text.slice(0, LONGEST_LINE).matchAll(read)) {
          const start = line.start + match.index;
          const told = /。$/.test(message) ? message : `${message}。`;
          found.push(finding('own-rule', 'warning', text, start, start + match[0].length, told));
          if (found.length >= MOST_FINDINGS) return found;
        }
      }
    }
    return found;
  },
};

/** Names listed against the user's order 领导排序. */
export const nameOrder: Rule = {
  id: 'name-order',
  about: '并列的领导姓名与您设的先后顺序不一致。',
  wrong: [
    {
      draft: '参加会议的有周明远、陈思齐、高远帆等领导。',
      finds: ['周明远、陈思齐'],
      settings: { order: ['陈思齐', '周明远', '高远帆'] },
    },
  ],
  right: [
    {
      draft: '参加会议的有陈思齐、周明远、高远帆等领导。',
      settings: { order: ['陈思齐', '周明远', '高远帆'] },
    },
    { draft: '周明远主持会议。陈思齐讲话。', settings: { order: ['陈思齐', '周明远'] } },
  ],
  find: ({ text, settings }) => {
    const places = settings.order
      .flatMap((name, rank) =>
        [...text.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => ({
          rank,
          name,
          start: match.index,
        })),
      )
      .sort((a, b) => a.start - b.start);
    return places.flatMap((one, at) => {
      const next = places[at + 1];
      if (next === undefined || next.rank >= one.rank) return [];
      const between = text.slice(one.start + one.name.length, next.start);
      if (
        !/^[\u4e00-\u9fff]{0,12}[、，][\u4e00-\u9fff]{0,12}$/.test(between) ||
        /主持|讲话|出席|作/.test(between)
      )
        return [];
      const end = next.start + next.name.length;
      return [
        finding(
          'name-order',
          'warning',
          text,
          one.start,
          end,
          `按您设的顺序，“${next.name}”应在“${one.name}”前面。`,
        ),
      ];
    });
  },
};
