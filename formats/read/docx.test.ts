import { describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { listed, makeDocx, p, r } from './docx/docx.testkit.ts';
import { readDocx } from './docx.ts';

/** The text of a document whose body is `body`; any warning fails the test. */
function textOf(body: string, more: { styles?: string; footnotes?: string } = {}): string {
  const result = readDocx(makeDocx({ body, ...more }), '稿件.docx');
  expect(result.warnings).toEqual([]);
  return result.text;
}

function failureOf(bytes: Uint8Array, name = '稿件.docx'): { code: string; message: string } {
  try {
    readDocx(bytes, name);
  } catch (error) {
    if (error instanceof FormatError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('was read');
}

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;

describe('the text of a Word file', () => {
  it('is one paragraph a line, empty ones kept', () => {
    expect(textOf(`${p('同志们：')}<w:p/>${p('开会。')}`)).toBe('同志们：\n\n开会。');
  });

  it('has soft line breaks, tabs and hyphens, and no page breaks', () => {
    const run =
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>丁</w:t></w:r>';
    expect(textOf(`<w:p>${run}</w:p>`)).toBe('甲\n乙\t丙-丁');
  });

  it('joins the lines of a centred title in large type, but not the date below it', () => {
    const title =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>在全县经济</w:t><w:br/><w:t>工作会议上的讲话</w:t><w:br/><w:t>（2026年3月）</w:t></w:r></w:p>';
    expect(textOf(title + p('同志们：'))).toBe('在全县经济工作会议上的讲话\n（2026年3月）\n同志们：');
  });

  it('trims what XML makes of line ends, unless it is to be preserved', () => {
    expect(
      textOf('<w:p><w:r><w:t> 甲\n</w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r></w:p>'),
    ).toBe('甲 乙 ');
  });

  it('has the result of a field and not its instruction', () => {
    const page = field('begin') + instruction('DATE') + field('separate') + r('3月2日') + field('end');
    expect(textOf(`<w:p>${r('今天是')}${page}${r('。')}</w:p>`)).toBe('今天是3月2日。');
  });

  it('has the circled number that a field draws', () => {
    const drawn = field('begin') + instruction('eq \\o\\ac(○,36)') + field('end');
    expect(textOf(`<w:p>${drawn}${r('压实责任')}</w:p>`)).toBe('㊱压实责任');
  });

  it('has the base of a phonetic guide and not the pinyin', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('chuài')}</w:rt><w:rubyBase>${r('踹')}</w:rubyBase></w:ruby></w:r>`;
    expect(textOf(`<w:p>${ruby}${r('开大门')}</w:p>`)).toBe('踹开大门');
  });

  it('has formulas and the text of links', () => {
    const body = `<w:p><w:hyperlink>${r('链接')}</w:hyperlink><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`;
    expect(textOf(body)).toBe('链接a+b');
  });

  it('has signs of symbol fonts', () => {
    const sym = (char: string, font: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(
      textOf(`<w:p>${sym('F0FE', 'Wingdings')}${sym('00B1', '宋体')}${sym('F0FF', '某字体')}</w:p>`),
    ).toBe('☑±□');
  });

  it('has the rows of a table as lines with tabs', () => {
    const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => cell(p(text))).join('')}</w:tr>`;
    expect(textOf(`<w:tbl>${row('单位', '任务', '')}${row('县文旅局', '', '年底')}</w:tbl>${p('完')}`)).toBe(
      '单位\t任务\n县文旅局\t\t年底\n完',
    );
  });

  it('keeps the paragraphs of a table that only arranges the page', () => {
    expect(textOf(`<w:tbl><w:tr>${cell(p('标题'), p('同志们：'), p('开会。'))}</w:tr></w:tbl>`)).toBe(
      '标题\n同志们：\n开会。',
    );
  });

  it('has a text box once, behind its paragraph, although the file holds it twice', () => {
    const box = `<w:txbxContent>${p('框内文字')}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const result = readDocx(makeDocx({ body: `<w:p>${r('正文')}${twice}</w:p>${p('后文')}` }), 'a.docx');
    expect(result.text).toBe('正文\n框内文字\n后文');
    expect(result.paragraphs[1]?.place).toBe('text-box');
  });

  it('has footnotes at its end', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('数据来自统计公报。')}</w:footnote>`;
    expect(textOf(`<w:p>${r('增长8%')}${reference}${r('。')}</w:p>${p('完')}`, { footnotes })).toBe(
      '增长8%。\n完\n[注1]数据来自统计公报。',
    );
  });

  it('takes tracked changes as accepted and says so', () => {
    const body =
      `<w:p>${r('原')}<w:del>${r('删')}</w:del><w:ins>${r('增')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前段')}</w:p>${p('后段')}` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell(p('删行'))}</w:tr><w:tr>${cell(p('留行'))}</w:tr></w:tbl>`;
    const result = readDocx(makeDocx({ body }), 'a.docx');
    expect(result.text).toBe('原增\n前段后段\n留行');
    expect(result.warnings.map((warning) => warning.code)).toEqual(['tracked-changes-accepted']);
  });

  it('leaves out hidden text, pictures and the table of contents, and says so', () => {
    const contents = `<w:p>${field('begin')}${instruction('TOC \\o "1-3"')}${field('separate')}${r('一、甲\t1')}</w:p>${p('二、乙\t2')}<w:p>${field('end')}</w:p>`;
    const body = `${contents}<w:p>${r('正文')}${r('暗注', '<w:vanish/>')}<w:r><w:drawing/></w:r></w:p>`;
    const result = readDocx(makeDocx({ body }), 'a.docx');
    expect(result.text).toBe('正文');
    expect(result.warnings).toMatchObject([
      { code: 'content-skipped', message: expect.stringMatching(/1 张图片.*1 处隐藏文字.*目录/) },
    ]);
  });
});

describe('the looks of paragraphs', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop2"><w:name w:val="loop2"/><w:basedOn w:val="loop"/></w:style>' +
    '<w:style w:type="character" w:styleId="B"><w:name w:val="强调"/><w:rPr><w:b/></w:rPr></w:style>';

  it('come from style, character style and run, the nearest first', () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${r('标')}${r('题', '<w:rFonts w:eastAsia="楷体"/><w:b w:val="0"/>')}</w:p>`;
    const [heading] = readDocx(makeDocx({ body, styles }), 'a.docx').paragraphs;
    expect(heading).toMatchObject({ styleName: 'heading 1', outlineLevel: 1, alignment: 'both' });
    expect(heading?.runs).toEqual([
      { start: 0, end: 1, chineseFont: '黑体', latinFont: null, size: 32, bold: true },
      { start: 1, end: 2, chineseFont: '楷体', latinFont: null, size: 32, bold: false },
    ]);
  });

  it('toggle bold where a bold character style stands in a bold paragraph', () => {
    const body =
      `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${r('甲', '<w:rStyle w:val="B"/>')}</w:p>` +
      `<w:p>${r('乙', '<w:rStyle w:val="B"/>')}</w:p>`;
    const { paragraphs } = readDocx(makeDocx({ body, styles }), 'a.docx');
    expect(paragraphs.map((paragraph) => paragraph.runs[0]?.bold)).toEqual([false, true]);
  });

  it('measure an indent of two characters by the size of the type', () => {
    const body =
      p('正文', '<w:ind w:firstLineChars="200" w:firstLine="1"/>') +
      p('悬挂', '<w:ind w:left="420" w:hanging="420"/>');
    const { paragraphs } = readDocx(makeDocx({ body, styles }), 'a.docx');
    expect(paragraphs.map((paragraph) => paragraph.firstLineIndent)).toEqual([420, -420]);
  });

  it('resolve the fonts of the theme', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const body = `<w:p>${r('甲', '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>')}</w:p>`;
    expect(readDocx(makeDocx({ body, theme }), 'a.docx').paragraphs[0]?.runs[0]).toMatchObject({
      chineseFont: '等线',
      latinFont: 'Calibri',
    });
  });

  it('survive styles that are based on each other, unknown ones, and lists without numbering', () => {
    const body =
      p('甲', '<w:pStyle w:val="loop"/>') + p('乙', '<w:pStyle w:val="nowhere"/>') + p('丙', listed(3));
    expect(readDocx(makeDocx({ body, styles }), 'a.docx').text).toBe('甲\n乙\n丙');
  });

  it('are read whatever prefix the file gives to the namespace of Word, Strict ones included', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    const result = readDocx(makeDocx({ body: '', files: { 'word/document.xml': xml } }), 'a.docx');
    expect(result).toMatchObject({ text: '甲', paragraphs: [{ alignment: 'center' }] });
  });
});

describe('a file that is no Word document', () => {
  const good = makeDocx({ body: p('正文'.repeat(300)) });
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]);

  it.each([
    ['0 bytes', new Uint8Array(0), 'empty', /空文件/],
    ['a renamed picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'damaged', /图片/],
    ['half a download', good.subarray(0, good.length / 2), 'damaged', /不完整/],
    ['a renamed .doc', ole('WordDocument'), 'unsupported', /\.doc.*另存为 \.docx/],
    ['a renamed .xls', ole('Workbook'), 'unsupported', /\.xls/],
    ['a document with a password', ole('EncryptedPackage'), 'encrypted', /密码/],
    ['a renamed .txt', Buffer.from('各位领导、同志们：'), 'damaged', /不是有效的 Word 文件/],
    ['a renamed .pdf', Buffer.from('%PDF-1.7\n'), 'unsupported', /PDF/],
    ['a web page', Buffer.from('<html><body>讲话</body></html>'), 'unsupported', /网页/],
    ['nothing but empty paragraphs', makeDocx({ body: '<w:p/>' }), 'no-text', /没有文字/],
    ['nothing but a scan', makeDocx({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' }), 'no-text', /只有图片/],
    [
      'a main part cut short',
      makeDocx({ body: '', files: { 'word/document.xml': '<w:document><w:body>' } }),
      'damaged',
      /损坏/,
    ],
    [
      'entities that grow without end',
      makeDocx({
        body: '',
        files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>' },
      }),
      'damaged',
      /损坏/,
    ],
    ['elements nested without end', makeDocx({ body: '<w:sdt>'.repeat(5000) }), 'damaged', /损坏/],
  ])('is refused by name and with advice: %s', (_, bytes, code, message) => {
    const failure = failureOf(bytes);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^《稿件\.docx》/);
    expect(failure.message).toMatch(message);
    expect(failure.message).toMatch(/请/);
  });

  it('is refused when it unpacks to far more than a document', () => {
    const bomb = makeDocx({ body: p('0'.repeat(4_000_000)) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(failureOf(bomb)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/解开后过大/),
    });
  });

  it('is refused when it has more paragraphs than any speech', () => {
    expect(failureOf(makeDocx({ body: '<w:p/>'.repeat(200_001), files: { 'a.bin': '' } })).code).toBe(
      'too-large',
    );
  });

  it('is still read when only its styles are broken', () => {
    const files = { 'word/styles.xml': '<w:styles>' };
    expect(readDocx(makeDocx({ body: p('正文'), styles: '', files }), 'a.docx').text).toBe('正文');
  });
});
