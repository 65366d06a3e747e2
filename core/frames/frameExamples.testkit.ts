/** A set of headings, candidates of which one continues the pattern, and the heading that breaks it. */
export interface FrameExample {
  readonly headings: readonly string[];
  readonly candidates: readonly string[];
  readonly best: string;
  readonly odd: string | null;
}

/** Parallel headings written for these tests; wrong candidates come near in words or in length. */
export const FRAME_EXAMPLES: readonly FrameExample[] = [
  {
    headings: ['突出规划引领', '突出项目支撑', '突出服务保障'],
    candidates: ['突出人才驱动', '人才是第一资源', '强化人才队伍建设', '突出抓好人才引进培育'],
    best: '突出人才驱动',
    odd: null,
  },
  {
    headings: ['在“深”字上下功夫', '在“实”字上求突破'],
    candidates: ['在“快”字上见成效', '努力做到快字当头', '“快”字当头抓落实', '在快速推进上见成效'],
    best: '在“快”字上见成效',
    odd: null,
  },
  {
    headings: ['让产业强起来', '让生态美起来', '让百姓富起来'],
    candidates: ['让乡风好起来', '乡风文明建设', '让文明乡风成为新风尚', '使得乡风更加文明'],
    best: '让乡风好起来',
    odd: null,
  },
  {
    headings: ['抓学习，强本领', '抓作风，树形象'],
    candidates: ['抓落实，求实效', '抓好落实才有实效', '以落实求实效', '狠抓工作落实，确保取得实效'],
    best: '抓落实，求实效',
    odd: null,
  },
  {
    headings: ['心中有党，把牢方向', '心中有民，站稳立场', '提高本领、敢于担当'],
    candidates: ['心中有责，扛起担当', '强化责任担当', '把责任放在心中', '担当作为要扛在肩上'],
    best: '心中有责，扛起担当',
    odd: '提高本领、敢于担当',
  },
  {
    headings: ['聚焦堵点抓改革', '聚焦难点抓突破', '聚焦痛点抓服务'],
    candidates: ['聚焦亮点抓示范', '示范引领要聚焦', '抓好示范点建设', '聚焦示范村的建设工作'],
    best: '聚焦亮点抓示范',
    odd: null,
  },
  {
    headings: ['种好“责任田”', '建强“主阵地”', '抓班子带队伍促发展'],
    candidates: ['用活“指挥棒”', '发挥考核的指挥棒作用', '“指挥棒”要用活', '用好考核评价指挥棒'],
    best: '用活“指挥棒”',
    odd: '抓班子带队伍促发展',
  },
  {
    headings: ['以红色铸魂', '以绿色兴业', '以古色扬名'],
    candidates: ['以金色惠民', '以人民为中心', '金色稻田惠及民生', '以丰收的金色造福于民'],
    best: '以金色惠民',
    odd: null,
  },
  {
    headings: ['思想要再解放一些', '步子要再迈大一些'],
    candidates: ['作风要再务实一些', '进一步转变工作作风', '作风建设永远在路上', '要有更加务实的作风'],
    best: '作风要再务实一些',
    odd: null,
  },
  {
    headings: ['产业发展有新突破', '城乡面貌有新变化', '民生福祉有新提升'],
    candidates: ['社会治理有新成效', '社会治理成效明显', '有新成效的社会治理', '社会治理取得显著成效'],
    best: '社会治理有新成效',
    odd: null,
  },
  {
    headings: ['既要金山银山', '更要绿水青山', '高质量推进生态文明建设'],
    candidates: ['还要碧海蓝天', '碧海蓝天人人爱', '持续改善海洋环境', '生态环境要保护好'],
    best: '还要碧海蓝天',
    odd: '高质量推进生态文明建设',
  },
  {
    headings: ['精准选人，配强班子', '精细育人，建好梯队'],
    candidates: [
      '精心用人，激活队伍',
      '用人要精心',
      '激活干部队伍一池春水',
      '精心用好各类人才，激活干事队伍',
    ],
    best: '精心用人，激活队伍',
    odd: null,
  },
  {
    headings: ['算好经济账', '算清安全账', '算准民生账'],
    candidates: ['算明长远账', '算长远的账', '长远账要算', '从长远来算大账'],
    best: '算明长远账',
    odd: null,
  },
  {
    headings: ['拿出闯的劲头', '保持拼的姿态', '发扬干的作风'],
    candidates: ['锤炼实的本领', '不断锤炼过硬本领', '实干本领要强', '本领要在实干中锤炼'],
    best: '锤炼实的本领',
    odd: null,
  },
  {
    headings: ['向改革要动力', '向创新要活力', '向管理要效益'],
    candidates: ['向人才要实力', '靠人才增强实力', '人才是第一资源', '向人才队伍建设要发展实力'],
    best: '向人才要实力',
    odd: null,
  },
  {
    headings: ['把稳“方向盘”，做到政治坚定', '踩足“油门板”，做到干劲十足'],
    candidates: [
      '系牢安全带，永葆清廉',
      '系牢“安全带”，做到清正廉洁',
      '做到清正廉洁，系牢“安全带”',
      '严守纪律规矩',
    ],
    best: '系牢“安全带”，做到清正廉洁',
    odd: null,
  },
  {
    headings: ['擦亮生态底色', '做强产业特色', '提升城市成色', '不断增进民生福祉'],
    candidates: ['着力增进民生福祉', '让群众生活更幸福', '增添幸福亮色', '幸福是奋斗出来的'],
    best: '增添幸福亮色',
    odd: '不断增进民生福祉',
  },
  {
    headings: ['党建强不强', '产业旺不旺'],
    candidates: ['生态环境美', '生态是否优美', '生态美不美', '美丽生态要保护'],
    best: '生态美不美',
    odd: null,
  },
  {
    headings: ['产业更兴旺', '乡村更宜居', '治理体系更加完善'],
    candidates: ['不断提升治理效能', '治理更有效', '治理效能更加有效提升', '有效治理乡村'],
    best: '治理更有效',
    odd: '治理体系更加完善',
  },
];
