import type { FactCard } from '../../slots/facts.ts';
import type { Finding } from '../finding.ts';
import { finding, type Rule } from '../rule.ts';
import { clauseAround } from './mention.ts';

/** A value of the card: what it measures, the number, the unit. */
interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)\s*(个百分点|万亿元|亿元|万元|元|万吨|万人次|万人|万亩|公里|%|％|吨|亩|人次|人|户|家|个|所|项|件|名|座|条|台|张|次|倍|平方米|万平方米)?/g;

/** The figures of a card, read once. */
function figuresOf(facts: FactCard): readonly Figure[] {
  const known = READ.get(facts);
  if (known !== undefined) return known;
  const figures = readFigures(facts);
  READ.set(facts, figures);
  return figures;
}

const READ = new WeakMap<FactCard, readonly Figure[]>();

function readFigures(facts: FactCard): Figure[] {
  return Object.entries(facts).flatMap(([slot, value]) => {
    if (!slot.startsWith('数据') && !/\d/.test(String(value))) return [];
    if (SKIPPED.has(slot)) return [];
    const texts = typeof value === 'string' ? value.split(/[；;，,。\n]+/) : value;
    return texts.flatMap((text) => {
      let thing = slot.startsWith('数据') ? '' : slot;
      let reached = 0;
      return [...text.matchAll(FIGURE)].flatMap((match) => {
        const words = text.slice(reached, match.index).replace(/^[、和及]+|[：:=\s约为达到是共有]+$/g, '');
        reached = match.index + match[0].length;
        // 2026年8月25日 measures nothing.
        if (/^[年月日号时点]/.test(text.slice(reached))) return [];
        // 地区生产总值320亿元、增长6.5%: the second figure is of the same thing.
        const label = MOVE.test(words) ? thing + words : words === '' ? thing : words;
        if (!MOVE.test(words) && words !== '') thing = words;
        return label === '' ? [] : [{ label, value: plain(match[1] ?? ''), unit: unitOf(match[2]) }];
      });
    });
  });
}

const MOVE = /^(?:同比|比上年|环比)?(?:增长|下降|提高|增加|减少|上升|增|降)?$/;

const SKIPPED: ReadonlySet<string> = new Set([
  '地区',
  '层级',
  '单位',
  '主讲人',
  '年份',
  '会议',
  '上级',
  '日期',
  '职务',
  '时间',
]);

const plain = (number: string): string => String(Number(number.replace(/,/g, '')));
const unitOf = (unit: string | undefined): string => (unit ?? '').replace('％', '%');

/** How much of the label the words before a figure hold, by pairs of characters, or in another order (生产尿素, 尿素产量), 0…1. */
function agreement(label: string, words: string): number {
  const there = [...label].filter((char) => words.includes(char)).length / label.length;
  const pairs = pairAgreement(label, words);
  return label.length >= 4 && pairs > 0 && there >= 0.75 ? Math.max(pairs, there) : pairs;
}

function pairAgreement(label: string, words: string): number {
  if (label.length < 2) return words.includes(label) ? 1 : 0;
  let hits = 0;
  for (let at = 0; at + 2 <= label.length; at += 1) if (words.includes(label.slice(at, at + 2))) hits += 1;
  return hits / (label.length - 1);
}

const ENOUGH = 0.6;

/** What is aimed at is no figure of the card. */
const AIMED = /预期目标|主要目标|预计|力争|左右|以上|争取|不低于|不少于|同比|上年|计划|五年(?:来|间)/;

const TARGETS = /预期目标|主要目标|目标是|目标为/;

const sentenceStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at));

/** A figure that contradicts the card ("增长6.3%" where the card says 7.1%). */
export const leftoverFigure: Rule = {
  id: 'leftover-figure',
  about: '稿子里的数据与要素卡不一致。',
  wrong: [
    {
      draft: '去年，全县地区生产总值增长6.3%，新增学位900个。',
      finds: ['6.3%', '900个'],
      facts: { 地区: '青禾县', 数据: ['地区生产总值增长7.1%', '新增学位1200个'] },
    },
    {
      draft: '地区生产总值达到300亿元、增长6.1%。',
      finds: ['300亿元', '6.1%'],
      facts: { 地区: '青禾县', 数据: ['地区生产总值320亿元、增长6.5%'] },
    },
    {
      draft: '接待游客人次突破80万人次。',
      finds: ['80万人次'],
      facts: { 地区: '青禾县', 接待游客: '95万人次' },
    },
  ],
  right: [
    {
      draft: '地区生产总值增长7.1%，财政收入增长5%。',
      facts: { 地区: '青禾县', 数据: ['地区生产总值增长7.1%'] },
    },
    { draft: '地区生产总值增长6.3%。', facts: { 地区: '青禾县' } },
    { draft: '会议定于8月25日召开，10月8日讲评。', facts: { 地区: '青禾县', 启动: '2026年8月25日' } },
  ],
  find: ({ text, facts }): Finding[] => {
    if (facts === null) return [];
    const figures = figuresOf(facts);
    if (figures.length === 0) return [];
    return [...text.matchAll(FIGURE)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const clause = clauseAround(text, span);
      const words = clause.slice(0, Math.max(0, clause.indexOf(match[0])));
      if (
        AIMED.test(clause) ||
        TARGETS.test(text.slice(Math.max(0, sentenceStart(text, span.start)), span.start))
      )
        return [];
      const value = plain(match[1] ?? '');
      const unit = unitOf(match[2]);
      const told = figures.filter(
        (figure) => figure.unit === unit && agreement(figure.label, words) >= ENOUGH,
      );
      const [right] = told;
      if (right === undefined || told.some((figure) => figure.value === value)) return [];
      return [
        finding(
          'leftover-figure',
          'error',
          text,
          span.start,
          span.end,
          `要素卡里“${right.label}”是${right.value}${right.unit}，这里写的是${match[0]}。`,
          `${right.value}${right.unit}`,
        ),
      ];
    });
  },
};
