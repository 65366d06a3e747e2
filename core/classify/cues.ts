/** A sign at the head of a paragraph that the speech turns to its end. Tests read the examples. */
export interface ClosingCue {
  readonly pattern: RegExp;
  readonly why: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** The speaker turns to the audience once more 呼语: "同志们，……". */
export const VOCATIVE: ClosingCue = {
  pattern:
    /^(?:(?:尊敬|亲爱)的)?(?:同志们|各位[\u4e00-\u9fff]{0,8}|同学们|老师们|朋友们|乡亲们|战友们|女士们|先生们|家长们|孩子们|同仁们|青年朋友们)(?:[、，,\s]{0,2}(?:各位[\u4e00-\u9fff]{0,8}|[\u4e00-\u9fff]{1,6}们))*[，,！!：:]/,
  why: '再次称呼听众',
  examples: ['同志们，教育是千秋大业。', '各位嘉宾，前路已经铺开。', '老师们、同学们，新的学期开始了！'],
  counterExamples: ['同志们的意见很好。', '各位代表团成员认真审议了报告。'],
};

/** Words by which a speech announces a pledge or its last wishes 表态: "在此我郑重表态：". */
export const PLEDGE: ClosingCue = {
  pattern:
    /(?:在此|这里|借此机会|今天).{0,12}(?:表态|承诺|保证|表个态|宣誓)[：:，,]?|(?:郑重|庄严|坚决|表示)(?:表态|承诺|保证|宣誓|作出).{0,6}[：:]|(?:提|讲|说|谈).{0,4}[一二三四五六两几\d](?:点|个)(?:希望|期望|寄语|建议)|(?:送|赠)(?:给)?(?:大家|同志们|同学们|你们).{0,3}[一二三四五六两几\d](?:句|点|个)/,
  why: '转入表态或希望',
  examples: ['在此我郑重表态：', '我代表全体干部庄严承诺：', '最后，我向大家提三点希望：'],
  counterExamples: ['承诺的事项已经全部办结。'],
};

/** Words a closing paragraph begins with 收束语. */
export const CLOSING_CUES: readonly ClosingCue[] = [
  VOCATIVE,
  {
    pattern: /^(?:最后|总之|综上|总而言之|一句话|归根到底|归根结底)(?:[，,：:]|我|所述|来说|一点)/,
    why: '收束的起头词',
    examples: ['最后，祝大家工作顺利！', '总之，干就完了。', '综上所述，形势向好。'],
    counterExamples: ['最后一公里要打通。'],
  },
  {
    pattern:
      /^(?:以上(?:是|就是|汇报|报告|述职|发言|几点|意见|认识|内容|情况[，,]|[，,])|我的?(?:发言|汇报|讲话|演讲|介绍|交流|分享|述职).{0,8}(?:完毕|到此|结束|完了|就到这里)|今天我就讲到这里|就讲这些|我就?讲这么多)/,
    why: '说明讲话到此为止',
    examples: ['以上是我的几点认识。', '我的汇报完毕，请批评指正。', '我的发言到此结束。'],
    counterExamples: ['以上级部署为准。'],
  },
  {
    pattern:
      /^(?:谢谢|感谢(?:大家|各位|聆听)|再次(?:感谢|祝|向)|衷心(?:祝|希望|祝愿)|祝(?:大家|各位|愿|福|全|同|你们|老师)|预祝|恳请|敬请|请(?:各位|领导|组织|大家|乡亲|同志|党组织|老师|家长|上级|县委|市委|区委)[\u4e00-\u9fff]{0,8}(?:放心|监督|看我)|不当之处|请(?:各位|领导|大家).{0,8}(?:批评|指正))/,
    why: '致谢或祝愿',
    examples: ['谢谢大家！', '再次感谢各位的支持。', '预祝大会圆满成功！', '祝同学们学习进步！'],
    counterExamples: ['祝贺的同时也要看到不足。'],
  },
  {
    pattern:
      /^(?:(?:现在|最后|下面|在此)[，,]?)?(?:(?:我|请允许我)(?:再次)?提议|(?:让我们|请(?:大家|各位[\u4e00-\u9fff]{0,4})?)(?:再次|共同|一起)?(?:举杯|举起))[^。]{0,24}(?:[：:，,。！!]|$)/,
    why: '祝酒',
    examples: ['现在，我提议，大家共同举杯：', '让我们共同举杯，', '请大家举起酒杯，'],
    counterExamples: ['代表们的提议很好，要认真办理。', '举杯投箸的排场要刹住。'],
  },
  {
    pattern:
      /^(?:今天的?(?:会议?|大会|活动)就?(?:开到这里|进行到这里|到此)|散会|会后[，,](?:请|希望|各)[^。]{2,60}(?:。|！)(?:.{0,20}散会|$))/,
    why: '散会前的交代',
    examples: ['会后，请各单位于本周五前报送贯彻情况。散会！', '今天的会议就开到这里。'],
    counterExamples: ['会后的落实才是关键。', '今天的会议有三项议程。'],
  },
  {
    pattern: /^(?:(?:现在|下面|最后|在此)[，,：:]?)?(?:我|请允许我)(?:荣幸地|郑重)?宣布[，,：:]/,
    why: '宣布开幕或启动',
    examples: ['现在，我宣布：全民健身日活动正式启动！', '我宣布，运动会开幕！'],
    counterExamples: ['我宣布的三条纪律要牢记。', '市里宣布了新的政策。'],
  },
  {
    pattern:
      /^(?:让我们|我们?(?:完全)?(?:坚信|相信|深信|有信心|有理由)|在此[，,]?我|我将以|我们将以|新的?(?:征程|起点|使命|蓝图|一年|时代)|站在新|奋进新|迈上新|面向未来|展望未来|展望|面对新|征程|蓝图|号角|使命|惟其|唯其|雄关漫道|长风破浪|千里之行|路虽|道阻|九万里|大道|潮起|春风|行百里|奋斗|实干|今后[，,]|下一步[，,]我(?:将|们将)|未来[，,])/,
    why: '号召、展望的起头词',
    examples: ['让我们携起手来，共创未来！', '新的征程已经开启。', '我相信，有大家的努力就有希望。'],
    counterExamples: ['我们要抓好落实。'],
  },
];

/** A last paragraph without such a head may still end as closings do. */
const CLOSING_END =
  /(?:坚信|相信|让我们|一定会|一定能|努力奋斗|不懈努力|不懈奋斗|更大(?:的)?(?:贡献|力量)|应有(?:的)?(?:贡献|力量)|贡献.{0,12}力量|新(?:的)?(?:篇章|辉煌|局面|业绩|答卷)|满意(?:的)?答卷|勇毅前行|砥砺前行|共同奋斗|圆满成功|谢谢大家|谢谢).{0,40}[！!。]?$/;

const CLOSING_INSIDE =
  /(?:^|[。！!])(?:最后[，,])?(?:衷心|预)?祝(?:愿|福)?(?:大家|你们|各位|同学|老师|同志|全|孩子)|(?:^|[。！!，,；;])(?:我们|我)(?:完全)?(?:坚信|相信|深信)|(?:^|[。！!])让我们/;

/** The words of that, a cheap look before it. */
const CONFIDENT = /坚信|相信|深信|让我们|祝/;

/** Does a last paragraph end as speeches do: with confidence, a call, a wish? */
export function endsSpeech(text: string): boolean {
  return CLOSING_END.test(text) || (CONFIDENT.test(text) && CLOSING_INSIDE.test(text));
}

/** Words that look ahead; a part of the body may begin with them as well: "新的一年，我们将……". */
const LOOKS_AHEAD =
  /^(?:新的?(?:征程|起点|使命|蓝图|一年|时代)|站在新|面向未来|展望|面对新|下一步|未来[，,]|今后[，,])/;

/** True for a paragraph that looks ahead and says no more: it closes a speech only where nothing surer follows. */
export function isOutlook(text: string): boolean {
  return LOOKS_AHEAD.test(text) && !endsSpeech(text);
}

/** The cue at the head of a paragraph, or null. */
export function closingCueOf(text: string): ClosingCue | null {
  return CLOSING_CUES.find((cue) => cue.pattern.test(text)) ?? null;
}

const LAST_WORDS = 50;

/** Last demands are announced at the head of a paragraph: "最后，就搞好培训提三点要求：一是……". */
const LAST_DEMANDS =
  /^(?:最后|借此机会|借这个机会|在此|这里)[，,][^。]{0,30}(?:提|讲|说|谈|强调)[^。]{0,4}[一二三四五六两几\d](?:点|个|句)/;

/** Does a paragraph announce a pledge? It does so at its end, or is short. */
export function isPledge(text: string): boolean {
  if (LAST_DEMANDS.test(text)) return true;
  return PLEDGE.pattern.test(text.length > LAST_WORDS * 2 ? text.slice(-LAST_WORDS) : text);
}

/** A short paragraph that turns to what comes next in time and announces it: "下半年，我们将重点做好以下工作：". */
const TURN =
  /^(?:下半年|下一步|下步|明年|来年|今后|下一阶段|接下来|新的一年|(?:20\d\d|[×xX]{2,4})年|针对(?:以上|上述)|目前|当前|同时|但)[^。；]{0,44}(?:工作|任务|打算|方面|几点|措施|问题|不足|差距|安排|计划|做到)[^。；]{0,12}[：:。]$/;
const LONGEST_TURN = 60;

/** Does a paragraph turn from what was done to what is lacking or comes next, and announce a list of its own? */
export function turnsAway(text: string): boolean {
  return text.length <= LONGEST_TURN && TURN.test(text);
}

/** Does a paragraph lead back to the top of the outline: a new address to the audience, or a pledge? */
export function leadsToTop(text: string): boolean {
  return VOCATIVE.pattern.test(text) || isPledge(text);
}
