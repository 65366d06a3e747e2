import { clauseAround } from './leftover/mention.ts';
import { finding, type Rule } from './rule.ts';

/** What can't exceed the whole: 合格率, 占比, 覆盖率. Growth and completion can. */
const SHARE =
  /(?:占比|占(?:全[县市省区国镇乡校]|总|的)[^，。；]{0,10}|合格率|覆盖率|参保率|参合率|普及率|入学率|巩固率|满意率|满意度|就业率|达标率|整改率|办结率|化解率|签约率|入住率|绿化率|森林覆盖率|使用率|接种率|知晓率|到岗率|出勤率|优良率|成活率|达产率)(?:达到|达|为|提高到|升至|是|在)?(?:了)?(\d+(?:\.\d+)?)[%％]/g;

/** A share of more than the whole 占比超过百分之百 ("合格率达102%"). */
export const shareOverWhole: Rule = {
  id: 'share-over-whole',
  about: '合格率、覆盖率、占比一类的数超过了百分之百。',
  wrong: [
    { draft: '产品合格率达到102%。', finds: ['合格率达到102%'] },
    { draft: '工业占比120%，居全市前列。', finds: ['占比120%'] },
    {
      draft: '一产占比22%、二产占比43%、三产占比45%。',
      finds: ['一产占比22%、二产占比43%、三产占比45%'],
    },
  ],
  right: [
    { draft: '合格率达到100%，投资完成年度计划的120%，增长210%，占比46%。' },
    { draft: '一产占比12%、二产占比43%、三产占比45%。' },
  ],
  find: ({ text }) => [
    ...[...text.matchAll(SHARE)]
      .filter((match) => Number(match[1]) > 100)
      .map((match) =>
        finding(
          'share-over-whole',
          'error',
          text,
          match.index,
          match.index + match[0].length,
          `“${match[0]}”超过了100%，请核对。`,
        ),
      ),
    ...(text.includes('占') ? [...text.matchAll(SHARES)] : []).flatMap((match) => {
      const shares = [...match[0].matchAll(/(\d+(?:\.\d+)?)[%％]/g)].map((one) => Number(one[1]));
      const sum = Number(shares.reduce((total, one) => total + one, 0).toFixed(2));
      if (sum <= 100.5 || shares.some((one) => one > 100) || OVERLAPPING.test(match[0])) return [];
      const end = match.index + match[0].length;
      return [
        finding(
          'share-over-whole',
          'warning',
          text,
          match.index,
          end,
          `这几项占比加起来是${sum}%，超过了100%，请核对。`,
        ),
      ];
    }),
  ],
};

/** Shares of one whole, side by side: 一产占比12%、二产占比40%、三产占比48%. */
const SHARES =
  /[\u4e00-\u9fff]{1,8}占比?(?:为|达)?\d+(?:\.\d+)?[%％](?:[、，,][\u4e00-\u9fff]{1,8}占比?(?:为|达)?\d+(?:\.\d+)?[%％]){2,}/g;

const PART = /(\d+(?:\.\d+)?)(万|亿)?([\u4e00-\u9fff])/g;
const WHOLE =
  /(?:(?:共|总计|合计|累计|总数|总人数|总投资|一共)(?:有|为|达|约)?[\u4e00-\u9fff]{0,8}?|(?<![\d.]))(\d+(?:\.\d+)?)(万|亿)?([个人户家所项件名座条元亩吨处批])/g;
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const amountOf = (digits: string | undefined, scale: string | undefined): number =>
  Number(digits) * (scale === undefined ? 1 : (SCALE[scale] ?? 1));

/** Parts of a total that do not add up to it 分项之和与总数不符 ("共12个，其中甲类5个、乙类8个"). */
export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  about: '“其中”后面各分项加起来超过了总数，或与“分别为”前的总数不等。',
  wrong: [
    { draft: '全年共实施项目12个，其中工业项目5个、农业项目8个。', finds: ['其中工业项目5个、农业项目8个'] },
    { draft: '受理来信60件，其中咨询30件、投诉40件。', finds: ['其中咨询30件、投诉40件'] },
    { draft: '全县共有村干部300人，其中男180人、女130人。', finds: ['其中男180人、女130人'] },
  ],
  right: [
    { draft: '全年共实施项目12个，其中工业项目5个、农业项目7个。' },
    { draft: '全县共有干部300人，其中党员280人、女干部130人。' },
    { draft: '共投入资金1.2亿元，其中财政资金5000万元、社会资金7000万元。' },
  ],
  find: ({ text }) =>
    [...text.matchAll(WHOLE)].flatMap((match) => {
      const end = match.index + match[0].length;
      const rest = /^[，；,（(]?(其中[^。；\n）)]{2,80})/.exec(text.slice(end, end + 90));
      if (rest?.[1] === undefined) return [];
      const start = end + rest[0].length - rest[1].length;
      const parts = rest[1]
        .split(/[、，,和及]/)
        .map((piece) => [...piece.matchAll(PART)].filter((one) => one[3] === match[3]))
        .filter((found) => found.length > 0);
      if (parts.length < 2 || parts.some((found) => found.length !== 1) || OVERLAPPING.test(rest[1]))
        return [];
      const sum = parts.reduce((total, [part]) => total + amountOf(part?.[1], part?.[2]), 0);
      const whole = amountOf(match[1], match[2]);
      if (sum <= whole * 1.0001) return [];
      const told = trim(rest[1]);
      const clause = clauseAround(text, { start: match.index, end });
      return [
        finding(
          'sum-mismatch',
          'warning',
          text,
          start,
          start + told.length,
          `前面说“${clause.trim()}”，这里各项加起来是${plain(sum, match[2])}${match[3] ?? ''}，请核对。`,
        ),
      ];
    }),
};

/** Kinds that one and the same thing may be at once: a party member and a woman. */
const OVERLAPPING = /党员|女(?!\d)|少数民族|退休|年轻|骨干|本科|研究生|重点|新增|以上|以下/;
const trim = (told: string): string => told.replace(/[，、]$/, '');
const plain = (sum: number, scale: string | undefined): string =>
  scale === undefined
    ? String(Number(sum.toFixed(2)))
    : `${Number((sum / (SCALE[scale] ?? 1)).toFixed(4))}${scale}`;
