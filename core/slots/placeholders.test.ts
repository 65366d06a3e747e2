import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlotKind } from './facts.ts';
import { findPlaceholders } from './placeholders.ts';

const NAMED: readonly (readonly [text: string, hole: string, slot: string, kind: SlotKind])[] = [
  ['支持×集团引入文旅业态', '×', '单位', 'unit'],
  ['××公司运行平稳', '××', '单位', 'unit'],
  ['XX县的高质量发展', 'XX', '地区', 'place'],
  ['在×省×市的支持下', '×', '地区', 'place'],
  ['×书记作了讲话', '×', '姓名', 'person'],
  ['主持人：×××', '×××', '姓名', 'person'],
  ['刚才××同志宣读了决定', '××', '姓名', 'person'],
  ['20XX年工作要点', 'XX', '年份', 'year'],
  ['于×月上报', '×', '日期', 'date'],
  ['截至×日', '×', '日期', 'date'],
  ['召开××会议', '××', '会议', 'meeting'],
  ['推进**工程建设', '**', '项目', 'project'],
  ['增长__%，再创新高', '__', '数据', 'number'],
  ['累计完成XX户改造', 'XX', '数据', 'number'],
  ['印发《关于×××的意见》', '×××', '内容', 'text'],
  ['某某镇党委', '某某', '地区', 'place'],
  ['根据〔20××〕5号文件', '××', '年份', 'year'],
  ['位于XX路口', 'XX', '地名', 'place'],
  ['×号楼交付使用', '×', '数据', 'number'],
  ['今年XX岁', 'XX', '数据', 'number'],
  ['由×××任组长', '×××', '姓名', 'person'],
  ['×班子成员全员上岗', '×', '单位', 'unit'],
  ['为×高质量发展贡献力量', '×', '地区', 'place'],
  ['建设富强××', '××', '地区', 'place'],
  ['上午×时开会', '×', '时间', 'date'],
  ['感谢**、**等单位的支持', '**', '单位', 'unit'],
  ['×、×、×三位同志作了发言', '×', '姓名', 'person'],
  ['请XX、XX两镇作好准备', 'XX', '地区', 'place'],
  ['××派出所接警', '××', '单位', 'unit'],
  ['××科技有限公司落户', '××', '单位', 'unit'],
  ['村支书×××说', '×××', '姓名', 'person'],
  ['按照《××条例》规定', '××', '文件', 'document'],
  ['共有党员×名', '×', '数据', 'number'],
  ['×年级家长会', '×', '内容', 'text'],
  ['文号〔 〕第三号', '〔 〕', '内容', 'text'],
  ['由{{主讲人}}主讲', '{{主讲人}}', '主讲人', 'text'],
];

const QUIET = [
  '开通7×24小时热线',
  '规格为3 × 4米',
  '实施“5G+”行动，建成AAA级景区，MAXX系统上线',
  '**重点工作**\n* 修渠\n* 清淤\n***\n',
  '在某种程度上、某些地方，某一天',
  '曝光不点“某单位”，公司会计陈某、原站长周某某违纪',
  '做X光检查，画出x轴',
  'XML和xlsx文件',
];

describe('findPlaceholders', () => {
  it.each(NAMED)('in %s takes %s for %s', (text, hole, slot, kind) => {
    expect(findPlaceholders(text)[0]).toMatchObject({ text: hole, slot, kind });
  });

  it.each(QUIET)('finds no hole in: %s', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });

  it('finds each hole of a date apart', () => {
    expect(findPlaceholders('×月×日').map((hole) => hole.slot)).toEqual(['日期', '日期']);
  });

  it('gives spans in order, without overlap, that hold the text found', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'×X*某_〔〕{}月日集团书记3a \n（此处）'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (draft) => {
        let last = 0;
        for (const hole of findPlaceholders(draft)) {
          expect(hole.start).toBeGreaterThanOrEqual(last);
          expect(draft.slice(hole.start, hole.end)).toBe(hole.text);
          last = hole.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
