import { describe, expect, it } from 'vitest';
import { readDocx } from '../docx.ts';
import { listed, makeDocx, p } from './docx.testkit.ts';

/** A level of a list: its format, the text with %1, and whatever else the test needs. */
function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restartAt = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const OFFICIAL = abstract(
  0,
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimal', '（%4）') +
    level(4, 'decimalEnclosedCircleChinese', '%5'),
);

function linesOf(numbering: string, body: string, styles = ''): string[] {
  return readDocx(makeDocx({ body, numbering, styles }), '自动编号.docx').text.split('\n');
}

describe('numbers that Word prints by itself', () => {
  it('stand at the beginning of their paragraphs, all five levels of an official document', () => {
    const body = [0, 1, 2, 3, 4, 4, 3, 2, 1, 0].map((n) => p('要点', listed(1, n))).join('');
    expect(linesOf(OFFICIAL + num(1, 0), body)).toEqual([
      '一、要点',
      '（一）要点',
      '1.要点',
      '（1）要点',
      '①要点',
      '②要点',
      '（2）要点',
      '2.要点',
      '（二）要点',
      '二、要点',
    ]);
  });

  it('run on through body text and begin anew under the next heading', () => {
    const body =
      p('甲', listed(1, 0)) +
      p('子', listed(1, 1)) +
      p('正文') +
      p('丑', listed(1, 1)) +
      p('乙', listed(1, 0)) +
      p('寅', listed(1, 1));
    expect(linesOf(OFFICIAL + num(1, 0), body)).toEqual([
      '一、甲',
      '（一）子',
      '正文',
      '（二）丑',
      '二、乙',
      '（一）寅',
    ]);
  });

  it('name the levels above: 1.2 under 1', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) + num(1, 0);
    const body = p('总则', listed(1, 0)) + p('目的', listed(1, 1)) + p('依据', listed(1, 1));
    expect(linesOf(numbering, body)).toEqual(['1 总则', '1.1 目的', '1.2 依据']);
  });

  it('are Arabic on all levels where the level says so', () => {
    const numbering =
      abstract(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      num(1, 0);
    expect(linesOf(numbering, p('总则', listed(1, 0)) + p('目的', listed(1, 1)))).toEqual([
      '第一章总则',
      '1.1 目的',
    ]);
  });

  it('never begin anew where the level says so', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章') +
          level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = [0, 1, 1, 0, 1].map((n) => p('文', listed(1, n))).join('');
    expect(linesOf(numbering, body)).toEqual(['第一章文', '第一条文', '第二条文', '第二章文', '第三条文']);
  });

  it('begin at a number of their own where a list overrides the start', () => {
    const numbering = OFFICIAL + num(1, 0) + num(2, 0, restartAt(0, 1)) + num(3, 0, restartAt(0, 5));
    const body = [1, 1, 2, 2, 3].map((id) => p('文', listed(id))).join('');
    expect(linesOf(numbering, body)).toEqual(['一、文', '二、文', '一、文', '二、文', '五、文']);
  });

  it('count on across lists of one definition', () => {
    const body = p('甲', listed(1)) + p('乙', listed(2));
    expect(linesOf(OFFICIAL + num(1, 0) + num(2, 0), body)).toEqual(['一、甲', '二、乙']);
  });

  it('come from the style of a paragraph, at the level linked to it', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0);
    const styles = ['H1', 'H2']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .join('');
    const body =
      p('甲', '<w:pStyle w:val="H1"/>') +
      p('子', '<w:pStyle w:val="H2"/>') +
      p('丑', '<w:pStyle w:val="H2"/>');
    expect(linesOf(numbering, body, styles)).toEqual(['一、甲', '（一）子', '（二）丑']);
  });

  it('leave a paragraph that was taken out of the list of its style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      p('甲', '<w:pStyle w:val="H1"/>') +
      p('前言', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(linesOf(OFFICIAL + num(1, 0), body, styles)).toEqual(['一、甲', '前言']);
  });

  it('follow a list style that is described elsewhere', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="公文编号"/>' +
      `${level(0, 'chineseCounting', '%1、')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="公文编号"/></w:abstractNum>' +
      num(1, 8);
    expect(linesOf(numbering, p('甲', listed(1)) + p('乙', listed(1)))).toEqual(['一、甲', '二、乙']);
  });

  it('count a level that was skipped as begun', () => {
    expect(linesOf(OFFICIAL + num(1, 0), p('子', listed(1, 1)) + p('甲', listed(1, 0)))).toEqual([
      '（一）子',
      '二、甲',
    ]);
  });

  it('keep a figure apart from the number before it', () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    expect(linesOf(numbering, p('2027年目标', listed(1)))).toEqual(['1. 2027年目标']);
  });

  it('print the sign of a bullet, also one of Wingdings', () => {
    const bullet =
      '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>';
    expect(linesOf(abstract(0, bullet) + num(1, 0), p('甲', listed(1)))).toEqual(['●甲']);
  });

  it('are left out where the list is not there', () => {
    expect(linesOf('', p('甲', listed(9)))).toEqual(['甲']);
  });

  it('give the span of the paragraph its ordinal', () => {
    const result = readDocx(
      makeDocx({ body: p('甲', listed(1)), numbering: OFFICIAL + num(1, 0) }),
      'a.docx',
    );
    expect(result.paragraphs[0]).toMatchObject({
      ordinal: '一、',
      start: 0,
      end: 3,
      runs: [{ start: 2, end: 3 }],
    });
  });
});
