import iconv from 'iconv-lite';

/**
 * Frequent characters of written Chinese, simplified and traditional. Text decoded in the right charset consists
 * of them to some 70 %; the same bytes read in a wrong one give rare characters.
 */
const FREQUENT = new Set(
  Array.from(
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举色或导局委府县市省镇乡村区街道局处科书记主席任部院校师教育同志们各位领导干部群众服务发展工作建设推进落实加强坚持贯彻精神会议要求任务责任目标问题措施改革创新安全稳定保障生态环境文化旅游产业项目乡村振兴基层治理组织纪律作风廉政使命初心担当奋斗习近平新时代中国特色社会主义思想讲话报告谢谢大家认真学习深入扎实有效全面始终持续不断切实务必必须首先其次最后希望相信让我们团结为了第十二三四五六七八九十零〇百千万亿元年度季今天召开这次刚才下面一要讲几点意见首届届' +
      '個這國來時們會為對發學經過說後種現動開長業機關實點與問題應還當於從樣進體間無產東頭總見義電書記員處長區縣鄉鎮黨領導幹部群眾務發展設進實強堅貫徹議標環生態環境遊產業項興組織紀風廉責擔奮鬥團結講話報告謝大認真習紮實麼樣將給讓門廣場車馬鳥魚歡迎貴賓們',
  ),
);
/** The hanzi in everyday use: the first level of GB2312 and the first of Big5. */
const EVERYDAY = new Set([...decodeRows('gbk', 0xb0, 0xd7, 0xa1), ...decodeRows('big5', 0xa4, 0xc6, 0x40)]);
const PUNCTUATION = new Set(Array.from('，。、：；！？“”‘’（）《》〈〉【】…—·　％．－～①②③④⑤⑥⑦⑧⑨⑩'));

/**
 * How much `text` looks like written Chinese, averaged over the characters that charsets disagree about: near 1 for
 * prose, 0.1 to 0.6 for a random run of hanzi, 0 or less for binary data or a wrong charset. Text of nothing but ASCII
 * gives 0.5, and less for every control character. `asciiWeight` is what an ASCII character counts where finding
 * one is itself a sign of the right charset.
 */
export function chineseScore(text: string, asciiWeight: number | null = null): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    const weight = weightOf(character) ?? asciiWeight;
    if (weight === null) continue;
    sum += weight;
    count += 1;
  }
  return count === 0 ? 0.5 : sum / count;
}

/** Null for the printable part of ASCII, which nearly all charsets share. */
function weightOf(character: string): number | null {
  if (FREQUENT.has(character) || PUNCTUATION.has(character)) return 1;
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x0a || code === 0x0d || code === 0x0c) return null;
  if (code < 0x20 || code === 0x7f) return -5;
  if (code < 0x7f || code === 0xa0) return null;
  if (code < 0xa0) return -5;
  if (code >= 0x4e00 && code <= 0x9fff) return EVERYDAY.has(character) ? 0.6 : 0.1;
  if (code >= 0x3400 && code <= 0x4dbf) return 0;
  if (code >= 0x20000 && code <= 0x323af) return 0;
  if (code >= 0x1f000 && code <= 0x1faff) return 0.3;
  if ((code >= 0xff00 && code <= 0xff5e) || (code >= 0x3000 && code <= 0x303f)) return 0.5;
  if (code >= 0x2000 && code <= 0x27bf) return 0.3;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff) return -3;
  if (code >= 0x3040 && code <= 0x30ff) return -0.2;
  // Korean, half-width kana and presentation forms do not turn up in a Chinese office's files.
  if (code >= 0xac00) return -0.6;
  return -0.3;
}

function decodeRows(charset: string, first: number, last: number, firstCell: number): string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, row) => first + row);
  const cells = Array.from({ length: 0xff - firstCell }, (_, cell) => firstCell + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return Array.from(iconv.decode(Buffer.from(bytes), charset)).filter((character) => character > '\u4dff');
}
