/** Made-up blocks for measuring: common phrases of the genre with a long tail of rare words among them. */

const VERBS =
  '坚持 推进 加快 深化 强化 抓好 落实 完善 健全 优化 提升 巩固 拓展 狠抓 统筹 聚焦 夯实 激发 补齐 守牢 压实 营造 畅通 盘活 擦亮 做优 厚植 凝聚 筑牢 树立'.split(
    ' ',
  );
const OBJECTS =
  '项目建设 营商环境 乡村振兴 文旅融合 产业链条 安全生产 生态保护 基层治理 民生实事 干部作风 招商引资 科技创新 粮食生产 城市更新 数字赋能 工业强县 绿色转型 公共服务 风险防范 党的建设 主题教育 队伍建设 责任体系 工作机制 要素保障 重点任务 特色品牌 就业增收 教育医疗 养老托育 河湖长制 水利工程 交通路网 物流园区 电商直播 冷链仓储 古镇保护 民宿集群 研学线路 文明创建 网格管理 矛盾调解 法治宣传 档案管理 财政绩效 国企改革 土地流转 农村电网 供水管网 老旧小区'.split(
    ' ',
  );
const ENDINGS =
  '取得明显成效 迈上新的台阶 形成强大合力 见到更大进展 打下坚实基础 一件接着一件办 一年接着一年干 做到心中有数 确保落地见效 力争走在前列 推动高质量发展 让群众看得见摸得着 不断增强获得感 坚决打赢这场硬仗 切实扛起政治责任'.split(
    ' ',
  );
const PLACES = '青禾县 云岭镇 白石河 南塘村 松涛街道 临溪市 望川区 石桥乡'.split(' ');

/** A repeatable source of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Blocks of 40 to 300 characters. The same seed gives the same blocks. */
export function* blockTexts(count: number, seed = 20250301): Generator<string> {
  const random = seeded(seed);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const rare = () =>
    String.fromCharCode(
      0x4e00 + Math.floor(random() ** 1.3 * 6000),
      0x4e00 + Math.floor(random() ** 1.3 * 6000),
    );
  const word = (words: readonly string[]) => (random() < 0.18 ? rare() : pick(words));
  for (let index = 0; index < count; index += 1) {
    const length = 40 + random() * 240;
    let text = random() < 0.3 ? `${pick(PLACES)}要` : '';
    while (text.length < length) {
      text += `${word(VERBS)}${word(OBJECTS)}，`;
      if (random() < 0.3) text += `${word(VERBS)}${word(OBJECTS)}${pick(ENDINGS)}。`;
    }
    yield `${text}${pick(ENDINGS)}。`;
  }
}

/** Queries as a clerk types them, of one to eight characters and of several words, taken from the texts. */
export function queriesFrom(texts: readonly string[]): string[] {
  const random = seeded(7);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const cut = (length: number) => {
    const text = pick(texts);
    return text.slice(Math.floor(random() * (text.length - length))).slice(0, length);
  };
  const common = [...OBJECTS, ...VERBS, ...PLACES];
  return [
    ...Array.from({ length: 20 }, () => cut(1)),
    ...Array.from({ length: 26 }, () => cut(2)),
    ...Array.from({ length: 26 }, () => pick(VERBS)),
    ...Array.from({ length: 26 }, () => cut(3)),
    ...Array.from({ length: 24 }, () => pick(OBJECTS)),
    ...Array.from({ length: 23 }, () => cut(4 + Math.floor(random() * 5))),
    ...Array.from({ length: 25 }, () => `${pick(common)} ${pick(common)}`),
    ...Array.from({ length: 15 }, () => pick(VERBS) + pick(OBJECTS)),
  ];
}
