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

/** The areas that the case drafts speak of. */
const CASE_PLACES: readonly Place[] = [
  { name: '山东省', level: 'province', above: [] },
  { name: '四川省', level: 'province', above: [] },
  { name: '江西省', level: 'province', above: [] },
  { name: '安徽省', level: 'province', above: [] },
  { name: '江苏省', level: 'province', above: [] },
  { name: '上海市', level: 'province', above: [] },
  { name: '潍坊市', level: 'city', above: ['山东省'] },
  { name: '株洲市', level: 'city', above: ['湖南省'] },
  { name: '深圳市', level: 'city', above: ['广东省'] },
  { name: '东莞市', level: 'city', above: ['广东省'] },
  { name: '广州市', level: 'city', above: ['广东省'] },
  { name: '武汉市', level: 'city', above: ['湖北省'] },
  { name: '延安市', level: 'city', above: ['陕西省'] },
  { name: '来宾市', level: 'city', above: ['广西壮族自治区'] },
  { name: '寿光市', level: 'county', above: ['潍坊市', '山东省'] },
  { name: '昆山市', level: 'county', above: ['苏州市', '江苏省'] },
  { name: '井冈山市', level: 'county', above: ['吉安市', '江西省'] },
  { name: '兰考县', level: 'county', above: ['开封市', '河南省'] },
  { name: '锦江区', level: 'county', above: ['成都市', '四川省'] },
  { name: '青羊区', level: 'county', above: ['成都市', '四川省'] },
  { name: '和县', level: 'county', above: ['马鞍山市', '安徽省'] },
  { name: '天河区', level: 'county', above: ['广州市', '广东省'] },
  { name: '成都市', level: 'city', above: ['四川省'] },
  { name: '芜湖市', level: 'city', above: ['安徽省'] },
  { name: '杭州市', level: 'city', above: ['浙江省'] },
  { name: '长沙市', level: 'city', above: ['湖南省'] },
  { name: '厦门市', level: 'city', above: ['福建省'] },
  { name: '泉州市', level: 'city', above: ['福建省'] },
  { name: '福建省', level: 'province', above: [] },
  { name: '广东省', level: 'province', above: [] },
  { name: '湖南省', level: 'province', above: [] },
  { name: '沭阳县', level: 'county', above: ['宿迁市', '江苏省'] },
  { name: '无锡市', level: 'city', above: ['江苏省'] },
  { name: '河南省', level: 'province', above: [] },
  { name: '民乐县', level: 'county', above: ['张掖市', '甘肃省'] },
  { name: '大方县', level: 'county', above: ['毕节市', '贵州省'] },
  { name: '高明区', level: 'county', above: ['佛山市', '广东省'] },
];

/** The places of the case drafts, with those whose short names are everyday words. */
export const caseGazetteer: Gazetteer = buildGazetteer([...PLACES, ...CASE_PLACES]);
