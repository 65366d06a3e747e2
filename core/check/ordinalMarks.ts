import type { Line } from '../text/lines.ts';
import { finding, type Rule } from './rule.ts';

/** A comma after a bracketed ordinal 序号（一）后不加顿号. */
export const bracketOrdinalComma: Rule = {
  id: 'bracket-ordinal-comma',
  about: '带括号的序号后面不加标点。',
  wrong: [
    { draft: '（一）、加强领导\n（二）、加强督导', finds: ['（一）、', '（二）、'] },
    { draft: '(1)、清理河道', finds: ['(1)、'] },
    { draft: '重点是：（1）、修渠；（2），清淤。', finds: ['（1）、', '（2），'] },
  ],
  right: [{ draft: '（一）加强领导。要落实责任。' }, { draft: '见附件（二）、附件（三）。' }],
  find: ({ text }) =>
    [
      ...text.matchAll(/(?<=^|[\n：:；;。\s])[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)][、，,.．]/g),
    ].map((match) =>
      finding(
        'bracket-ordinal-comma',
        'warning',
        text,
        match.index,
        match.index + match[0].length,
        `序号“${match[0].slice(0, -1)}”自带括号，后面不再加标点。`,
        match[0].slice(0, -1),
      ),
    ),
};

/** A 顿号 after an Arabic ordinal where a full point is due ("1、" → "1."). */
export const arabicOrdinalComma: Rule = {
  id: 'arabic-ordinal-comma',
  about: '阿拉伯数字序号后用下圆点，不用顿号。',
  wrong: [
    { draft: '1、修渠\n2、清淤', finds: ['1、', '2、'] },
    { draft: '任务有两项：1、修渠；2、清淤。', finds: ['1、', '2、'] },
  ],
  right: [
    { draft: '1.修渠\n2.清淤' },
    { draft: '机关家属院1、2、3号楼要清理。' },
    { draft: '1、2、3号楼先行改造。' },
    { draft: '每逢：5、10日赶集。' },
  ],
  find: ({ text }) =>
    [...text.matchAll(/(?<=^|[\n：:；;。]|\n[\s　]{1,8})(\d{1,2})、(?!\d)/g)].map((match) =>
      finding(
        'arabic-ordinal-comma',
        'warning',
        text,
        match.index,
        match.index + match[0].length,
        `数字序号后面用下圆点：“${match[1] ?? ''}.”。`,
        `${match[1] ?? ''}.`,
      ),
    ),
};

const HEADING = /^[一二三四五六七八九十]{1,3}、[^。！？；]{2,48}。$/;

/** A full sentence among numbered sentences is an item of a list: the lines beside it are numbered like it. */
function isItem(lines: readonly Line[], at: number): boolean {
  const numbered = (index: number): boolean =>
    /^[一二三四五六七八九十]{1,3}、.*[。；]$/.test(lines[index]?.text ?? '');
  const next = lines[at + 1];
  return numbered(at + 1) || ((next === undefined || next.text === '') && numbered(at - 1));
}

/** A level-1 heading that ends with 。 标题末尾不用句号. */
export const headingFullStop: Rule = {
  id: 'heading-full-stop',
  about: '单独成行的一级标题末尾不用句号。',
  wrong: [{ draft: '一、提高认识，增强责任感。\n同志们都要想一想。', finds: ['一、提高认识，增强责任感。'] }],
  right: [
    { draft: '一、提高认识，增强责任感\n同志们都要想一想。' },
    { draft: '一、提高认识。认识提高了，行动才会自觉。' },
    { draft: '（一）加强领导。' },
    { draft: '一、请各村于五月底前上报名单。\n二、请各站所做好衔接。' },
  ],
  find: ({ text, lines }) =>
    lines
      .filter((line, at) => HEADING.test(line.text) && !isItem(lines, at))
      .map((line) =>
        finding(
          'heading-full-stop',
          'warning',
          text,
          line.start,
          line.end,
          '单独成行的标题末尾不用句号。',
          line.text.slice(0, -1),
        ),
      ),
};
