import { describe, expect, it } from 'vitest';
import { plain } from '../text/paragraph.testkit.ts';
import { markedHeadings } from './markdown.ts';

const headingsOf = (lines: readonly string[]): string[][] =>
  markedHeadings(lines.map(plain), () => false).map(({ points }) =>
    points.map((point) => (lines[point.para] ?? '').slice(point.headingFrom, point.headingTo)),
  );

describe("headings made by Markdown's signs", () => {
  it('joins those of one level under one heading', () => {
    const lines = ['## 认清形势', '### 机遇', '### 挑战', '## 抓住关键', '### 数据', '### 人才'];
    expect(headingsOf(lines)).toEqual([
      ['机遇', '挑战'],
      ['数据', '人才'],
      ['认清形势', '抓住关键'],
    ]);
  });

  it('reads lines in bold and takes the signs off', () => {
    expect(headingsOf(['**提高认识**', '形势逼人。', '**狠抓落实**', '说干就干。'])).toEqual([
      ['提高认识', '狠抓落实'],
    ]);
  });

  it('makes no point of a heading that stands alone', () => {
    expect(headingsOf(['## 在推进会上的讲话', '同志们：', '今天开会。'])).toEqual([]);
  });
});
