import { finding, type Rule } from './rule.ts';

/** A date with a leading zero ("01月08日") where the standard has none 日期不编虚位. */
export const zeroPaddedDate: Rule = {
  id: 'zero-padded-date',
  about: '月、日不编虚位，1月不写成01月。',
  wrong: [
    { draft: '会议定于2026年01月08日召开。', finds: ['2026年01月08日'] },
    { draft: '5月08日前上报。', finds: ['5月08日'] },
    { draft: '自09月起施行。', finds: ['09月'] },
  ],
  right: [{ draft: '会议定于2026年1月8日召开，10月20日结束，用时10日。' }],
  find: ({ text }) =>
    [...text.matchAll(/(?:\d{4}年)?(?:0\d月(?:\d{1,2}[日号])?|(?<!\d)\d{1,2}月0\d[日号])/g)].map((match) => {
      const right = match[0].replace(/(?<!\d)0(?=\d[月日号])/g, '');
      return finding(
        'zero-padded-date',
        'warning',
        text,
        match.index,
        match.index + match[0].length,
        `月、日不编虚位，写作“${right}”。`,
        right,
      );
    }),
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day that no calendar has 不存在的日期 ("2月30日"). */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  about: '日历上没有的日期。',
  wrong: [
    { draft: '2月30日前报送。', finds: ['2月30日'] },
    { draft: '2025年2月29日开会。', finds: ['2025年2月29日'] },
    { draft: '定于13月1日。', finds: ['13月1日'] },
  ],
  right: [{ draft: '2024年2月29日、4月30日、12月31日。历时13个月。' }],
  find: ({ text }) =>
    [...text.matchAll(/(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]/g)].flatMap((match) => {
      const month = Number(match[2]);
      const day = Number(match[3]);
      const days = DAYS[month - 1] ?? 0;
      const leap = match[1] === undefined || isLeap(Number(match[1]));
      const last = month === 2 && !leap ? 28 : days;
      if (day >= 1 && day <= last) return [];
      return [
        finding(
          'impossible-date',
          'error',
          text,
          match.index,
          match.index + match[0].length,
          `没有“${match[0]}”这一天，请核对。`,
        ),
      ];
    }),
};

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
