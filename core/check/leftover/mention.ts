import { KNOWN_PEOPLE } from '../../slots/nameWords.ts';
import type { Span } from '../../text/span.ts';

const CLAUSE_MARK = /[，。；：！？\n]/;
const REACH = 60;

/** The clause around a span: between the nearest marks, 60 characters either side at most. */
export function clauseAround(text: string, span: Span): string {
  let start = span.start;
  while (start > 0 && span.start - start < REACH && !CLAUSE_MARK.test(text.charAt(start - 1))) start -= 1;
  let end = span.end;
  while (end < text.length && end - span.end < REACH && !CLAUSE_MARK.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

/** Clauses in which another place is rightly named: learnt from, compared with, travelled to. */
const ELSEWHERE =
  /先进(?:地区|县|市|城市|省)|发达|相比|对比|比肩|对标|看齐|赶超|学习借鉴|借鉴|学[^习]?[^，]{0,4}做法|取经|考察|观摩|经验|模式|做法|典型|榜样|教训|事故(?!率|起数|隐患|发生|总量|指标)|事件(?!数)|灾害|距|直达|通达|抵达|发往|销往|运往|出口|开往|驶往|来自|籍|毕业|引进|招商|奔赴|前往|远赴|赴|来到|结对|对口|帮扶|支援|援建|(?<!救)援|协作|签约|博览会|进博会|展销|研学|进修|挂职|跟岗|轮训|兄弟(?:县|市|省|单位|地区|城市)|周边(?:地区|城市|县|市|省)|毗邻|接壤|相邻|邻近|交界|融入|对接|承接|携手|都市圈|城市群|经济圈|经济带|大湾区|三角|高铁|班列|航线|总部|客商|旅行商|投资方|游客|朋友|远道|企业家|院士|专家团|先后(?:到|在|赴)|走访|路演|推介|等(?:地|省|市|城市|兄弟)|平均水平|名声在外|打工|务工|就医|求学/;

/** What a place name begins where it is no place: 上海|合作组织, 遵义|会议, 井冈山|精神. */
const COMPOUND =
  /^(?:日报|晚报|卫视|电视台|机场|火车站|高铁站|银行|港口|股市|面目|窑洞|宝塔|革命|老区精神|红军|苏区|都市圈|城市群|经济圈|腹地|大地|流域|天安门|南湖|故宫|高校|客商|客人|知青|援|户籍|话剧|大捷|暴动|农讲所|旧址|城外|钟声|合作组织|证券交易所|大学|精神|会议|会师|起义|战役|保卫战|会战|事变|惨案|公约|宣言|条约|协定|共识|峰会|世界|国际|奥运|冬奥|亚运|世博|人艺|地震|菜|话|方言|戏|剧|时间|路|街|烤鸭|火锅|牛肉|拉面|米粉|石|玉|瓷|绣|螺蛳粉|烧烤|热干面|小吃)/;

/** Places of the revolution, which any speech may name. */
const RED: ReadonlySet<string> = new Set([
  '延安',
  '井冈山',
  '遵义',
  '瑞金',
  '西柏坡',
  '嘉兴',
  '韶山',
  '古田',
  '百色',
  '红安',
  '大庆',
  '兰考',
  '正定',
  '宁德',
]);
const TOLD_AS_RED =
  /革命|长征|红色|红军|烈士|精神|初心|党史|现场教学|重温|岁月|先烈|老区|整风|优良传统|伟力|焦裕禄|谷文昌/;

function sentenceText(text: string, span: Span): string {
  const { start, end } = sentenceAround(text, span);
  return text.slice(start, end);
}

/** What shows that the place is spoken of as one's own: 武侯区|始终把教育摆在…. */
const AS_OWN =
  /^(?:的)?(?:各|始终|上下|全[市县区域]|人民|干部|广大|党员|要|将|坚持|委|政府|党委|县委|市委|区委|经济社会|高质量|[^，。；]{0,4}工作)/;

/** A unit that is told what to do, or whose own doings are told: 吴江区|商务局要主动对接, 湘潭|大学近五年获奖. */
const UNIT_AS_OWN =
  /^(?:[^，。；]{2,10}(?:局|委|办|厅|集团|公司|支队|中心)(?:要(?!求)|多次|专门|给予|予以|派员|派出|打造|建成|连续|荣获|组织|举办)|[^，。]{0,4}大学(?:近[三五十两]|始终|坚持|要|将|各|全体|上下))/;

const LEARNT = /学|借鉴|考察|邀请|观摩|像|与|同|和/;

const clauseBefore = (text: string, span: Span): string =>
  /[^，。；：！？\n]*$/.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? '';

/** 厦门的|社工联动机制，我们已经派人学过: a way of theirs that the sentence says is learnt. */
function isModel(text: string, span: Span): boolean {
  if (!/^的[^，。]{1,16}(?:机制|办法|路子|思路|成效|探索|实践)/.test(text.slice(span.end, span.end + 24)))
    return false;
  return /学|借鉴|启示|启发|参考/.test(sentenceText(text, span));
}

/** Clauses that name another place as one to learn from or to visit; they license it for the whole draft. */
const LICENCE =
  /先进(?:地区|县|市|城市|省)|比肩|对标|看齐|学习借鉴|借鉴|取经|考察|观摩|经验|模式|做法|前往|远赴|赴|来到|先后(?:到|在)|走进|结对|对口|帮扶|支援|援建|协作|签约/;

const SENTENCE_MARK = /[。！？\n]/;
const SENTENCE_REACH = 200;

/** The sentence around a span, 200 characters either side at most. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && span.start - start < SENTENCE_REACH && !SENTENCE_MARK.test(text.charAt(start - 1)))
    start -= 1;
  let end = span.end;
  while (end < text.length && end - span.end < SENTENCE_REACH && !SENTENCE_MARK.test(text.charAt(end)))
    end += 1;
  return { start, end };
}

/** True where a clause shows that the draft speaks of another place on purpose. */
export function licenses(text: string, span: Span): boolean {
  return LICENCE.test(clauseAround(text, span)) && !AS_OWN.test(text.slice(span.end, span.end + 8));
}

const KNOWN = new RegExp([...KNOWN_PEOPLE].join('|'));

/** True where a place other than the own is rightly mentioned, told from the words around it. */
export function isMention(text: string, span: Span): boolean {
  const after = text.slice(span.end, span.end + 8);
  if (UNIT_AS_OWN.test(text.slice(span.end, span.end + 14)) && !LEARNT.test(clauseBefore(text, span)))
    return false;
  if (COMPOUND.test(after)) return true;
  if (RED.has(text.slice(span.start, span.end)) && TOLD_AS_RED.test(sentenceText(text, span))) return true;
  const sentence = sentenceText(text, span);
  if (LONG_AGO.test(sentence) || EXAMPLE.test(sentence)) return true;
  const clause = clauseAround(text, span);
  if (KNOWN.test(clause)) return true;
  if (AS_OWN.test(after)) return false;
  return ELSEWHERE.test(clause) || isModel(text, span) || isOutside(text, span);
}

/** 与四川省广安市|开展协同监督, 向北京|学管理: two act together, or one learns from the other. */
const SIDES: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [
    /(?:与|(?<!会)同|跟|和)[^，。；]{0,18}$/,
    /^[^，。；]{0,24}(?:合作(?!社)|共建|协作|协同|共享|建立|会商|共[办推同]|[合联]办|联手|互派|联防|联动|联合|签|对接|结[对成为]|交流|一道|互[认通联]|往来)/,
  ],
  [/向[^，。；]{0,10}$/, /^[^，。；]{0,10}学(?!校)/],
  [/(?:有的|有人|选手|健儿|队员|子弟|学子|游子|老乡|儿女)[^，。；]{0,8}在[^，。；]{0,8}$/, /^/],
  [
    /(?:^|[^达不提直见受得感收遇想做广看听])(?:到|赴|往|去|请|距|离|接|连|邻|通|抵|望|(?:上|下)游的?|隔壁的?|对岸的?)$/,
    /^(?!的?(?:实际|市情|县情|发展)|[市县区]?委|[市县区]?政府)/,
  ],
  [/从$/, /^[^，。；]{0,12}(?:来|到|返|归|引|学)/],
  [/[东南西北](?:连|接|邻|靠|临|通|抵|达)$/, /^/],
  [/$/, /^(?:的)?(?:一[家位名所批]|某|专家|教授|客商|同行|时期|运河)/],
];

/** 右玉一任接着一任干，给我们树立了|榜样. */
const EXAMPLE = /(?:树立|立起|作出|做出)了?[^，。]{0,4}(?:榜样|典范|楷模|表率|标杆)/;

/** What was fought and lived through long ago may have been anywhere. */
const LONG_AGO = /战役|战争年代|支前|抗战时期|抗日战争|解放战争|革命年代|新中国成立前|烽火/;

/** True where the words beside a place put it outside the own area: a partner, a way there, a past. */
function isOutside(text: string, span: Span): boolean {
  const { start, end } = sentenceAround(text, span);
  const before = text.slice(Math.max(start, span.start - 30), span.start);
  const after = text.slice(span.end, Math.min(end, span.end + 40));
  return SIDES.some(([left, right]) => left.test(before) && right.test(after));
}

/** Clauses that name a unit as one to learn from, to visit or to work with. */
const VISITED =
  /沿着|学习借鉴|借鉴|取经|考察|观摩|对标|看齐|学习[^，。]{0,16}(?:做法|经验|模式)|走进|来到|前往|赴|来自|毕业|引进|签约|签订|合作(?!社)|协作|共建|结对|对口|联合|承办|协办|聘请|邀请|进修|挂职|跟岗|研学|选派|考入|考取|考上|录取|就读/;

/** True where a unit or project that is not the own is rightly named. */
export function isVisited(text: string, span: Span): boolean {
  const clause = clauseAround(text, span);
  const at = clause.indexOf(text.slice(span.start, span.end));
  return VISITED.test(clause.slice(0, at)) || WITH.test(clause.slice(at + span.end - span.start));
}

const WITH =
  /^(?:[^，。]{0,8}(?:典型|榜样|标杆|楷模)|[^，。]{0,12}(?:组建|签约|共建|联合|学习考察|取经|合作(?!社)))/;
