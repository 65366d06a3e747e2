import { finding, type Rule } from './rule.ts';

const DAYS = '日一二三四五六';
const DATED =
  /(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})[日号][，,]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?/g;

/** A weekday that the date does not fall on 日期与星期不符 ("2026年3月5日（星期三）": a Thursday). */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  about: '日期和星期对不上。',
  wrong: [
    { draft: '会议定于2026年3月5日（星期三）召开。', finds: ['2026年3月5日（星期三）'] },
    { draft: '3月6日，周一上午报到。', finds: ['3月6日，周一'], facts: { 年份: '2026' } },
  ],
  right: [
    { draft: '会议定于2026年3月5日（星期四）召开。' },
    { draft: '3月6日（周五）报到。', facts: { 年份: '2026' } },
    { draft: '3月6日（周三）报到，每周一碰头。' },
  ],
  find: ({ text, facts }) =>
    [...text.matchAll(DATED)].flatMap((match) => {
      const year = Number(match[1] ?? /\d{4}/.exec(String(facts?.['年份'] ?? ''))?.[0]);
      if (!Number.isInteger(year) || year < 1900) return [];
      const date = new Date(Date.UTC(year, Number(match[2]) - 1, Number(match[3])));
      if (date.getUTCMonth() !== Number(match[2]) - 1) return [];
      const right = DAYS.charAt(date.getUTCDay());
      const told = match[4] === '天' ? '日' : match[4];
      if (told === right) return [];
      const message = `${year}年${match[2]}月${match[3]}日是星期${right}，请核对。`;
      const suggestion = match[0].replace(/[一二三四五六日天](?=[）)]?$)/, right);
      return [
        finding(
          'weekday-mismatch',
          'error',
          text,
          match.index,
          match.index + match[0].length,
          message,
          suggestion,
        ),
      ];
    }),
};
