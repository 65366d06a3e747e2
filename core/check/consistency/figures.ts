import type { Finding } from '../finding.ts';
import { finding, type Rule } from '../rule.ts';

const FIGURE =
  /([\u4e00-\u9fff]{4,12}?)(?:共|为|达到|达|有|突破|增长|下降|完成|实现|提高|约|近|超过?)*(\d[\d,]*(?:\.\d+)?)(个百分点|家|户|名|所|座|件|处|万亿元|亿元|万元|万吨|万人次|万人|万亩|公里|%|％|亿斤|平方公里)/g;
const WHEN =
  /20\d\d年|去年|今年|明年|上年|同期|[一二三四]季度|[上下]半年|\d{1,2}月|五年|目标|预期|力争|预计|累计|其中|以上|左右|第[一二三]|从|原来|此前|分别/;

interface Told {
  readonly label: string;
  readonly verb: string;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly when: string;
}

const SENTENCE = /[。！？\n]/;

function toldIn(text: string): Told[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const [whole, words = '', digits = '', unit = ''] = match;
    const end = match.index + whole.length;
    let from = match.index;
    while (from > 0 && !SENTENCE.test(text.charAt(from - 1))) from -= 1;
    const label = words.replace(/^.*?(?:全[县市省区镇乡]|我[县市省区镇乡])/, '');
    const verb = /增长|下降|提高|完成|实现|达/.exec(whole.slice(words.length))?.[0] ?? '';
    return {
      label,
      verb,
      value: Number(digits.replace(/,/g, '')),
      unit: unit.replace('％', '%'),
      start: end - digits.length - unit.length,
      end,
      when: [...text.slice(from, end).matchAll(new RegExp(WHEN, 'g'))].map((found) => found[0]).join(' '),
    };
  });
}

const LONG_LABEL = 7;

/** A name so long is of one thing: told with its year first, and later without one. */
const isUndated = (before: Told, after: Told): boolean =>
  after.when === '' && after.label.length >= LONG_LABEL && /^(?:去年|今年|20\d\d年)$/.test(before.when);

/** One figure given in two ways 前后数据不一致 ("地区生产总值增长6.5%" and later 6.8%). */
export const figureConflict: Rule = {
  id: 'figure-conflict',
  about: '同一个指标前后写了两个数。',
  wrong: [
    {
      draft: '全县地区生产总值增长6.5%。成绩来之不易。\n回顾过去，地区生产总值增长6.8%，位居前列。',
      finds: ['6.8%'],
    },
  ],
  right: [
    { draft: '去年地区生产总值增长6.5%。今年地区生产总值增长6.8%。' },
    { draft: '地区生产总值增长6.5%，财政收入增长5%。' },
    { draft: '地区生产总值增长6.5%。目标是地区生产总值增长7%。' },
  ],
  find: ({ text }) => {
    const seen: Told[] = [];
    const found: Finding[] = [];
    for (const told of toldIn(text)) {
      if (told.label.length < 4) continue;
      const before = seen.find(
        (one) =>
          one.label === told.label &&
          one.unit === told.unit &&
          one.verb === told.verb &&
          (one.when === told.when || isUndated(one, told)),
      );
      if (before === undefined) seen.push(told);
      else if (before.value !== told.value)
        found.push(
          finding(
            'figure-conflict',
            'warning',
            text,
            told.start,
            told.end,
            `前面“${told.label}”写的是${before.value}${told.unit}，这里是${told.value}${told.unit}，请核对。`,
          ),
        );
    }
    return found;
  },
};
