import { buildGazetteer, type Gazetteer, type Place } from '../slots/gazetteer.ts';

const PLACES: readonly Place[] = [
  { name: '浙江省', level: 'province', above: [] },
  { name: '湖北省', level: 'province', above: [] },
  { name: '北京市', level: 'province', above: [] },
  { name: '温州市', level: 'city', above: ['浙江省'] },
  { name: '宜昌市', level: 'city', above: ['湖北省'] },
  { name: '朝阳市', level: 'city', above: ['辽宁省'] },
  { name: '海口市', level: 'city', above: ['海南省'] },
  { name: '安吉县', level: 'county', above: ['湖州市', '浙江省'] },
  { name: '兴山县', level: 'county', above: ['宜昌市', '湖北省'] },
  { name: '会同县', level: 'county', above: ['怀化市', '湖南省'] },
  { name: '朝阳区', level: 'county', above: ['北京市'] },
  { name: '南山区', level: 'county', above: ['深圳市', '广东省'] },
];

/** A small list of real divisions for tests that need to know places. */
export const testGazetteer: Gazetteer = buildGazetteer(PLACES);
