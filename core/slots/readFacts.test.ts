import { describe, expect, it } from 'vitest';
import { readFacts } from './readFacts.ts';

describe('readFacts', () => {
  it('takes texts, lists, numbers and named figures', () => {
    expect(
      readFacts({
        地区: '青禾县',
        年份: 2026,
        上级: ['湖北省', '明川市'],
        数据: { 营业收入: '52亿元', 户数: 320 },
      }),
    ).toEqual({
      地区: '青禾县',
      年份: '2026',
      上级: ['湖北省', '明川市'],
      数据: ['营业收入52亿元', '户数320'],
    });
  });

  it('flattens a list of named figures', () => {
    expect(readFacts({ 数据: [{ 新增学位: '900个' }, '改厕320户'] })).toEqual({
      数据: ['新增学位900个', '改厕320户'],
    });
  });

  it('leaves out what is no fact, and reads nothing from what is no object', () => {
    expect(readFacts({ 会议: null, 备注: true, 单位: '县教育局' })).toEqual({ 单位: '县教育局' });
    for (const json of [null, 'x', 3, ['x'], undefined]) expect(readFacts(json)).toEqual({});
  });
});
