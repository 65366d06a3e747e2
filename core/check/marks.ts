import { finding, type Rule } from './rule.ts';

/** Two marks where one is due 标点重复 ("全面提速，。"). */
export const doublePunctuation: Rule = {
  id: 'double-punctuation',
  about: '不该连用的标点连在一起。',
  wrong: [
    { draft: '项目提速，。投资增长。', finds: ['，。'] },
    { draft: '抓好落实。。', finds: ['。。'] },
    { draft: '修渠、、清淤，，都要抓紧。', finds: ['、、', '，，'] },
    { draft: '大家有没有信心？。', finds: ['？。'] },
  ],
  right: [
    { draft: '办好、办实……一句话，靠实干！！' },
    { draft: '他说：“好。”大家笑了——真的吗？！' },
    { draft: '分为“甲”、“乙”，详见《方案》。' },
  ],
  find: ({ text }) =>
    [...text.matchAll(/[，、；：。！？,;]{2,}/g)]
      .filter((match) => !/^[！？]{2,3}$/.test(match[0]))
      .map((match) =>
        finding(
          'double-punctuation',
          'error',
          text,
          match.index,
          match.index + match[0].length,
          `标点“${match[0]}”连用，只留一个。`,
          strongest(match[0]),
        ),
      ),
};

/** The mark that ends most: of ，。 the 。 stays. */
function strongest(marks: string): string {
  for (const mark of '？！。；：，、;,') if (marks.includes(mark)) return mark;
  return marks.charAt(0);
}
