/** Characters that are typed, scanned or written for each other because they look alike 形近字, by groups. */
const GROUPS =
  '环坏怀杯 己已巳 未末 士土 日曰 人入八 侯候 辩辨辫瓣 拔拨 析折拆 治冶 竞竟 贷货 密蜜 即既 历厉 分份 作做 帐账 度渡 型形 象像 部陪倍培赔 待侍持 令今 千干于 ' +
  '大太犬 天夫无元 王玉主 目自且 白百 几凡 刀力刃 万方 午牛 木本术 田由甲申电 甘廿 石右 句旬 兔免 鸟乌岛 戊戌戍 要耍 处外 办为 么公 义叉 头买 卖实 失矢 夭天 ' +
  '乐东 尔你 尤龙 幻幼 孔扎 史吏 仓仑 冷泠 住往 往性 沁泌 抡抢 抢枪 沧沦 扰拢 抚扶 技枝 场扬杨汤 极级 板版 松忪 根恨狠银 狠很 跟根 限恨 稚雅 堆推谁准 准淮 ' +
  '唯维惟 难谁 摸模膜 漠模 慢漫幔 幕墓慕暮募 堂党 常堂 赏常 裁栽载 截载 戴载 带滞 续读 绩债积 绩续 积识织 职织 炽帜 帜职 清情请晴睛 精睛 静净 争净 挣睁 急稳隐 ' +
  '构沟购 沟钩 讲进 进井 近进 远运 过边 达迁 迟迅 迅讯 讯汛 讫迄 连违 速束 陈阵 队认 阳阴 险检验 检捡 剑脸 签检 经轻径 劲颈 结给 洁结 绍给 诏招 招抬 抬治 ' +
  '始治 冶始 胎抬 贫贪 费贵 贵责 员贡 质盾 厂广 产严 床庆 底低 抵低 祇底 府附 符付 付附 庄压 厌压 历压 园圆 团困因 国图 固因 向问间 闪间 闻问 阅问 间简 简筒 ' +
  '同筒 洞桐铜 钢纲岗刚 网纲 岗网 拓柘 拓祏 扩矿旷 括活 话活 恬括 拉位 垃拉 泣位 值植 殖植 直真 具真 县具 且县 悬县 弘私 和种 钟种 利和 秋秧 税说 脱税 悦说 ' +
  '锐税 悦脱 城诚成 盛成 戒成 或成 式武 代伐 任仕 仁仨 仅汉 权汉 叹汉 观现规 视规 祝视 神伸 坤神 社杜 壮状妆 将奖浆 桨奖 泰秦奏 春泰 奉泰 卷券 眷卷 拳卷 养羊 ' +
  '美养 善养 义羊 辛幸 亲新 章辛 童章 意音 竟意 境镜 竟境 倩债 侥饶绕烧 绕浇 烧挠 晓浇 旅族施 旋旅 游旅 放效 攻政 致政 改攻 功切 巩功 筑巩 巧功 劳荣 营荣 ' +
  '莹营 萤营 蒙营 宫营 宣宜 宝实 定宝 室宝 宗宝 察寨 蔡察 祭察 容客 害容 穷究 空究 突究 突空 窃空 宏空 宽赛 塞赛 寒赛 寒塞 常带 富福副 幅福 富幅 复夏 覆履 ' +
  '愎复 腹复 发友 拨发 反友 支枝 技支 爱受 授援 缓援 暖援 爰援 暖缓 拔授 采彩 菜采 踩采 番翻 播翻 潘播 审番 护户 沪护 炉护 肩户 房户 屋户 居届 局届 层屋 ' +
  '屈届 展屏 履展 属展 尽昼 书节 巾中 市币 布市 币布 帅师 席度 庶席 帮邦 郭部 那哪 都郁 邮郊 效郊 交文 父交 亩亦 变亦 恋变 弯变 京亨 亨享 亮高 豪亮 毫豪 ' +
  '衷哀 衰哀 衰衷 裹褒 农衣 依农 浓农 表衣 衷表';

const PARTNERS: ReadonlyMap<string, string> = partners(GROUPS);

/** Whether one of two characters is easily taken for the other: 环 and 坏. */
export function lookAlike(one: string, other: string): boolean {
  return PARTNERS.get(one)?.includes(other) ?? false;
}

function partners(groups: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const group of groups.split(' ')) {
    for (const character of group) known.set(character, (known.get(character) ?? '') + group);
  }
  return known;
}
