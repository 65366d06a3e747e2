import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../outline/node.ts';
import { mineSpeech, patternsOf } from './mine.ts';
import { fillersIn, patternOf } from './pattern.ts';
import { fillersOfFrame, shapeOfFrame } from './shape.ts';

const at = (depth: number, marker: string, heading: string): OutlineNode => ({
  ...{ depth, marker, heading, inline: false, why: '' },
  ...{ start: 0, end: 0, headingStart: 0, headingEnd: 0 },
});

describe('the pattern of siblings', () => {
  it.each([
    [['坚持以红色为魂', '坚持以“三农”为先', '坚持以产业为基', '坚持以绿色为底'], '坚持以{}为{}'],
    [['要在引进项目上下功夫', '要在编制项目上下功夫', '要在推进项目上下功夫'], '要在{}项目上下功夫'],
    [['产业转型要“精准”', '旅游发展要“精彩”', '城乡建设要“精心”'], '{}要“精{}”'],
    [['东镇做“增”', '湖滨乡做“精”', '西岭做“活”'], '{}做“{}”'],
    [['组织领导要到位', '村组配合要到位', '督查考核要到位'], '{}要到位'],
    [['组建大机构', '开展大建设', '进行大宣传'], '{}大{}'],
    [['在“快”字上提效，让办事有速度', '在“实”字上用力，让工作有深度'], '在“{}”字上{}，让{}有{}度'],
  ])('of %j is %s', (headings, pattern) => {
    expect(patternOf(headings)?.text).toBe(pattern);
  });

  it.each([
    [['加强领导', '真抓实干', '提高认识']],
    [['项目的谋划', '干部的作风', '群众的期盼']],
    [['要加强领导，强化责任', '要团结协作，形成合力', '要健全机制，严格督查']],
    [['坚持依法行政']],
    [['提质', '提质']],
  ])('of %j is none', (headings) => {
    expect(patternOf(headings)).toBeNull();
  });

  it('leaves the heading behind that breaks it', () => {
    const patterns = patternsOf(['东镇做“增”', '西岭做“活”', '太平乡做“转”', '东湖旅游集团']);
    expect([...patterns]).toEqual([
      ['东镇做“增”', '{}做“{}”'],
      ['西岭做“活”', '{}做“{}”'],
      ['太平乡做“转”', '{}做“{}”'],
    ]);
  });

  it('fits every heading it was made of', () => {
    const heading = fc.string({
      unit: fc.constantFrom(...'坚持以为要在上“”，产业项目人'),
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.array(heading, { minLength: 2, maxLength: 6 }), (headings) => {
        for (const [one, pattern] of patternsOf(headings)) {
          const fillers = fillersIn(pattern, one);
          expect(fillers).not.toBeNull();
          expect(pattern.replace(/\{\}/g, () => fillers?.shift() ?? '')).toBe(one);
        }
      }),
    );
  });
});

describe('the headings of a speech', () => {
  const nodes = [
    at(1, '一、', '提高认识'),
    at(2, '（一）', '坚持以产业为基；'),
    at(2, '（二）', '坚持以民生为本'),
    at(3, '一是', '修路'),
    at(3, '一方面，', '找准差距'),
    at(1, '二、', '狠抓落实'),
    at(2, '（一）', '坚持以学习为先'),
  ];

  it('are taken series by series, under one parent and with one kind of ordinal', () => {
    const mined = mineSpeech(nodes).map(({ series, node, heading, pattern }) => [
      series,
      node,
      heading,
      pattern,
    ]);
    expect(mined).toEqual([
      [0, 0, '提高认识', null],
      [0, 5, '狠抓落实', null],
      [1, 1, '坚持以产业为基', '坚持以{}为{}'],
      [1, 2, '坚持以民生为本', '坚持以{}为{}'],
    ]);
  });

  it('tell the shape of a frame and what fills it', () => {
    const headings = ['坚持以产业为基', '坚持以民生为本', '坚持以生态为本'];
    expect(shapeOfFrame('坚持以{}为{}', headings)).toEqual({
      ...{ shortest: 7, longest: 7, clauses: 1, opening: 'verb', words: ['坚持以', '为'] },
    });
    expect(fillersOfFrame('坚持以{}为{}', headings)).toEqual([
      ['产业', '民生', '生态'],
      ['本', '基'],
    ]);
  });
});
