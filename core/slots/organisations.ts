import type { Words } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { properNameStart } from './properName.ts';
import { buildTrie, longestAt, type Trie } from './trie.ts';

/** What a named thing is: a unit that acts (学校, 集团) or a site or project (产业园, 大桥). */
export type NamedKind = 'unit' | 'project';

/** A unit or project with a name of its own ("锦晖实验学校"). */
export interface NamedHit extends Span {
  readonly text: string;
  readonly kind: NamedKind;
}

const UNIT_SUFFIX =
  '股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|实验学校|学校|小学|初中|中学|高中|大学|学院|幼儿园|医院|卫生院|合作社|研究院|研究所|商会|协会|银行|信用社|律师事务所|剧团|酒店|宾馆|商行|药业|纸业|酒业|乳业|重工|电器|分局|工程局|派出所|供电所|律所|敬老院|养老院|福利院|基金会|俱乐部|电视台|剧院|物业|控股|分校|附中|附小|支行|分行|街道办事处|办事处|管委会|林业站|农技站|水管站|居委会';
const PROJECT_SUFFIX =
  '化工园区|工业园区|科技园区|物流园区|产业园区|产业园|科技园|工业园|文创园|创业园|物流园|示范园|孵化园|软件园|生态园|植物园|动物园|开发区|高新区|经开区|度假区|风景区|景区|新城|小镇|古镇|古城|古街|湿地公园|森林公园|公园|广场|水库|特大桥|大桥|机场|电站|码头|隧道|综合体|灌区|林场|农场|茶场|步行街|街区|大道|博物馆|科技馆|文化馆|美术馆|规划馆|展览馆|少年宫|体育馆|纪念馆|图书馆|大剧院|物流港|商城|书院|遗址|乐园|庄园|山庄|小区|科技城|创意城|文创城|大学城|商贸城|物流城|智慧城|产业城|新天地|基地|中心|水电站|风电场|度假村|体育场|影视城|峡谷|溶洞|牧场|立交桥|高架桥|大坝|灌渠|干渠|公寓|大厦|商场|购物城|花园|产业带|防火隔离带|工业城|专业市场|批发市场|农贸市场|风光带|绿道|示范区|科学城|未来城|集中区|集聚区|合作区|试验区|示范带|保税区|储罐区|厂区|矿区|校区|楼|高速公路|旅游公路|快速路|风景道|水厂|污水处理厂|产业城|老街|夜市|铁路|专线';

const SUFFIXES: Trie<NamedKind> = buildTrie([
  ...PROJECT_SUFFIX.split('|').map((word) => [word, 'project'] as const),
  ...UNIT_SUFFIX.split('|').map((word) => [word, 'unit'] as const),
]);
/** What follows where the suffix is only the beginning of another word: 学校|长. */
const NOT_AFTER =
  /^(?:长|里|生|化|制|区域|级|式|型|法|类|般|习|理|教育|老师|之|工作|任务|思想|城[区市]|地带|环节|位置|大局|组|户)/;
/** Everybody's units: 中国银行, 国家图书馆. */
const NATIONAL =
  /^(?:中国|中华|国家|全国|中央|人民|解放军|国务院|新华|清华|北京大学|复旦|浙江大学|国网|中石|中铁|中建|中交)/;

/**
 * The units and projects that carry a name of their own, by suffix and by what stands before it.
 * Kinds (三个产业园, 乡镇学校) are no names; nor are the nation's own units.
 */
export function findNamed(text: string, words: Words): NamedHit[] {
  const hits: NamedHit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const suffix = longestAt(SUFFIXES, text, at);
    if (suffix === null) continue;
    const end = at + suffix.length;
    if (NOT_AFTER.test(text.slice(end, end + 2))) continue;
    if (text.startsWith('中学', at) && text.charAt(at - 1) === '心') continue;
    const start = properNameStart(text, at, words);
    if (start === null || NATIONAL.test(text.slice(start, end))) continue;
    hits.push({ start, end, text: text.slice(start, end), kind: suffix.value });
    at = end - 1;
  }
  return hits;
}
