import { describe, expect, it } from 'vitest';
import { parallelismOf } from './parallelism.ts';

const LEVEL = '为基王本人心民先坚持';
const toneOf = (char: string) => (LEVEL.includes(char) ? ('平' as const) : ('仄' as const));
const of = (...headings: string[]) => parallelismOf(headings, toneOf);

describe('how parallel headings are', () => {
  it('is highest where length, build and words agree', () => {
    const { score, sides } = of('坚持以产业为基', '坚持以项目为王', '坚持以人才为本');
    expect(score).toBeGreaterThan(0.9);
    expect(sides.map(({ why }) => why)).toEqual([
      '都是7字',
      '都是1个分句，都以动词开头',
      '共用“坚持以{}为{}”',
      '句尾平仄为“平平平”，整齐',
    ]);
  });

  it('falls with every side that breaks', () => {
    const whole = of('产业培育要“强”', '城市更新要“优”').score;
    const longer = of('产业培育要“强”', '城市更新改造提升要“优”').score;
    const unlike = of('产业培育要“强”', '持续推进城市更新，提升品质').score;
    expect(whole).toBeGreaterThan(longer);
    expect(longer).toBeGreaterThan(unlike);
    expect(unlike).toBeLessThan(0.5);
  });

  it('says what differs', () => {
    const { sides } = of('提高认识', '切实加强组织领导，压实责任', '项目建设要快');
    expect(sides.find(({ side }) => side === 'length')?.why).toBe('字数为4、12、6，相差8字');
    expect(sides.find(({ side }) => side === 'structure')?.why).toContain('分句个数不同');
    expect(sides.find(({ side }) => side === 'word')?.why).toBe('没有共用的字词');
  });

  it('judges no single heading', () => {
    expect(of('提高认识').score).toBe(1);
    expect(of().sides.every(({ score }) => score === 1)).toBe(true);
  });
});
