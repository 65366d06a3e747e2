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
  [/^年/, null, '年份', 'year'],
  [new RegExp(`^月(?:${HOLE}|\\d){0,4}[日号]?`), null, '日期', 'date'],
  [/^[日号](?![常程报益])/, null, '日期', 'date'],
  [/^[时点](?:整|半|许|[×\dXx*])?/, /[日午号]\s*$/, '时间', 'date'],
  [
    /^(?:同志|先生|女士|老师|同学|总(?![结体理量])|老|书记|市长|县长|区长|镇长|乡长|省长|州长|局长|厅长|部长|处长|科长|主任|主席|校长|院长|董事长|总经理|经理|常委|委员|副|秘书长|会长|所长|站长|队长|支书|政委|司令|教授|院士|代表)/,
    null,
    '姓名',
    'person',
  ],
  [
    null,
    /(?:书记|市长|县长|区长|镇长|乡长|局长|部长|主任|主席|校长|院长|董事长|经理|同志|主持人|主讲人|发言人|汇报人|述职人|姓名|联系人|我叫|我是)[：:、\s　]{0,4}$/,
    '姓名',
    'person',
  ],
  [
    /^(?:集团|公司|企业|厂|银行|局|厅|委员会|办公室|中心|学校|中学|小学|大学|学院|医院|研究院|研究所|部门|单位|支部|党委|党组|工会|协会|商会|社区|法院|检察院|处室|科室|合作社|院|所|站|队|办)/,
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
  [/^(?:路|河|湖|江|山|街|桥|湾|岛|号)/, null, '地名', 'place'],
  [/^(?:》|意见》|办法》|方案》|通知》)/, /《[^》]{0,30}$/, '文件', 'document'],
  [
    /^(?:多|余|来|几)?(?:万|亿|千|百|元|个|家|人|名|户|亩|吨|公里|平方|公顷|%|％|项|件|次|场|期|所|座|条|倍|位|场次|人次|分)/,
    null,
    '数据',
    'number',
  ],
  [
    null,
    /(?:增长|达到|达|突破|完成|投资|下降|提高|新增|累计|实现|占|第|共|约|近|超过)\s*$/,
    '数据',
    'number',
  ],
  [/^(?:精神|讲话|思想|理论|主题|专题)/, null, '主题', 'topic'],
  [null, /(?:在|到|赴|来自|位于|地处|我们)\s*$/, '地区', 'place'],
];

const NEAR = 12;

/** Names the hole at `[start, end)`; 内容 of kind text where nothing around it tells what is missing. */
export function slotFromContext(text: string, start: number, end: number): SlotName {
  const after = text.slice(end, end + NEAR);
  const before = text.slice(Math.max(0, start - NEAR), start);
  for (const [follows, precedes, slot, kind] of NAMES) {
    if (follows !== null && !follows.test(after)) continue;
    if (precedes !== null && !precedes.test(before)) continue;
    return { slot, kind };
  }
  return { slot: '内容', kind: 'text' };
}
