import { isNameStart } from '../../slots/properName.ts';
import type { Finding } from '../finding.ts';
import { type CheckInput, finding, type Rule } from '../rule.ts';
import { levelOf, type Own, ownOf } from './own.ts';

const WORD =
  /(?<!一)(我|全)(省|市|州|县|区|旗|镇|乡|街道|村)(?!级|域|城|情|民(?!营|生|族|政|间)|长|委|直|貌|属)/g;

/** Levels whose speakers also say 我们县 of the area around them. */
const UNITS = /校|院|局|公司|集团|企业|厂|所|站|中心|社/;

/** Where 全市 means the superior area seen from below: compared with, ranked in, called together by. */
const SEEN_FROM_BELOW =
  /^(?:平均|排名|第[一二三四五六七八九十\d]|前列|前[三五十\d]|先进|一流|最|考核|大会|会议|[^，。；]{0,14}(?:大会|会议|推进会|现场会|评比|排名|考核)|水平|领先|率先|示范|首[个家批例]|唯一|各县|各区|的?(?:重点|试点|标杆|样板)|有?(?:位置|影响)|通报|表彰|推广|大局|布局|范围)/;
const RANKED = /(?:高于|低于|居|位居|列|排|占|在|进入|走在|处于|达到|创|融入|服务|争创|全国、)$/;

/** The seat of power of another level in the place of the own: 在县委、县政府的坚强领导下, 按照街道的统一安排. */
const LEVEL = '(?<level>省|市|州|县|区|旗|镇|乡|街道)';
const SEAT = new RegExp(
  [
    `${LEVEL}委(?:、\\k<level>(?:人民)?政府)?(?=[^，。；]{0,6}(?:领导下|高度重视|研究决定|决定|的(?:决策|部署|要求|关心|信任|期望|期盼))|提出|对[^，。；]{1,6}(?:寄予|高度|充满)|中心工作|工作大局|的?统一|全会)`,
    `${LEVEL}委、\\k<level>(?:人民)?政府`,
    `${LEVEL}(?=的?统一(?:安排|部署|调度))`,
    `${LEVEL}防指(?=的?(?:指令|部署|要求|统一))`,
  ].join('|'),
  'g',
);

function seatsElsewhere(input: CheckInput, own: Own): Finding[] {
  return [...input.text.matchAll(SEAT)].flatMap((match) => {
    const level = match.groups?.['level'];
    if (level === undefined || own.level === null || level === own.level || own.levelsAbove.has(level))
      return [];
    if (!isNameStart(input.text, match.index, input.words)) return [];
    const right = match[0].replaceAll(level, own.level);
    const end = match.index + match[0].length;
    return [
      finding(
        'level-word',
        'error',
        input.text,
        match.index,
        end,
        `本稿的层级是“${own.level}”，这里写的是“${match[0]}”。`,
        right,
      ),
    ];
  });
}

/** What only one's own level is told to do: 把|市直各部门|责任压实, |市委教育工作领导小组|要加强统筹. */
const TOLD = new RegExp(
  `${LEVEL}(?:直(?:各|机关各)?(?:部门|单位)|(?:委|政府)?[\\u4e00-\\u9fff]{2,8}?(?:领导小组|指挥部|专班|局|办公室))(?=要(?!求)[加强牵统提抓严尽主认切立组]|[^，。；]{0,4}责任压实|必须)`,
  'g',
);

/** Offices of a level above that the draft gives orders to, as only the source could. */
function ordersAbove(input: CheckInput, own: Own): Finding[] {
  return [...input.text.matchAll(TOLD)].flatMap((match) => {
    const level = match.groups?.['level'];
    if (level === undefined || own.level === null || !own.levelsAbove.has(level) || level === own.level)
      return [];
    if (!isNameStart(input.text, match.index, input.words)) return [];
    const end = match.index + match[0].length;
    return [
      finding(
        'level-word',
        'warning',
        input.text,
        match.index,
        end,
        `本稿是${own.level}一级的，不给“${match[0]}”派任务，请核对。`,
        `${own.level}${match[0].slice(level.length)}`,
      ),
    ];
  });
}

const CARD = { 地区: '青禾县', 层级: '县', 单位: '青禾县文旅局', 上级: ['湖北省', '明川市'] };

function isWrong(
  input: CheckInput,
  own: Own,
  who: string,
  level: string,
  start: number,
  end: number,
): boolean {
  if (level === own.level) return false;
  const after = input.text.slice(end, end + 24);
  const before = input.text.slice(Math.max(0, start - 4), start);
  if (!own.levelsAbove.has(level)) return true;
  if (who === '我') return level !== '省';
  return !SEEN_FROM_BELOW.test(after) && !RANKED.test(before) && AS_OWN.test(after);
}

const AS_OWN =
  /^(?:上下|各级|各乡镇|各镇|各街道|各部门|各单位|人民|干部|广大|经济社会|的未来|父老|党员|[^，。；]{0,6}(?:工作(?:取得|实现|再|要|的)|系统(?:要|上下|干部)))/;

/** The level of the source: 我市, 全县 in a district's draft 层级不符. */
export const levelWord: Rule = {
  id: 'level-word',
  about: '“我市”“全县”等层级词与本稿的层级不符。',
  wrong: [
    { draft: '努力把我市建设成为旅游目的地。', finds: ['我市'], facts: CARD },
    { draft: '全区教育的未来寄托在大家身上。', finds: ['全区'], facts: CARD },
    { draft: '全市上下要行动起来。', finds: ['全市'], facts: CARD },
    { draft: '在区委、区政府的坚强领导下，成绩喜人。', finds: ['区委、区政府'], facts: CARD },
    { draft: '我镇要抓住机遇，再上台阶。', finds: ['我镇'], facts: CARD },
    { draft: '市委教育工作领导小组要加强统筹。', finds: ['市委教育工作领导小组'], facts: CARD },
    { draft: '按照街道的统一安排抓好落实。', finds: ['街道'], facts: CARD },
  ],
  right: [
    { draft: '我县增速高于全市平均水平，位居全省前列，全县上下深受鼓舞。', facts: CARD },
    { draft: '各乡镇要学全国先进，市长热线有人接，我省政策好，县长和县政府一起抓。', facts: CARD },
    { draft: '在全市旅游发展大会上作了交流，乡镇村三级联动。', facts: CARD },
    {
      draft: '我校位于县城，我县教育进步很快。',
      facts: { 地区: '青禾县', 层级: '校', 单位: '青禾县第一中学' },
    },
    { draft: '努力把我市建设成为旅游目的地。' },
  ],
  find: (input): Finding[] => {
    if (input.facts === null) return [];
    const own = ownOf(input.facts, input.gazetteer);
    const told = input.facts['层级'];
    const unit = typeof told === 'string' && UNITS.test(told);
    const mine = unit ? levelOf(own.place ?? '') : own.level;
    if (mine === null || own.place === null) return [];
    const words = [...input.text.matchAll(WORD)].flatMap((match) => {
      const [word, who, level] = match;
      const end = match.index + word.length;
      if (
        who === undefined ||
        level === undefined ||
        !isWrong(input, { ...own, level: mine }, who, level, match.index, end)
      )
        return [];
      return [
        finding(
          'level-word',
          'error',
          input.text,
          match.index,
          end,
          `本稿的层级是“${mine}”，这里写的是“${word}”。`,
          `${who}${mine}`,
        ),
      ];
    });
    const mineOwn = { ...own, level: mine };
    return [...words, ...seatsElsewhere(input, mineOwn), ...ordersAbove(input, mineOwn)];
  },
};
