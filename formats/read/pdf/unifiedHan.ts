/** Signs of the CJK radicals supplement that programs put for the character of the same shape. */
const RADICALS = new Map(
  Array.from(
    '⺅亻⺉刂⺐尢⺒巳⺓幺⺕彐⺖忄⺘扌⺙攵⺟母⺠民⺡氵⺣灬⺦丬⺨犭⺭礻⺰纟⺺肀⺾艹⻂衤⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, sign = '', character = '']): [string, string] => [sign, character],
  ),
);

/**
 * `text` with the characters that were meant: fonts share one shape between 人 and the radical ⼈, and a PDF may name
 * the wrong one of the two. Compatibility forms and ligatures go the same way.
 */
export function unifiedHan(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (sign) => RADICALS.get(sign) ?? sign)
    .replaceAll('\u00ad', '');
}

/** Characters that a text of simplified Chinese has in plenty and one of traditional Chinese never. */
const SIMPLIFIED = /[们这为国说时会]/;

/**
 * The text of a document with 户 where its font gave 户 the code of the Japanese or traditional form, which many fonts
 * draw alike. A text of traditional Chinese stays as it is.
 */
export function simplifiedForms(text: string): string {
  return SIMPLIFIED.test(text) ? text.replace(/[戶戸]/g, '户') : text;
}
