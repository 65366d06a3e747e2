import { describe, expect, it } from 'vitest';
import type { Genre } from './genre.ts';
import { type GenreParts, genreOf } from './genreOf.ts';

const speech = (parts: Partial<GenreParts>): GenreParts => ({
  title: null,
  opening: '',
  closing: '',
  markers: [],
  text: parts.opening ?? '',
  ...parts,
});

const BY_TITLE: readonly (readonly [string, Genre])[] = [
  ['在全县安全生产工作会议上的讲话', '领导讲话'],
  ['在全镇秋冬水利建设动员大会上的讲话', '动员讲话'],
  ['在全市招商引资大会上的表态发言', '表态发言'],
  ['在区委理论学习中心组专题研讨会上的发言', '研讨发言'],
  ['青禾县召开河湖长制工作推进会', '会议通稿'],
  ['赴邻省三县学习考察情况的报告', '考察报告'],
  ['参加年轻干部培训班心得体会', '心得体会'],
  ['关于上半年信访工作情况的汇报', '工作汇报'],
  ['党建引领基层治理经验交流材料', '经验交流'],
  ['在职业技术学院开学典礼上的致辞', '致辞'],
  ['专题党课：把纪律挺在前面', '党课讲稿'],
  ['2025年度个人述职述廉报告', '述职报告'],
  ['全区表彰大会主持词', '主持词'],
  ['物业管理办法', '其他'],
];

const BY_WORDS: readonly (readonly [string, Partial<GenreParts>, Genre])[] = [
  [
    'a meeting report without title',
    { opening: '3月5日，镇党委召开专题会议，研究春耕工作。', markers: ['会议指出', '会议要求'] },
    '会议通稿',
  ],
  ['a report that says 汇报如下', { opening: '现将我局上半年工作情况汇报如下：' }, '工作汇报'],
  ['a lecture that names itself', { opening: '今天我给大家上一堂党课，题目是《守初心》。' }, '党课讲稿'],
  [
    'a host who calls up the next item',
    { text: '现在，请李镇长宣读表彰决定。下面进行会议第二项。' },
    '主持词',
  ],
  ['a speech of three points', { opening: '今天，我们召开全县工作会议。下面，我讲三点意见。' }, '领导讲话'],
  ['a shopping list', { text: '鸡蛋十个，酱油一瓶。' }, '其他'],
  ['nothing at all', {}, '其他'],
];

describe('genreOf', () => {
  it.each(BY_TITLE)('reads the genre off the title %s', (title, genre) => {
    expect(genreOf(speech({ title }))).toBe(genre);
  });
  it.each(BY_WORDS)('knows %s by its words', (_, parts, genre) => {
    expect(genreOf(speech(parts))).toBe(genre);
  });
});
