/** Verbs that open a heading 动词: 守住安全底线, 下好先手棋. */
const TWO =
  '坚持 加强 强化 突出 聚焦 抓好 抓牢 抓实 抓紧 抓细 狠抓 紧抓 做好 做强 做大 做优 做实 做细 做活 做精 做足 打好 打赢 打造 打响 打通 推进 推动 促进 提升 提高 增强 增进 守住 守牢 守好 守护 筑牢 坚守 把牢 把稳 把好 把准 严把 树牢 树立 立起 拧紧 压实 扛起 扛牢 落实 完善 健全 建立 建强 建好 构建 培育 培植 壮大 拓展 拓宽 激发 激活 释放 优化 深化 细化 强化 净化 亮化 美化 擦亮 厚植 夯实 夯牢 补齐 补足 补短 用好 用活 用足 管好 管住 织密 织牢 扎紧 扎牢 念好 唱好 唱响 走好 下好 种好 当好 算好 算清 算准 算明 看清 看准 认清 厘清 理清 摸清 摸准 找准 找到 选准 盯紧 盯牢 紧盯 紧扣 紧抓 围绕 立足 依托 对标 对照 牢记 牢固 明确 开展 组织 实施 进行 发挥 发扬 弘扬 保持 锤炼 练就 练好 拿出 鼓足 凝聚 汇聚 集聚 整合 统筹 协调 引进 引育 招引 争取 谋划 谋实 谋准 编制 实现 确保 保障 保证 维护 化解 防范 整治 治理 严守 严明 严肃 从严 加快 加大 加速 改进 改善 改革 转变 解放 创新 创优 创建 开创 开辟 开拓 塑造 重塑 涵养 滋养 繁荣 畅通 疏通 提振 提速 提质 攻克 破解 突破 破除 消除 清除 清理 关心 关爱 服务 宣传 引导 带动 带好 搞好 办好 办实 办成 干好 学好 学透 讲好 讲清 写好 答好 交好 交出 备足 备好 敲响 照准 开好 系牢 系好 踩足 绷紧 站稳 站好 扣好 扛好 接好 传好 搭好 搭建 架起 铺开 铺就 吹响 高扬 高举 推行 推广 探索 培养 建设 发展 坚定 学习 参与 支持 支撑 赋能 服从 践行 投身 牵住 牢牢 深入 深学 细照 笃行 主动 全力 着力 大力 努力 奋力 合力 持续 不断 切实 扎实 全面 积极 认真';
const ONE =
  '抓 强 优 促 保 稳 守 创 建 兴 治 改 让 使 把 变 比 学 查 干 做 树 立 破 防 控 补 提 育 引 谋 聚 拓 靠 用 凭 带 讲 敢 勇 善 化 护 惠 富 美 向 以 在 从 为 对 当 要 应 需 必 不 再';

const TWO_SET: ReadonlySet<string> = new Set(TWO.split(' '));
const ONE_SET: ReadonlySet<string> = new Set(ONE.split(' '));

/** How a heading begins: with a verb or coverb (守住…, 以…), or with what it speaks of (产业培育要…). */
export type Opening = 'verb' | 'noun';

/** The opening of a bare heading; marks in front of the first word are left aside. Best effort, from a word list. */
export function openingOf(bare: string): Opening {
  const words = bare.replace(/^[“‘《（]+/, '');
  return TWO_SET.has(words.slice(0, 2)) || ONE_SET.has(words.charAt(0)) ? 'verb' : 'noun';
}
