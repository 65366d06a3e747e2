import type { Severity } from './finding.ts';
import { finding, type Rule } from './rule.ts';

interface Style {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly message: string;
  /** True where it may match without a digit. */
  readonly wordy?: boolean;
  readonly right?: (match: RegExpExecArray) => string | undefined;
}

/** Units of measure by their letters in small: GB 3100 writes each in one way. */
const UNITS: Readonly<Record<string, string>> = {
  km: 'km',
  kg: 'kg',
  kwh: 'kWh',
  kw: 'kW',
  cm: 'cm',
  mm: 'mm',
  mpa: 'MPa',
  hz: 'Hz',
};

const HAN_DIGITS = '〇一二三四五六七八九';

/** What GB/T 15835 《出版物上数字用法》 asks of figures, as far as a pattern can tell. */
const STYLES: readonly Style[] = [
  {
    pattern: /百分之\d+(?:\.\d+)?/g,
    severity: 'warning',
    message: '“百分之”与阿拉伯数字不混用，写作“5%”或“百分之五”。',
    right: (match) => `${match[0].slice(3)}%`,
  },
  {
    pattern: /(?<![\d.])\d{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?/g,
    severity: 'warning',
    message: '同一个日期里阿拉伯数字与汉字数字不混用。',
  },
  {
    pattern: /[一二三四五六七八九十]{1,2}月\d{1,2}[日号]/g,
    severity: 'warning',
    message: '同一个日期里阿拉伯数字与汉字数字不混用。',
  },
  {
    pattern: /(?:约|大约|近|将近|超过?|逾|上)\d[\d,.]*(?:万|亿|千)?(?:余|多|左右|上下)(?:[\u4e00-\u9fff])/g,
    severity: 'warning',
    message: '表示概数的词重复了，“约”“近”“超”与“余”“多”“左右”只用一个。',
  },
  {
    pattern: /\d[\d,.]*(?:万|亿|千)?[余多][个名人户家项件座所亩吨万亿元米]{1,2}(?:左右|上下)/g,
    severity: 'warning',
    message: '表示概数的词重复了，“余”“多”与“左右”只用一个。',
  },
  {
    pattern: /\d+(?:\.\d+)?[-—～~至]{1,2}\d+(?:\.\d+)?(?:万|亿)?(?:%|[\u4e00-\u9fff]{1,2})(?:左右|上下)/g,
    severity: 'warning',
    message: '已经写了范围，“左右”“上下”不再用。',
    right: (match) => match[0].slice(0, -2),
  },
  {
    pattern:
      /[一二两三四五六七八九][千百]\d+(?:[百十](?!分))?|(?<![\d.])\d+(?:千(?![米克瓦伏卡帕赫焦字])|百(?!分|强|佳|货|姓|年|家|日|度|色|威|合))\d*/g,
    severity: 'warning',
    message: '汉字数字与阿拉伯数字不混用，“千”“百”也不跟在阿拉伯数字后面（“万”“亿”可以）。',
  },
  {
    pattern:
      /(?<=\d\s?(?:万|亿)?)(?:KM|Km|KG|Kg|KWH|Kwh|KWh|kwh|KW|Kw|kw|CM|Cm|MM|Mm|Mpa|mpa|MPA|HZ|hz)(?![A-Za-z])/g,
    severity: 'warning',
    message: '计量单位的字母分大小写。',
    right: (match) => UNITS[match[0].toLowerCase()],
  },
  {
    pattern: /(?:减少|降低|下降|缩短|缩小|压缩)了?(?:[\d.]+|[一二两三四五六七八九十几])倍/g,
    severity: 'warning',
    wordy: true,
    message: '减少不能用倍数说，请改用百分数或分数。',
  },
  {
    pattern: /(?<![\d.、])([1-8])、([2-9])(?=(?:个|名|人|户|家|次|天|年|里)(?![\d号]))/g,
    severity: 'info',
    message: '相邻两个数表示概数用汉字，中间不加顿号。',
    right: (match) =>
      Number(match[2]) === Number(match[1]) + 1
        ? `${HAN_DIGITS.charAt(Number(match[1]))}${HAN_DIGITS.charAt(Number(match[2]))}`
        : undefined,
  },
];

/** Figures written against GB/T 15835 数字用法 ("百分之5", "近100余人", "减少了两倍"). */
export const numberStyle: Rule = {
  id: 'number-style',
  about: '数字写法不合《出版物上数字用法》。',
  wrong: [
    { draft: '增长百分之5，任务完成。', finds: ['百分之5'] },
    { draft: '会议于2026年三月5日召开。', finds: ['2026年三月', '三月5日'] },
    { draft: '培训了近300余人。', finds: ['近300余人'] },
    { draft: '事故减少了两倍。', finds: ['减少了两倍'] },
    { draft: '培训20余人左右。', finds: ['20余人左右'] },
    { draft: '走访了3、4个村。', finds: ['3、4'] },
    { draft: '每月下乡3—5次左右，管网长36KM。', finds: ['3—5次左右', 'KM'] },
    { draft: '惠及三千5百人，植树5千株。', finds: ['三千5百', '5千'] },
  ],
  right: [
    { draft: '增长5%，增长百分之五，近300人，300余人，减少了三成，走访三四个村，1、2、3号楼。' },
    { draft: '亩产1.2万斤，500强企业，5千米长跑，36km，GB/T 15835，三千五百人。' },
    { draft: '2026年3月5日，二〇二六年三月五日，增长两倍。' },
  ],
  find: ({ text }) =>
    STYLES.filter(({ wordy }) => wordy === true || /\d/.test(text)).flatMap(
      ({ pattern, severity, message, right }) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const better = right?.(match);
          // 3、4 that are no neighbours are a list.
          if (right !== undefined && better === undefined) return [];
          return [
            finding(
              'number-style',
              severity,
              text,
              match.index,
              match.index + match[0].length,
              message,
              better,
            ),
          ];
        }),
    ),
};
