/** A piece of the clipboard as some program leaves it there, and what it has to become on the paper. */
export interface ClipboardSample {
  readonly name: string;
  readonly html?: string;
  readonly text: string;
  /** Headings of the outline that come out of it, ordinals included, outermost levels only in reading order. */
  readonly outline: readonly string[];
  /** Words that must stand on the paper. */
  readonly holds: readonly string[];
  /** Words that must not. */
  readonly lacks: readonly string[];
}

const WORD_HEAD =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:"";} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->';
const WORD_FOOT = '<!--EndFragment--></body></html>';
const p = (text: string): string => `<p class=MsoNormal style='text-indent:32.0pt'>${text}</p>`;

/** Twelve clipboards: Word, WPS, web pages, mail, spreadsheets and plain text. */
export const CLIPBOARDS: readonly ClipboardSample[] = [
  {
    name: 'Word，序号打在文字里',
    html: `${WORD_HEAD}${p('<b><span style="font-family:黑体">一、抓紧开工<o:p></o:p></span></b>')}${p('各责任单位要倒排工期。')}${p('<b>二、抓实服务</b>')}${p('一个项目一个专班。')}${WORD_FOOT}`,
    text: '一、抓紧开工\r\n各责任单位要倒排工期。\r\n二、抓实服务\r\n一个项目一个专班。\r\n',
    outline: ['一、抓紧开工', '二、抓实服务'],
    holds: ['各责任单位要倒排工期。'],
    lacks: ['mso', 'WordDocument', 'Normal'],
  },
  {
    name: 'Word，自动编号',
    html: `${WORD_HEAD}<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]>压实责任</p>${p('守土有责。')}<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>二、</span></span><![endif]>严肃纪律</p>${p('令行禁止。')}${WORD_FOOT}`,
    text: '一、 压实责任\r\n守土有责。\r\n二、严肃纪律\r\n令行禁止。\r\n',
    outline: ['一、压实责任', '二、严肃纪律'],
    holds: ['守土有责。', '令行禁止。'],
    lacks: ['supportLists', 'Times'],
  },
  {
    name: 'WPS，带样式的段落',
    html: `<html><head><meta charset="utf-8"><meta name="Generator" content="WPS Office"><style>@font-face{font-family:"仿宋_GB2312";} p.p{margin:0pt;}</style></head><body><!--StartFragment--><p class="p" style="text-indent:2em"><span style="font-family:楷体_GB2312">（一）抓招商。</span><span>全员上阵招商。</span></p><p class="p"><span>（二）抓要素。</span><span>土地先行。</span></p><!--EndFragment--></body></html>`,
    text: '（一）抓招商。全员上阵招商。\n（二）抓要素。土地先行。',
    outline: ['（一）抓招商', '（二）抓要素'],
    holds: ['全员上阵招商。', '土地先行。'],
    lacks: ['font-face', '仿宋_GB2312'],
  },
  {
    name: '网页，带脚本、样式和导航',
    html: '<nav><a href="/">网站首页</a></nav><style>.x{color:red}</style><script>document.title="中招"</script><div><h2>一、认清形势</h2><p>汛期将至。</p><h2>二、守住底线</h2><p>一库一策。</p><img src="https://tracker.invalid/a.gif" onerror="document.title=\'中招\'"></div>',
    text: '网站首页\n一、认清形势\n汛期将至。\n二、守住底线\n一库一策。',
    outline: ['一、认清形势', '二、守住底线'],
    holds: ['汛期将至。', '一库一策。'],
    lacks: ['color:red', 'document'],
  },
  {
    name: '网页，数字列表',
    html: '<ol><li>查隐患。逐户排查。</li><li>备物资。足量储备。</li><li>练队伍。月月演练。</li></ol>',
    text: '查隐患。逐户排查。\n备物资。足量储备。\n练队伍。月月演练。',
    outline: ['1.查隐患', '2.备物资', '3.练队伍'],
    holds: ['逐户排查。', '月月演练。'],
    lacks: [],
  },
  {
    name: '网页，全用换行标签',
    html: '<div>一、提高站位<br>&nbsp;&nbsp;&nbsp;&nbsp;思想上重视。<br>二、狠抓落实<br>&nbsp;&nbsp;&nbsp;&nbsp;行动上到位。</div>',
    text: '一、提高站位\n    思想上重视。\n二、狠抓落实\n    行动上到位。',
    outline: ['一、提高站位', '二、狠抓落实'],
    holds: ['思想上重视。', '行动上到位。'],
    lacks: [],
  },
  {
    name: '网页，藏着看不见的字',
    html: '<p>首先，学深一层。要读原文。</p><p style="display: none">本文来自某某文库</p><p>其次，做实一层。要下基层。</p><p hidden>下载请付费</p>',
    text: '首先，学深一层。要读原文。\n其次，做实一层。要下基层。',
    outline: ['首先，学深一层', '其次，做实一层'],
    holds: ['要下基层。'],
    lacks: ['文库', '付费'],
  },
  {
    name: '邮件，逐行断开',
    html: '<div dir="ltr"><div>一是队伍不够硬。缺\n专业人才。</div><div>二是机制不够顺。缺\n联动平台。</div></div>',
    text: '一是队伍不够硬。缺专业人才。\n二是机制不够顺。缺联动平台。',
    outline: ['一是队伍不够硬', '二是机制不够顺'],
    holds: ['缺专业人才。', '缺联动平台。'],
    lacks: [],
  },
  {
    name: '纯文本，Windows 换行和全角缩进',
    text: '　　第一，要快。早开工。\r\n　　第二，要实。不虚报。\r\n',
    outline: ['第一，要快', '第二，要实'],
    holds: ['早开工。', '不虚报。'],
    lacks: [],
  },
  {
    name: '纯文本，两级要点',
    text: '一、抓产业\n（一）强龙头。培育链主。\n（二）补链条。引进配套。\n二、抓民生\n办好实事。',
    outline: ['一、抓产业', '（一）强龙头', '（二）补链条', '二、抓民生'],
    holds: ['培育链主。', '办好实事。'],
    lacks: [],
  },
  {
    name: '表格里的文字',
    html: '<table><tr><td>牵头单位</td><td>县发改局</td></tr><tr><td>完成时限</td><td>年底前</td></tr></table>',
    text: '牵头单位\t县发改局\n完成时限\t年底前',
    outline: [],
    holds: ['牵头单位　县发改局', '完成时限　年底前'],
    lacks: ['牵头单位县发改局'],
  },
  {
    name: '句中的几个字',
    html: '<span style="color:red;font-size:40px">真抓实干</span>',
    text: '真抓实干',
    outline: [],
    holds: ['真抓实干'],
    lacks: ['40px'],
  },
];
