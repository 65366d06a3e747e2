import { charSet, endsIn } from '../text/chars.ts';
import type { NoiseReason } from './noise.ts';

/** One sign by which a whole line is known to belong to no speech. Examples and counter-examples are read by tests. */
export interface NoiseRule {
  readonly reason: NoiseReason;
  readonly pattern: RegExp;
  /** Lines longer than this are left alone: a speech may well say 下载 or 版权. */
  readonly longest: number;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Lines that are noise wherever they stand. */
export const LINE_RULES: readonly NoiseRule[] = [
  {
    reason: 'site-header',
    pattern:
      /^(?:文章|信息|稿件|新闻|本文)?来源[：:]|^(?:发布|更新|发表|创建|录入|添加|整理)?(?:时间|日期)[：:\s]*(?:19|20)\d\d|^【(?:原创|转载|精品|推荐|荐|热门|独家)】(?:\s*(?:阅读|浏览|点击)\s*\d*)?$|^(?:阅读|浏览|点击|访问|查看)(?:次数|量|数)?[：:\s]*\d*\s*次?$|(?:点击数|浏览次数|阅读次数|点击率|访问量|浏览量|点击)[：:]|^(?:作者|编辑|责任编辑|责编|编审|审核|校对|供稿|撰稿|通讯员|记者|摄影|文\/图|图\/文|录入|发布人|发布者|发布单位|信息员|一审|二审|三审|初审|复审|终审|签发)[：:]|本文作者[：:]|^(?:字体|字号)[：:]?\s*[[【［(（]?\s*(?:大|小|放大)|^(?:【|\[|［)?(?:字体|打印|关闭|收藏|分享到?)(?:】|\]|］)?(?:[\s|:：【[]|$)|^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|^[[【]?\s*索\s*引\s*号\s*[\]】]?\s*[：:]|^[[【]?\s*(?:发布机构|信息分类|公开方式|文\s*号|成文日期)\s*[\]】]?\s*[：:]|^.{0,10}讯\s*[（(][^）)]{2,30}[）)]$|^发文机关[：:]|^主题分类[：:]/,
    longest: 160,
    examples: [
      '文章来源：本站原创 作者：佚名 发布时间：2020年10月29日 点击数：',
      '来源：县融媒体中心',
      '时间:2021-08-18 14:40:07下载本文作者:会员上传',
      '浏览次数：128次',
      '2017-11-10 09:56:57',
      '【字体：大 中 小】',
      '责任编辑：办公室',
      '【原创】 阅读 3562',
      '本报讯（记者 周某）',
      '[ 索 引 号 ]：QL-2023-0917',
    ],
    counterExamples: [
      '来源于实践的认识',
      '时间紧、任务重。',
      '2020年10月29日上午',
      '作者在文中写道，实干最重要。',
    ],
  },
  {
    reason: 'foreign-text',
    pattern:
      /^(?:抄\s*送|主\s*送|分\s*送|抄\s*报|发送|发|报|送)\s*[：:].{2,120}$|(?:办公室|委员会|政府|委办|局|处|科|办)[\s　]*(?:19|20)\d\d\s*年.{2,10}印发$|^(?:.{1,12}[发字通报办]\s*)?[〔[［(（](?:19|20)\d\d[〕\]］)）]\s*第?\s*\d{1,4}\s*[号期]$/,
    longest: 140,
    examples: [
      '抄送：各镇、县直各单位。',
      '中共青澜县委办公室    2019年5月27日印发',
      '〔2019〕第14期',
      '青办发〔2020〕7号',
    ],
    counterExamples: ['发：是发展的发。'.repeat(20), '报告了三件事'],
  },
  {
    reason: 'navigation',
    pattern:
      /^(?:您?(?:的|现在的)?(?:当前)?(?:所在)?位置|当前栏目|您现在的位置是?)[：:>\s]|^(?:网站)?首页\s*[>|›»→\-/\s]|^(?:.{1,12}\s*[>›»]\s*){2,}|^(?:上一?[篇条页则]|下一?[篇条页则]|前一篇|后一篇)(?:[：:]|\s*$|\s+下)|^(?:返回|回到)(?:首页|顶部|列表|目录|上页)|^[[【［(（]?(?:打印|关闭)(?:本页|窗口|页面|此页|本文)|^(?:登录|注册|登录\/注册|设为首页|加入收藏|无障碍|长者模式|网站地图|联系我们|目录|展开全文|阅读全文|查看全文|收起|点击查看更多|更多)[>》\s|]*$|^无障碍浏览|^扫一扫|^(?:文档下载|免费下载|下载|收藏(?:本站|本页)?|分享|举报|打印|评论|点赞|纠错|设为首页|加入收藏|联系我们|关于我们|网站地图|网站首页|返回首页|首页|登录|注册|投稿|会员中心|手机版|繁体版?|English|RSS)(?:[\s|｜·/-]+(?:文档下载|免费下载|下载|收藏(?:本站|本页)?|分享|举报|打印|评论|点赞|纠错|设为首页|加入收藏|联系我们|关于我们|网站地图|网站首页|返回首页|首页|登录|注册|投稿|会员中心|手机版|繁体版?|English|RSS))+$|^[^，。：；|｜]{1,12}(?:\s*[|｜┃]\s*[^，。：；|｜]{1,12}){3,}$|^(?:【\d{1,2}】\s*)*(?:上一页|下一页|末页|尾页)|^分享到?[：:]?$|^(?:微信|微博|QQ空间|朋友圈)(?:[\s|]|$)|^附件下载/,
    longest: 200,
    examples: [
      '当前位置：首页 > 政务公开 > 领导讲话',
      '首页 > 新闻中心 > 正文',
      '上一篇：没有了',
      '返回顶部',
      '打印本页 关闭窗口',
      '设为首页 | 加入收藏 | 联系我们',
      '文档下载 收藏 分享 举报',
      '文库首页 | 公文 | 总结 | 演讲 | 登录',
      '[打印本页] [关闭窗口]',
    ],
    counterExamples: ['首页之后是正文', '上一篇章已经写完，下一篇章刚刚开始。', '位置决定作为。'],
  },
  {
    reason: 'page-number',
    pattern:
      /^(?:第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|[（(]?共\s*\d{1,3}\s*页[）)]?|[-—–－·•~]{1,3}\s*\d{1,3}\s*[-—–－·•~]{1,3}|(?:【\d{1,2}】\s*)+|\d{1,3}\s*\/\s*\d{1,3}|Page\s*\d+.*|\d{1,3})$/i,
    longest: 24,
    examples: ['第3页 共12页', '- 3 -', '— 12 —', '【2】', '3/12', '7'],
    counterExamples: ['第3页的表格', '2021', '100%'],
  },
  {
    reason: 'advert',
    pattern:
      /仅供(?:内部)?学习[\s　]*(?:[，,！!]|$|禁止)|禁止外传|请勿(?:外传|转载|倒卖)|(?:QQ|会员|笔杆子|写作)群[：:\s]|(?:加|添加)(?:我|小编|客服)?(?:微信|QQ|V信|vx)[：:号]|(?:微信)?公众号[：:]|微信号[：:]|^(?:后台)?回复.{1,12}(?:领取|获取|下载|查看|即可)|关注(?:我们的?|本站)?(?:微信)?公众号|(?:免费)?赠送.{0,8}(?:资料|会员|年会员)|倒卖.{0,6}(?:资料|会员|材料)|会员(?:资料|下载|专享|权益|材料)|VIP(?:会员|专享|文档)|订阅.{0,10}(?:权益|资料|会员)|(?:更多|海量)(?:资料|范文|素材|文稿|公文|材料).{0,16}(?:请|尽在|关注|下载|点击|访问|加|联系)/i,
    longest: 120,
    examples: [
      '仅供学习 禁止外传',
      '会员群：                      免费QQ群：',
      '更多范文请关注公众号',
      '现在订阅立享全部资料',
      '加微信：abc123',
    ],
    counterExamples: [
      '党员会议按期召开。',
      '要办好政务微信公众号，讲好本地故事。',
      '不在微信群里议论采购项目。',
    ],
  },
  {
    reason: 'advert',
    pattern:
      /(?:QQ|微信|交流|读者)群|扫(?:码|描|一扫).{0,12}(?:二维码|关注|加|下载)|(?:限时|立即|现在|马上)(?:订阅|下载|开通|加入|购买|充值)|开通(?:会员|VIP)|本店|淘宝|店铺|代写|^(?:联系)?(?:电话|手机|邮箱|QQ)[：:]\s*[\d\w]/i,
    longest: 36,
    examples: ['扫码关注，获取更多', '立即开通会员', 'QQ群 写作交流'],
    counterExamples: ['这两年，我们建起了村民微信群，谁家有事都能在群里说上一声，大家帮着想办法。'],
  },
  {
    reason: 'foreign-text',
    pattern:
      /小编(?:为|给|整理|精心|收集|带来|在|今天)|(?:整理|收集|搜集|精选|分享)(?:了|的|出).{0,80}(?:供|仅供)(?:大家|您|你|各位)?(?:参考|借鉴|学习)|^(?:下面|以下)(?:是|就是|为).{0,24}(?:为(?:大家|您|你)|给大家).{0,10}(?:整理|带来|准备|收集|分享)的|^希望(?:对|能对|能够?对|以上).{0,12}(?:大家|您|你).{0,6}帮助|欢迎(?:大家)?(?:阅读|借鉴|下载|查阅|收藏)|本(?:站|文库)(?:为|整理|收集|小编)|由.{0,12}(?:会员|网友|用户)(?:上传|分享|投稿)|特意为(?:大家|您)|^本文(?:由|来自|来源于?|转自|摘自|选自).{1,24}(?:整理|发布|提供|上传|收集|首发|编辑)|^(?:导语|前言|引言|导读|摘要|简介)[：:].{0,60}(?:小编|范文|怎么写|整理)|感谢(?:您|你)的?阅读|^(?:更多|查看)?.{0,30}相关(?:文章|范文|资料|内容)推荐/,
    longest: 300,
    examples: [
      '下面是小编为大家整理的述职报告,供大家参考。',
      '以下是为大家带来的讲话稿，欢迎阅读！',
      '希望对大家有所帮助。',
    ],
    counterExamples: [
      '以上意见，供大家讨论时把握。',
      '希望大家认真抓好落实。',
      '下面是我汇报的第一个问题。',
      '以上建议仅供参考，不当之处请批评指正。',
    ],
  },
  {
    reason: 'copyright',
    pattern:
      /^(?:免责)?(?:声明|版权声明|免责声明|特别声明|版权所有|版权说明|温馨提示|特别提示|特殊限制|侵权)[：:\s]|^.{0,40}版权(?:归|属|所有)|(?:涉嫌|如有)?侵(?:犯|害).{0,10}(?:权益|著作权|版权).{0,20}(?:联系|删除|邮件)|如有侵权|^Copyright|©|ICP备|公网安备|禁止商用|(?:转载|引用)(?:请|须)?注明(?:出处|来源)|网站不拥有所有权|享有著作权/i,
    longest: 400,
    examples: ['声明:本文内容由用户自发贡献，如涉嫌侵权请联系删除。', '版权所有 禁止转载', '某ICP备10001号'],
    counterExamples: ['我声明，坚决拥护这一决定。', '要加强知识产权和版权保护工作。'],
  },
  {
    reason: 'keywords',
    pattern:
      /^[-\s]*(?:关\s*键\s*[词字]|标\s*签|Tags?|关键词语|本文关键词|推荐访问|热门标签|热词|话题标签)\s*[：:]/i,
    longest: 400,
    examples: ['关键词：乡村振兴 讲话', '推荐访问:考察 报告', '标签：发言'],
    counterExamples: ['关键词是实干', '标签化的做法要不得。'],
  },
  {
    reason: 'related-links',
    pattern:
      /^(?:点此|点击|立即|免费|本文|全文)?(?:处|此处|这里)?下载(?:本文|本文档|文档|全文|此文|地址|链接|word|.{2,50}(?:word|\.docx?|格式))|^将(?:本文|此文|该).{0,12}下载|文档为\.?(?:doc|docx|word)格式|^[^\sA-Za-z.]{2,90}\.(?:docx?|wps|pdf|txt|pptx?|rar|zip)$|珍藏版|请在.{2,12}上搜索|可在线阅读|^\[?下载\]?$|^[\u4e00-\u9fff：:\s]{0,20}(?:https?:\/\/|www\.)\S+$/i,
    longest: 300,
    examples: ['点此处下载文档', '文档为doc格式', '在动员会上的讲话.docx', 'https://example.invalid/1.html'],
    counterExamples: ['下载量突破百万次。', '要用好政务服务“掌上下载”功能。'],
  },
  {
    reason: 'markup',
    pattern:
      /^<!--.*-->$|^<\/?[a-zA-Z][^>]*>$|^!?\[!?\[[^\]]*\]\([^)]*\)\]\([^)]*\)$|^!\[[^\]]*\]\([^)]*\)$|^(?:&nbsp;|&emsp;|\s)+$|^<(?:img|br|hr|p|div|span|a|table|td|tr)\b.*>$|^[-=*_~]{6,}$/i,
    longest: 500,
    examples: [
      '<!-- INFO END -->',
      '<p align="center">',
      '![图](a.png)',
      '[![CI](https://example.invalid/a)](https://example.invalid/b)',
      '&nbsp;',
    ],
    counterExamples: ['A < B 而 B > C', '[附件](说明)二字'],
  },
];

/** Lines after which a file has nothing of a speech any more, unless another speech is announced. */
export const TAIL_RULES: readonly NoiseRule[] = [
  {
    reason: 'related-links',
    pattern:
      /^[-•·■◆【\s]*(?:相关(?:范文)?(?:推荐|阅读|文章|链接|文档|资料|新闻|信息|内容|搜索|热词)|推荐(?:阅读|文章|范文)|猜你(?:喜欢|感兴趣)|热门(?:推荐|文章|范文|阅读|搜索|文档)|延伸阅读|更多(?:相关|推荐|文章|阅读)|你可能(?:还)?(?:喜欢|感兴趣)|精彩推荐|最新(?:文章|推荐|范文)|大家都在看|友情链接|本类(?:推荐|热门|排行)|点击排行|范文推荐|(?:看|读|浏览)过.{0,40}还(?:看|读|浏览|喜欢))|^.{0,30}(?:相关(?:文章|范文|阅读|推荐|资料)|的(?:相关|热门)文章)\s*[：:]$/,
    longest: 60,
    examples: ['【优秀党员发言稿】相关文章：', '相关范文推荐', '猜你喜欢', '【相关阅读】', '友情链接：'],
    counterExamples: ['相关推荐意见已经报批。'.repeat(6)],
  },
  {
    reason: 'foreign-text',
    pattern: /^[-\s]*(?:配套讲稿|特殊限制|使用说明|温馨提示|下载须知|文档说明|资源描述|文档介绍)\s*[：:]/,
    longest: 60,
    examples: ['- 配套讲稿:', '资源描述：'],
    counterExamples: ['使用说明书的编写要规范'],
  },
];

/** A line this long, or one that ends as a sentence, is a paragraph; it is asked for all rules only when it holds a letter that
 * every rule for such lines needs. */
const PLAIN_LENGTH = 110;
const SHORT_LENGTH = 12;
const SENTENCE_END = charSet('。；！？;');
const HINTS = charSet('编版侵©载搜珍库扫勿禁签键荐链读<[>›»藏站订著');
const HINT_HEADS = charSet('抄主分发报送');

function hasHint(line: string): boolean {
  if (HINT_HEADS[line.charCodeAt(0)] === 1) return true;
  for (let i = 0; i < line.length; i++) if (HINTS[line.charCodeAt(i)] === 1) return true;
  return false;
}
/** The rule that takes a line for noise, or null. */
export function noiseRuleOf(line: string, rules: readonly NoiseRule[]): NoiseRule | null {
  // A row of a Markdown table is content, whatever its cells say.
  if (line.startsWith('|') && line.endsWith('|')) return null;
  const isText = line.length > PLAIN_LENGTH || (line.length > SHORT_LENGTH && endsIn(line, SENTENCE_END));
  if (isText && !hasHint(line)) return null;
  for (const rule of rules) {
    if (line.length <= rule.longest && rule.pattern.test(line)) return rule;
  }
  return null;
}
