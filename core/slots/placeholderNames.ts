import type { SlotKind } from './facts.ts';

/** The name and kind of the slot a hole stands for. */
export interface SlotName {
  readonly slot: string;
  readonly kind: SlotKind;
}

/** One row of the table: what follows the hole, what stands before it (null: anything), the slot. */
type NameRow = readonly [after: RegExp | null, before: RegExp | null, slot: string, kind: SlotKind];

const HOLE = '[×╳✕✖XxＸｘ*某_＿\\s]';

/**
 * What the words around a hole say it is: ×集团 is a 单位, ×月×日 a 日期, ×书记 a 姓名. The first row
 * that fits wins, so the narrow ones come first.
 */
const NAMES: readonly NameRow[] = [
  [/^年(?![级会])/, null, '年份', 'year'],
  [/^(?:实施)?(?:条例|办法|规定|细则|意见|方案|通知|决定|规划|纲要)》/, null, '文件', 'document'],
  [new RegExp(`^月(?:${HOLE}|\\d){0,4}[日号]?`), null, '日期', 'date'],
  [/^日(?![常程报益])/, null, '日期', 'date'],
  [/^号/, new RegExp(`月${HOLE}*$`), '日期', 'date'],
  [/^[〕\]］]/, /[〔[［](?:19|20)?$/, '年份', 'year'],
  [
    /^(?:号|级|岁|届|篇|本|页|字|天|周|小时|分钟|台|辆|套|头|只|棵|斤|幢|栋|楼|层|室)(?!召)/,
    null,
    '数据',
    'number',
  ],
  [/^时(?![间代期候常])/, null, '时间', 'date'],
  [/^分(?![管析享别工])/, /时\s*$/, '时间', 'date'],
  [/^(?:同志)?(?:兼|担|出)?任(?![务何意教课])/, null, '姓名', 'person'],
  [/^[时点](?:整|半|许|[×\dXx*])?/, /[日午号]\s*$/, '时间', 'date'],
  [
    /^(?:同志|先生|女士|老师|同学|总(?![结体理量])|老|书记|市长|县长|区长|镇长|乡长|省长|州长|局长|厅长|部长|处长|科长|主任|主席|校长|院长|董事长|总经理|经理|常委|委员|副|秘书长|会长|所长|站长|队长|支书|政委|司令|教授|院士|代表|律师|医生|护士|记者|大夫)/,
    null,
    '姓名',
    'person',
  ],
  [/^(?:会议室|教室|车间|路口|礼堂)/, null, '地名', 'place'],
  [
    /^(?:集团|公司|有限公司|有限责任公司|股份|派出所|纪委|纪检|团委|妇联|支行|分行|党支部|党总支|党小组|卫生院|幼儿园|交警|消防|税务|校(?![长园])|中队|大队|支队|班组|企业|厂|银行|局|厅|委员会|办公室|中心|学校|中学|小学|大学|学院|医院|研究院|研究所|部门|单位|支部|党委|党组|工会|协会|商会|社区|法院|检察院|处室|科室|合作社|院|所|站|队|办)/,
    null,
    '单位',
    'unit',
  ],
  [
    /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|村|开发区|新区|园区|地区|示范区|度假区)/,
    null,
    '地区',
    'place',
  ],
  [
    /^\s*(?:工作|专题|现场|动员|推进|调度|部署|座谈|总结|表彰|研讨|学习|代表|全体)?(?:会议|大会|会|论坛|活动|仪式|典礼|培训班)/,
    null,
    '会议',
    'meeting',
  ],
  [
    /^(?:工程|项目|计划|行动|基地|大桥|公路|高速|铁路|水库|小区|广场|产业园|科技园|小镇|景区)/,
    null,
    '项目',
    'project',
  ],
  [
    /^(?:领导班子|班子|党总支|团队|机关|全体|干部职工|职工|系统|等(?:单位|部门|企业|公司|学校))/,
    null,
    '单位',
    'unit',
  ],
  [
    /^(?:等)?[一二三四五六七八九十两几]?(?:地(?![方点位区域])|市县|区县|县市)|^(?:等)?[两三四五六七八九十](?:县|市|区|镇|乡|村|街道)/,
    null,
    '地区',
    'place',
  ],
  [/^(?:路|街坊|河|湖|江|山|街|桥|湾|岛|号)/, null, '地名', 'place'],
  [/^(?:》|意见》|办法》|方案》|通知》)/, /《[^》]{0,30}$/, '文件', 'document'],
  [
    /^(?:多|余|来|几)?(?:万|亿|千|百|元|个|家|人|名|户|亩|吨|公里|米|平方|立方|公斤|千瓦|张|份|批|处|根|株|口|公顷|%|％|项|件|次|场|期|所|座|条|倍|位|场次|人次|分)/,
    null,
    '数据',
    'number',
  ],
  [
    null,
    /(?:书记|市长|县长|区长|镇长|乡长|局长|部长|主任|主席|校长|院长|董事长|经理|同志|主持人|主讲人|发言人|汇报人|述职人|姓名|联系人|我叫|我是|[组所站队行科处班社园]长|支书|民警|会计|班主任|医生|护士|教师|职工|党员|村民|农户|选手|记者|学生|司机|队员|战士|主讲|讲师|授课人|报告人|演讲人|宣讲人)[：:、\s　]{0,4}$/,
    '姓名',
    'person',
  ],
  [null, /(?:领导|嘉宾|人员|同志|代表|成员|名单)[^，。；]{0,4}[：:]\s*$/, '姓名', 'person'],
  [
    null,
    /(?:增长|达到|达|突破|完成|投资|下降|提高|新增|累计|实现|占|第|共|约|近|超过)\s*$/,
    '数据',
    'number',
  ],
  [/^(?:精神|讲话|思想|理论|主题|专题)/, null, '主题', 'topic'],
  [null, /(?:在|到|赴|来自|位于|地处|我们)\s*$/, '地区', 'place'],
  [
    /^(?:人民|儿女|大地|上下|经济|高质量|振兴|崛起|的明天|的发展|境内|全境|发展(?!改革委))/,
    null,
    '地区',
    'place',
  ],
  [/^[\u4e00-\u9fff]{1,5}(?:有限公司|有限责任公司|股份公司|集团)/, null, '单位', 'unit'],
  [null, /(?:富强|美丽|幸福|平安|魅力|和谐|活力|宜居|法治|清廉|文明|新时代|现代化)\s*$/, '地区', 'place'],
];

const NEAR = 12;

/** Holes in a row share the noun behind the last one: "**、**等单位". */
const ROW = new RegExp(`^(?:\\s*[、和与及]\\s*${HOLE}+)+`);
const ROW_BEFORE = new RegExp(`(?:${HOLE}{1,6}[、和与及]\\s*)+$`);
const FAR = 30;

/** "×、×、×三位同志": what a row of holes is said to be. */
const PERSONS = /^(?:等)?[一二三四五六七八九十两几]?(?:位|名)?(?:同志|领导|同学|老师|代表|专家|干部)/;

/** Names the hole at `[start, end)`; 内容 of kind text where nothing around it tells what is missing. */
export function slotFromContext(text: string, start: number, end: number): SlotName {
  const behind = text.slice(end, end + FAR);
  const after = behind.replace(ROW, '').slice(0, NEAR);
  const ahead = text.slice(Math.max(0, start - FAR), start);
  const before = ahead.replace(ROW_BEFORE, '').slice(-NEAR);
  if ((ROW.test(behind) || ROW_BEFORE.test(ahead)) && PERSONS.test(after))
    return { slot: '姓名', kind: 'person' };
  for (const [follows, precedes, slot, kind] of NAMES) {
    if (follows !== null && !follows.test(after)) continue;
    if (precedes !== null && !precedes.test(before)) continue;
    return { slot, kind };
  }
  return { slot: '内容', kind: 'text' };
}
