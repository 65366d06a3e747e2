import { readingOfPair, readingsOf } from '../../library/search/pinyin.ts';

/** Terms a clerk would type by their initials, each with how it is typed: 100 of them. */
export const PINYIN_QUERIES: readonly (readonly [typed: string, meant: string])[] = pairs(`
gzlfz 高质量发展|xczx 乡村振兴|yshj 营商环境|xmjs 项目建设|wlrh 文旅融合|aqsc 安全生产|jczl 基层治理|msss 民生实事|gbzf 干部作风|zsyz 招商引资
kjcx 科技创新|lssc 粮食生产|csgx 城市更新|szfn 数字赋能|gyqx 工业强县|lszx 绿色转型|ggfw 公共服务|fxff 风险防范|ddjs 党的建设|ztjy 主题教育
dwjs 队伍建设|zrtx 责任体系|gzjz 工作机制|ysbz 要素保障|zdrw 重点任务|tspp 特色品牌|jyzs 就业增收|ylty 养老托育|hhcz 河湖长制|slgc 水利工程
jtlw 交通路网|wlyq 物流园区|dszb 电商直播|llcc 冷链仓储|gzbh 古镇保护|wmcj 文明创建|wggl 网格管理|mdtj 矛盾调解|fzxc 法治宣传|czjx 财政绩效
gqgg 国企改革|tdlz 土地流转|ljxq 老旧小区|gsgl 高速公路|fzfp 防止返贫|rjhj 人居环境|gbznt 高标准农田|stbh 生态保护|wrfz 污染防治|xzscl 新质生产力
djyl 党建引领|zzsh 政治生活|llxx 理论学习|ddzr 担当责任|ztzrz 主体责任制|zfjs 作风建设|xszy 形式主义|glzy 官僚主义|dcyj 调查研究|ybsgc 一把手工程
zzgh 组织关怀|jtjj 集体经济|nmzs 农民增收|cyjq 产业集群|ltqy 龙头企业|yszs 以商招商|xqhz 校企合作|jnpx 技能培训|gxbys 高校毕业生|tyjr 退役军人
ylbz 医疗保障|fjzl 分级诊疗|jkxc 健康乡村|ldsr 立德树人|jxgy 家校共育|sxzz 思想政治|wwbh 文物保护|fywhyc 非遗文化遗产|yjjj 夜间经济|lysc 旅游市场
yjgl 应急管理|slfh 森林防火|fxkh 防汛抗旱|dzzh 地质灾害|xfaq 消防安全|spaq 食品安全|jtaq 交通安全|shza 社会治安|xfgz 信访工作|flyz 法律援助
jgjs 机关建设|dzqd 电子签到|sjgx 数据共享|ywtb 一网通办|zwfw 政务服务|xnyc 新能源车|ncpjg 农产品加工|cszl 城市治理|ljfl 垃圾分类|gjjd 攻坚阶段
`);

/** Terms with one character mistyped, and what was meant: 100 of them; by sound first, then by look, then by chance. */
export const TYPO_QUERIES: readonly (readonly [typed: string, meant: string])[] = pairs(`
营商坏境 营商环境|项木建设 项目建设|相村振兴 乡村振兴|乡村正兴 乡村振兴|文旅荣合 文旅融合|安全生厂 安全生产|基层治里 基层治理|民生时事 民生实事|干部作丰 干部作风|招商引姿 招商引资
科技创心 科技创新|粮食声产 粮食生产|城市更心 城市更新|数字付能 数字赋能|工业墙县 工业强县|绿色转形 绿色转型|公共服物 公共服务|风险防犯 风险防范|党的健设 党的建设|主提教育 主题教育
队五建设 队伍建设|责任体细 责任体系|工作机治 工作机制|要素保张 要素保障|重点任物 重点任务|特色品排 特色品牌|就业增受 就业增收|养老脱育 养老托育|河湖常制 河湖长制|水力工程 水利工程
交同路网 交通路网|物留园区 物流园区|电商直波 电商直播|冷连仓储 冷链仓储|古镇保户 古镇保护|文名创建 文明创建|网各管理 网格管理|矛盾条解 矛盾调解|法制宣传 法治宣传|财政计效 财政绩效
国企改格 国企改革|土地流专 土地流转|老旧小曲 老旧小区|人居坏境 人居环境|高标淮农田 高标准农田|生态保沪 生态保护|污柒防治 污染防治|党建引令 党建引领|政洽生活 政治生活|理论学刁 理论学习
担当责仕 担当责任|形式主叉 形式主义|宫僚主义 官僚主义|凋查研究 调查研究|集休经济 集体经济|农民曾收 农民增收|产业集裙 产业集群|尤头企业 龙头企业|校企台作 校企合作|技能陪训 技能培训
高校毕业牛 高校毕业生|退役罕人 退役军人|医疔保障 医疗保障|分级诊僚 分级诊疗|健康乡材 健康乡村|思想正治 思想政治|旅游币场 旅游市场|应急菅理 应急管理|森林防人 森林防火|防讯抗旱 防汛抗旱
地质灾吉 地质灾害|消坊安全 消防安全|食晶安全 食品安全|社会冶安 社会治安|信坊工作 信访工作|法侓援助 法律援助|机关健设 机关建设|数剧共享 数据共享|政务服勿 政务服务|垃圾分累 垃圾分类
攻坚克推 攻坚克难|高质量发屣 高质量发展|夜间经挤 夜间经济|社会冶理 社会治理|公共卫主 公共卫生|医疗卫牲 医疗卫生|养老服努 养老服务|城乡一休 城乡一体|农村电岗 农村电网|供水菅网 供水管网
档案管埋 档案管理|研学线咯 研学线路|民宿集郡 民宿集群|产业连条 产业链条|教育医疔 教育医疗|确保洛地见效 确保落地见效|坚决打嬴 坚决打赢|获得敢 获得感|强大和力 强大合力|政治责仁 政治责任
`);

/** What the terms are scattered among: neighbours that share their sounds and characters. */
export const DISTRACTORS: readonly string[] =
  '工作重点 改造 干支 高中 共赢 规章 管住 相关政策 行政执法 下沉村组 营收 预算会计 已经 研究 项目经济 小微企业 现代农业 未来 文理融通 安全事故 按期施工 基础设施 加强治理 民事 马上收货 干部 个别整改 招收 掌上 知识 科级 开局 粮食收储 历史 城市规划 超额 数据 深入 工业企业 公开 绿水 落实 公告 分析 防范 党的二十大 当地 主体 站台 队伍 督促检查 责任田 重大项目 特殊 积极 养老院 一流 河湖 水里 交通 物价 电视 冷水 古城 文明 网络 矛头 法院 财产 国家 土壤 老百姓'.split(
    ' ',
  );

/** The full pinyin of a term: 高质量 → gaozhiliang. */
export function fullPinyin(term: string): string {
  return Array.from(term, (character, index) => {
    const next = term.charAt(index + 1);
    if (next !== '') return readingOfPair(character, next)[0];
    return index > 0 ? readingOfPair(term.charAt(index - 1), character)[1] : (readingsOf(character)[0] ?? '');
  }).join('');
}

function pairs(table: string): (readonly [string, string])[] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [typed = '', meant = ''] = entry.trim().split(' ');
      return [typed, meant] as const;
    });
}
