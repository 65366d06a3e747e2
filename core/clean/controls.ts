import { charSet } from '../text/chars.ts';

/** Words that only the controls of a web page say 网页控件. One of them and nothing but such words make a line of controls. */
const SURE =
  '首页 网站首页 返回首页 登录 登陆 注册 登录/注册 请登录 免费注册 设为首页 加入收藏 收藏本站 收藏本页 联系我们 关于我们 关于本站 网站地图 站点地图 友情链接 法律声明 隐私声明 隐私政策 版权声明 免责声明 用户协议 服务条款 服务协议 帮助中心 会员中心 个人中心 用户中心 会员登录 开通会员 开通VIP 会员充值 立即登录 立即下载 免费下载 文档下载 下载文档 下载本文 下载全文 全文下载 附件下载 在线阅读 点击下载 举报 投诉 纠错 我要纠错 复制 正文复制 全文复制 复制全文 一键复制 复制链接 打印 打印本页 打印此页 打印本文 关闭 关闭窗口 关闭本页 关闭页面 收起 展开 展开全文 返回 返回顶部 返回列表 返回上页 返回上一页 回到顶部 上一篇 下一篇 上一页 下一页 上一条 下一条 上一个 下一个 末页 尾页 无障碍浏览 无障碍阅读 无障碍 长者模式 长者版 关怀版 关怀模式 繁體版 繁体版 繁体 简体 简体版 手机版 电脑版 移动版 触屏版 客户端 APP下载 下载APP English RSS 微信扫一扫 扫一扫 扫码关注 微信 微博 朋友圈 QQ空间 QQ好友 新浪微博 腾讯微博 人人网 豆瓣 微信好友 分享 分享到 分享至 转发 点赞 踩 网友评论 发表评论 查看评论 我要评论 写评论 站内搜索 搜索 高级搜索 热搜 在线客服 在线咨询 意见反馈 网站声明 网站首頁 网址导航 放大 缩小 默认 大号字 字体 字号 阅读原文 查看原文 原文链接 全屏 播放 暂停 朗读 语音朗读 听全文 加粗 只看楼主 只看该作者 倒序浏览 楼主 沙发 电梯直达 收听 关注 +关注 已关注 取消关注 私信 打赏 赞赏 在看 喜欢 使用道具 淘帖 顶 发消息 加好友 只看大图 板凳 地板 展开阅读全文 喜欢作者 写留言 精选留言 无障碍声明 隐私声明 网站声明 网站帮助 使用帮助 阅读全文 继续阅读 查看更多 加载更多 我要纠错 网页纠错 打印文章 收藏文章 上传文档 搜索文档 最新文档 相关文档 热门文档 我的文档 文档评论 全部文档 回复本主题 发新帖 发新话题 返回版块 上一版 下一版 回复本帖 引用 引用回复 收藏本帖';
/** Words that controls and headings of a site share; alone they prove nothing. */
const SHARED =
  '大 中 小 赞 收藏 下载 评论 回复 更多 目录 顶部 全文 正文 文章 新闻 公告 通知公告 新闻中心 政务公开 政务服务 互动交流 信息公开 办事服务 公众参与 政民互动 政府信息公开 机构设置 机构概况 机构职能 部门概况 学校概况 学校简介 学校首页 医院概况 公司简介 企业文化 企业概况 招生就业 招生信息 教学科研 教育教学 学生工作 党建工作 党群工作 党建园地 党的建设 队伍建设 德育天地 校务公开 院务公开 领导讲话 领导信箱 县长信箱 市长信箱 图片新闻 工作动态 要闻 专题 专题专栏 视频 图片 资料下载 下载中心 文库 文库首页 公文 范文 总结 报告 演讲 作文 论文 合同 发言稿 讲话稿 心得体会 工作总结 工作计划 述职报告 主持词 演讲稿 个人中心 充值 VIP 会员 APP 主页 资讯 服务 论坛 社区 博客 专栏 频道 排行 排行榜 标签 说两句 最新 最热 推荐 全部 关于 帮助 反馈 发布 时间 来源 作者 阅读 浏览 次 条 A A+ A- T T+ T- + -';
const SEPARATOR_SIGNS = charSet(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff|｜┃·•>»›/、,，【】[]()（）:：-—_&＆.0123456789',
);

const sure = new Set(SURE.split(' '));
const shared = new Set(SHARED.split(' '));

const LONGEST = 120;
const LONGEST_WORD = 8;
const MANY = 4;

/** How many words of a menu may be the site's own, such as "走进青禾". */
const OWN_WORDS = 0.25;

/** The words of a line between its signs and numbers; null where one is too long for a control, as most lines hold. */
function wordsOf(line: string): string[] | null {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at += 1) {
    if (at < line.length && SEPARATOR_SIGNS[line.charCodeAt(at)] === 0) continue;
    if (at - from > LONGEST_WORD) return null;
    if (at > from) words.push(line.slice(from, at));
    from = at + 1;
  }
  return words;
}

/**
 * True for a line of nothing but the controls of a page: "【打印本页】【关闭窗口】", "赞 12 踩 0", "首页 政务公开 走进青禾".
 * Numbers and signs between the words do not count.
 */
export function isControls(line: string): boolean {
  const words = line.length > LONGEST ? null : wordsOf(line);
  if (words === null || words.length === 0) return false;
  const certain = words.filter((word) => sure.has(word)).length;
  const known = certain + words.filter((word) => shared.has(word)).length;
  // Counts behind its words, 赞(35) 收藏(18), are a page's.
  const counted = words.length > 1 && /[（(]\d+[）)]/.test(line);
  if (known === words.length) return certain > 0 || counted || words.length >= MANY;
  return certain > 0 && words.length >= MANY && words.length - known <= words.length * OWN_WORDS;
}
