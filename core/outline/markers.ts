import type { Family } from './families.ts';

/** How an ordinal is bound to the text before it, from the firmest to the loosest. */
export type Place = 'line' | 'sentence' | 'space' | 'comma' | 'none';

/** One look an ordinal may have: sticky pattern (group 1 the number), the places it may stand in, examples. */
export interface MarkerRule {
  readonly family: Family;
  readonly pattern: RegExp;
  readonly places: readonly Place[];
  /** The characters it begins with inside a line, where the family does not tell them. */
  readonly heads?: string;
  /** Texts that begin with this marker; tests read them. */
  readonly examples: readonly string[];
  /** Texts that look like it and are no ordinal. */
  readonly counterExamples: readonly string[];
}

const HAN = '[一二三四五六七八九十]{1,3}';
const DIGITS = '[0-9０-９]{1,2}';
const ANYWHERE: readonly Place[] = ['line', 'sentence', 'space', 'comma', 'none'];
const FIRM: readonly Place[] = ['line', 'sentence', 'space'];
const CLAUSE: readonly Place[] = ['line', 'sentence'];
const LINE: readonly Place[] = ['line'];

/**
 * Nouns counted by 第一…… that make a point of it: "第一点，", "第二个方面是", "第三阶段：".
 * Others (第一书记, 第一时间) are just words.
 */
const COUNTED =
  '(?:点|步|件(?:事|大事|实事)?|桩|句话?|样|招|关(?!于|键)|方面|部分|阶段|层面|层|类|环节|个(?:方面|阶段|问题|层面|环节|关键词|词|体会|建议|特点)?)';

/** Verbs that number a clause as 是 does: "一抓……二抓……". */
const VERBS = '(?:是|要|需|须|应|抓|靠|看|查|讲|谢|盼|愿|请|促|强化|学|问|树|守|重在|在于|在)';

/** Letters behind a number that count or measure; any other single verb may number a list: "一愿……二愿……三愿……". */
const MEASURES =
  '是年月日天个次项点位名条件份步批方种类级路轮届号口同样定直般切些起律旦致向举共时体百千万亿两心手头面线带世国家人村县市省区镇乡车道线楼层册篇章节本部段句字元角分秒刻周季岁代度成倍半几多来余、一二三四五六七八九十〇零';

/** The looks of every numbered family. Order matters within one first character: the first match wins. */
export const MARKER_RULES: readonly MarkerRule[] = [
  {
    family: 'chapter',
    pattern: /第([一二三四五六七八九十百]{1,4}|[0-9]{1,3})(?:章|节|编|单元)(?=[\s　、：:]|$)[\s　、：:]*/y,
    places: LINE,
    examples: ['第一章　总则', '第二节 主要目标'],
    counterExamples: ['第一章中规定的', '第二节课'],
  },
  {
    family: 'nth',
    pattern: new RegExp(
      `第([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:${COUNTED}?(?:就是|[是，,、：:])|${COUNTED}(?=[\\s　要])[\\s　]*|${COUNTED}?$|(?=[要靠])|[\\s　]+(?=[^\\s　]))`,
      'y',
    ),
    places: ANYWHERE,
    examples: [
      '第一，思想要统一',
      '第二个方面是作风',
      '第一点，讲认识',
      '第三阶段：总结提升',
      '第一是经济周期',
    ],
    counterExamples: ['第一书记要带头', '第一时间赶到现场', '第一责任人职责', '第三产业占比'],
  },
  {
    family: 'nth',
    pattern: /第([一二三四五六七八九十]{1,3})[\u4e00-\u9fff]{1,2}[，,：:]/y,
    places: LINE,
    examples: ['第一样，是山水', '第二招：盯在现场'],
    counterExamples: ['第一次来到这里'],
  },
  {
    family: 'nth',
    pattern:
      /第([一二三四五六七八九十])(?:部分|板块|单元|篇章|讲)[\s　]*(?=[^\s　，。；：、的]{2}[^，。；：]{0,28}$)/y,
    places: LINE,
    examples: ['第一部分2020年工作回顾', '第二讲 坚持实事求是'],
    counterExamples: ['第一部分企业已经停产，', '第二讲。'],
  },
  {
    family: 'nth',
    pattern: new RegExp(
      `第([一二三四五六七八九十])(?![${MEASURES}书责产梯课台轮名])(?=[\\u4e00-\\u9fff]{2,10}[，。；：])`,
      'y',
    ),
    places: CLAUSE,
    examples: ['第一勤学习。', '第二讲团结，凝聚合力'],
    counterExamples: ['第一书记要带头。', '第一时间赶到。', '第一责任人。'],
  },
  {
    family: 'han-paren',
    pattern: new RegExp(`[（(〈【［[][\\s　]?(${HAN})[\\s　]?[）)〉】］\\]][\\s　]*[、，,.．]?[\\s　]*`, 'y'),
    places: ANYWHERE,
    examples: ['（一）坚持党的领导', '(十二)加强督查', '【三】抓好落实'],
    counterExamples: ['（扩大）会议', '（三天）'],
  },
  {
    family: 'arabic-paren',
    pattern: new RegExp(`[（(]\\s?(${DIGITS})\\s?[）)]\\s*[、，,.．]?\\s*`, 'y'),
    places: ANYWHERE,
    examples: ['（1）稳定招生规模', '(2)深化内涵'],
    counterExamples: ['（2023年）', '（12%）'],
  },
  {
    family: 'circled',
    pattern: /([①-⒛㈠-㈩❶-❿])[\s　]*[、.．]?[\s　]*/y,
    places: ANYWHERE,
    examples: ['①抓源头', '⑵抓过程', '㈢抓结果'],
    counterExamples: ['⓪无'],
  },
  {
    family: 'han',
    pattern: new RegExp(
      `(${HAN})(?:[\\s　]?[、．]|\\.(?![0-9])|[：:](?=[^一二三四五六七八九十]))(?!${HAN}[、是产]|[一二三四五六七八九十]$)[\\s　]*`,
      'y',
    ),
    places: FIRM,
    examples: ['一、提高认识', '十二、组织保障', '三．狠抓落实', '二 、明确任务'],
    counterExamples: ['一、二、三产业融合', '一、二是两码事', '三四个人'],
  },
  {
    family: 'han',
    pattern: new RegExp(`(${HAN})[，,][\\s　]*(?!${HAN}[、，,是])(?=[^年月日\\s　])`, 'y'),
    places: CLAUSE,
    examples: ['一，提高认识'],
    counterExamples: ['一年来', '一，二，三产业'],
  },
  {
    family: 'han',
    pattern: new RegExp(`(${HAN})[\\r\\n][\\s　]*`, 'y'),
    places: LINE,
    examples: ['一\n一定要看到差距'],
    counterExamples: ['一点差距'],
  },
  {
    family: 'han',
    pattern: new RegExp(`(${HAN})[\\s　]+(?=[^一二三四五六七八九十年月日\\s　])`, 'y'),
    places: LINE,
    examples: ['二 强化担当'],
    counterExamples: ['一年来', '三月五日'],
  },
  {
    family: 'is',
    pattern: new RegExp(`(${HAN})(?:个(?:方面)?(?=是))?(?:${VERBS})(?!\\1[、，,。是要]|非|否)`, 'y'),
    places: ANYWHERE,
    examples: ['一是加大保护', '二要聚焦民生', '三需久久为功', '一抓项目', '四靠作风', '一个是人才'],
    counterExamples: ['一是一、二是二', '一时冲动', '一直以来'],
  },
  {
    family: 'is',
    pattern: new RegExp(`(${HAN})(?![${MEASURES}])(?=[\\u4e00-\\u9fff][^，。；、])`, 'y'),
    places: CLAUSE,
    examples: ['一治庸懒散', '一思想上高度认识'],
    counterExamples: ['一年来', '三心二意'],
  },
  {
    family: 'arabic',
    pattern: new RegExp(`(${DIGITS})[\\s　]?(?:[、．]|[.](?![0-9]))(?!${DIGITS}[、，号.．])[\\s　]*`, 'y'),
    places: FIRM,
    examples: ['1.强化责任', '2、载体建设', '３．抓质量', '12. 保障措施'],
    counterExamples: ['3.5亿元', '1、2、3号楼', '1.0版'],
  },
  {
    family: 'arabic',
    pattern: /(0[1-9])[\s　]*(?=[\u4e00-\u9fff“"《])(?![年月日时分秒级届后号点%])/y,
    places: LINE,
    examples: ['01多走一步', '02 坚持为民'],
    counterExamples: ['08级新生', '05后的年轻人', '10个村'],
  },
  {
    family: 'arabic',
    pattern: /([0-9]{1,2})[.](?=(?:19|20)[0-9]{2}年)/y,
    places: LINE,
    examples: ['1.2023年工作回顾'],
    counterExamples: ['1.2023'],
  },
  {
    family: 'han',
    pattern: new RegExp(`(${HAN})[.](?=[0-9])`, 'y'),
    places: LINE,
    examples: ['一.2023年工作完成情况'],
    counterExamples: ['1.2023'],
  },
  {
    family: 'arabic-paren',
    pattern: new RegExp(`(${DIGITS})[）)][\\s　]*`, 'y'),
    places: FIRM,
    examples: ['1）抓源头', '2)抓过程'],
    counterExamples: ['1/2）', '100）'],
  },
  {
    family: 'item',
    pattern: /其([一二三四五六七八九])(?:[，,、：:][\s　]*|是)?(?![一二三四五六七八九十])/y,
    places: CLAUSE,
    examples: ['其一，格局要大', '其二是站位', '其三：视野'],
    counterExamples: ['其中', '其他'],
  },
  {
    family: 'first',
    pattern:
      /(首先(?![，,]?(?:进行|请)?[^，。]{0,6}第[一二三四五六七八九十]项)|其次|再次|再者|最后(?!一(?:公里|百米|米|里|关|刻|搏|班|道|步|环|程|棒|名|段|批|天|年|次|排|户|人|家|块)))(?:就?是)?(?:[，,、：:][\s　]*)?/y,
    places: ['line', 'sentence', 'comma'],
    examples: ['首先，要认清短板', '其次是环境改变', '最后，要抓好落实'],
    counterExamples: ['首相', '再三', '最后一公里要打通'],
  },
  {
    family: 'side',
    pattern: /((?:另|再)一(?:个)?方面|一方面)(?:是|就是)?(?:[，,、：:][\s　]*)?/y,
    places: ['line', 'sentence', 'comma'],
    examples: ['一方面，要真正扑下身子', '另一方面，要见微知著'],
    counterExamples: ['一方有难', '另一个地方'],
  },
  {
    family: 'meeting',
    pattern:
      /(会议|全会|大会|座谈会|会上)还?(?:指出|强调|要求|认为|明确|提出|号召|决定|部署|听取|审议|传达|指明|研究|讨论|通报|学习)(?:了(?=[^\s，,：:。]))?[，,：:]?[\s　]*/y,
    places: LINE,
    examples: ['会议指出', '会议强调，', '会议还要求', '全会认为，'],
    counterExamples: ['会议室', '会议由市长主持'],
  },
  {
    family: 'letter',
    pattern: /([A-HＡ-Ｈ])[.．、][\s　]*(?=[\u4e00-\u9fff])/y,
    places: LINE,
    examples: ['A.项目级', 'B、用户级'],
    counterExamples: ['AI助手', 'A股'],
  },
  {
    family: 'label',
    pattern:
      /(?:[\u4e00-\u9fff]{1,3}(?:步骤|方式|场景|任务|阶段|路径|案例|故事|问题|行动|目标|措施|做法|启示|体会|建议|要点|方案|专题|镜头|关键词)|步骤|方式|场景|任务|阶段|路径|案例|故事|问题|行动|目标|措施|做法|启示|体会|建议|要点|方案|专题|镜头|关键词|板块|环节|感悟|模块|议题)[\s　]?([零〇一二三四五六七八九十]{1,2}|[0-9]{1,2})[\s　]*[：:、．.，,][\s　]*/y,
    places: LINE,
    examples: ['场景一：校园周边', '方式2：本地链接', '启示三、人民至上'],
    counterExamples: ['任务一直没有完成', '问题一：'.slice(0, 3)],
  },
  {
    family: 'label',
    pattern: /[\u4e00-\u9fff]{2,4}?之?([一二三四五六七八九十])[：:][\s　]*/y,
    places: LINE,
    examples: ['变化一：学位增加', '亮点之二：服务更优'],
    counterExamples: ['变化一定会来：', '第一：'],
  },
  {
    family: 'label',
    pattern:
      /(?:(?:现在|下面|接下来|首先)[，,]?)?(?:进行)?(?:会议|大会|活动|今天)?(?:进行)?(?:会议|大会|活动)?(?:的)?第([一二三四五六七八九十]{1,2})项(?:议程|内容|活动|议题)?(?:是|[，,：:。])[\s　]*/y,
    places: CLAUSE,
    heads: '现下接首进会大第',
    examples: ['会议进行第一项：宣读决定', '会议第二项，请代表发言', '现在进行大会第三项议程，签约'],
    counterExamples: ['第一项工作已经完成'],
  },
  {
    family: 'bullet',
    pattern: /([●■◆▲★▶◎○◇□•·‣▪▸➢➤►✓✔]|——?(?=[^—])|[-–*+](?=[\s　]))[\s　]*/y,
    places: LINE,
    examples: ['●抓好春耕', '◆坚持为民', '——坚持党的领导。', '- 抓质量', '•抓服务'],
    counterExamples: ['-5度', '・', '**加粗**'],
  },
];

/** Words that are ordinals without a number in them, and the place they stand for in their series. */
export const WORD_VALUES: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
  最后: 99,
  一方面: 1,
  一个方面: 1,
};
