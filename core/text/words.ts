/** Words a title of a speech ends with: "在全县项目建设推进会上的讲话". */
const TITLE_END =
  /(?:讲话|发言|致辞|致词|祝词|祝辞|贺词|报告|讲稿|演讲|体会|感悟|感想|汇报|总结|主持词|主持|党课|述职|述廉|材料|稿|词|倡议书|动员|表态|交流|宣言|寄语|献词|公报|通报|纪要|综述|通知|方案|意见|要点|提纲|范文|实录|记录|摘要|全文|提要|致谢|答谢|开场白|串词|推介|点评|推进会|动员会|部署会|座谈会|研讨会|现场会)(?:[（(【[][^）)】\]]{0,16}[）)】\]])?(?:材料|提纲|摘要|稿|全文|提|范文|模板|[0-9]{0,2})?$/;

/** Title words with their brackets take no more. */
const LAST_LETTERS = 36;

/** True when a line ends as titles of speeches do. Says nothing about its length. */
export function endsLikeTitle(line: string): boolean {
  return TITLE_END.test(line.length > LAST_LETTERS ? line.slice(-LAST_LETTERS) : line);
}

const LONGEST_TITLE = 90;

/** True for a line that may be a title or a part of one: short, and no sentence. */
export function mayBeTitle(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= LONGEST_TITLE &&
    !/[。；;，,：:、]$/.test(line) &&
    !/。/.test(line) &&
    !/^[（(]?(?:19|20)\d\d[年.\-/]/.test(line.replace(/(?:19|20)\d\d(?:年度?)?.{4,}/, ''))
  );
}

const DATE_LINE =
  /^[（(【[]?\s*(?:(?:19|20)?[\dX×xＸ*〇○零一二三四五六七八九]{2,4}\s*年\s*)?[\dX×xＸ*一二三四五六七八九十]{1,3}\s*月\s*(?:[\dX×xＸ*一二三四五六七八九十]{0,3}\s*[日号]?)?\s*(?:上午|下午|晚上?|星期.|周.)?\s*[，,]?\s*(?:于?[^，。]{0,16})?[）)】\]]?$|^[（(]?(?:19|20)\d\d[.\-/]\d{1,2}[.\-/]\d{1,2}[）)]?$|^[（(]?(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月?)?[）)]?$/;

/** True for a line that holds just a date, with or without brackets: "（2010年2月22日）". */
export function isDateLine(line: string): boolean {
  return line.length <= 40 && DATE_LINE.test(line);
}

const POST =
  '(?:书记|市长|县长|区长|镇长|乡长|局长|厅长|部长|处长|科长|院长|校长|园长|主任|主席|会长|经理|董事长|总裁|秘书长|政委|站长|所长|队长|村长|支书|委员|常委|代表|教授|老师|同志|干事|组长|社长|台长|行长|省长|州长|委员长|总理|大使|理事长)';
const BYLINE = new RegExp(
  `^(?:[（(【[]?(?:主讲|发言|讲话|演讲|汇报|作者|主持|报告|致辞|述职|宣讲)(?:人|者|单位)?[：: ].{1,40}|.{0,30}${POST}[\\s　:：]+[\\u4e00-\\u9fff×X*某]{1,4}(?:[\\s　][\\u4e00-\\u9fff]{1,2})?[）)]?|[（(].{2,40}[）)]|[\\u4e00-\\u9fff×X*某]{2,4}|[\\u4e00-\\u9fff×X*某][\\s　]+[\\u4e00-\\u9fff×X*某]{1,2}|[\\u4e00-\\u9fff×X*某]{2,4}[\\s　]*同志)$`,
);

/** True for a line that names who speaks or when: "县教育局局长 周某", "（2010年2月22日）". */
export function isByline(line: string): boolean {
  return line.length <= 44 && (isDateLine(line) || BYLINE.test(line));
}

/** Surnames that cover nearly everyone, and the marks that stand for one. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝某×X';

const UNIT =
  '(?:委员会|办公室|政府|党工委|党委|党组|支部|学校|中学|小学|大学|学院|医院|院|公司|集团|街道|社区|局|厅|委|办|部|处|科|中心|镇|乡|村|协会|工会|团委)';

const SPEAKER = new RegExp(
  `^[（(【]?(?:[^，。！？；：\\s]{1,20}${UNIT}[\\s　]+[${SURNAMES}][\\u4e00-\\u9fff×X*某]{1,2}|[^，。！？；：]{0,30}${POST}[\\s　]*[：:]?[\\s　]*[${SURNAMES}][\\u4e00-\\u9fff×X*某]{0,3}(?:[\\s　][\\u4e00-\\u9fff]{1,2})?(?:同志)?|[${SURNAMES}][\\u4e00-\\u9fff×X*某]{1,3}[\\s　]*[（(][^（()）]{2,40}[）)]|[${SURNAMES}][\\u4e00-\\u9fff×X*某]{0,3}[\\s　]+[^，。！？；：\\s]{0,30}${POST})[）)】]?[：:]?$`,
);

/** Every post holds one of these letters; without a post a name stands before a bracket or behind a space. */
const POST_LETTER = /[记长任席理裁委书员表授师志事使（( \u3000]/;

/** True for a line that names a speaker with a post: "县教育局局长 周某", "周某（县教育局局长）". */
export function isSpeaker(line: string): boolean {
  return (
    line.length <= 44 &&
    ((POST_LETTER.test(line) && SPEAKER.test(line)) ||
      /^(?:主讲|发言|讲话|演讲|汇报|致辞|述职|宣讲)(?:人|者|单位)?[：:]\s*\S{2,40}$/.test(line))
  );
}

/** True for two to four letters that read as a person's name standing alone: "周 某". */
export function isBareName(line: string): boolean {
  const letters = line.replace(/[\s　]/g, '').replace(/同志$/, '');
  return (
    letters.length >= 2 &&
    letters.length <= 4 &&
    (SURNAMES.includes(letters.charAt(0)) || /^[\u4e00-\u9fff]某{1,2}$/.test(letters)) &&
    /^[\u4e00-\u9fff×X*]+$/.test(letters)
  );
}

/** A text without white space, brackets and quotation marks, for comparing two titles. */
export function bare(text: string): string {
  return text.replace(/[\s　#*《》“”"‘’'（）()【】[\]:：，,。.!！—\-·]/g, '');
}
