import type { Role } from './role.ts';

/**
 * Two-letter words by which a leaf of a speech gives its role away, for the quick look that taking a whole source
 * apart can afford. The thorough look, with reasons for the reader, is `roleOf`.
 */
export const LEAF_WORDS: Readonly<Partial<Record<Role, string>>> = {
  problem:
    '问题 不足 差距 短板 薄弱 不够 不高 不强 不实 不严 不深 不细 缺乏 缺少 滞后 困难 矛盾 制约 瓶颈 隐患 偏低 偏弱 松懈 敷衍 推诿 形式 官僚 应付 欠账 落后 不愿 不敢 不会 弱项 痛点 堵点 顽疾 有的 个别',
  situation:
    '增长 同比 完成 实现 达到 提升 位居 荣获 新增 累计 突破 下降 当前 今年 去年 近年 形势 机遇 挑战 成绩 成效 进展 显著 亿元 万元 以来 取得 建成 变化 阶段',
  measure:
    '推进 加强 强化 完善 健全 落实 建立 深化 抓好 抓实 加快 推动 严格 确保 开展 实施 统筹 优化 聚焦 围绕 坚持 加大 督查 考核 问责 整治 排查 培育 打造 构建 压实 细化 务必 必须 责任 机制 要求 各级 部门 一律 每天 每周 每月 每个 不许 不得 不能 逐一 一户 一次 组织 建设 管理 服务 公开 建好 管好 用好 做好 办好 提前 清单 台账 抓住 守住 守牢 支持 引导 鼓励 盘活 把好 要把 要抓 要有 要让 要以 要从 整改 培训 检查 安排 明确',
  pledge:
    '我将 我们将 将以 表态 承诺 保证 决不 绝不 一定 决心 誓言 不辜 辜负 放心 率先 请组 请领 请县 请市 请党',
  'call-to-action':
    '让我 我们 携手 奋斗 奋进 前行 号召 希望 共同 一起 篇章 未来 征程 努力 奋力 贡献 梦想 答卷 拼搏 起来 而奋',
  thanks: '谢谢 感谢 致谢 祝愿 祝大 祝各 预祝 祝福 敬意 问候 辛苦',
  transition: '下面 讲三 讲几 讲两 谈几 谈三 意见 点意 几点 三点 两点 四点 方面 以下 如下 主要 汇报',
  'quotation-lead': '指出 强调 常言 古人 俗话 有言 诗云 名言 曾说 说过 写道 所谓 道是',
  opening: '今天 召开 会议 目的 主要 任务 刚才 听取 受邀 很高 高兴 荣幸 欢迎 首先 代表',
};

/** How much one hit of a role's words weighs: rare, telling words more. */
export const LEAF_WEIGHTS: Readonly<Partial<Record<Role, number>>> = {
  problem: 1.3,
  situation: 0.9,
  measure: 0.8,
  pledge: 2,
  'call-to-action': 1.1,
  thanks: 3,
  transition: 1.5,
  'quotation-lead': 1.6,
  opening: 0.8,
};
