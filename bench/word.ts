import mammoth from 'mammoth';
import { makeDocx, p } from '../formats/read/docx/docx.testkit.ts';
import { readDocx } from '../formats/read/docx.ts';
import { race } from './race.ts';

/** Speed of reading Word files, as a ratio to mammoth reading the same bytes. usage: node bench/word.ts */

const SENTENCE =
  '要坚持以人民为中心的发展思想，聚焦群众急难愁盼，把责任压到岗位、把措施落到项目、把成效写在田间地头。';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>';

/** A .docx of about that many characters: a numbered heading in every sixth paragraph. */
function document(characters: number): Uint8Array {
  const paragraphs = Array.from({ length: Math.round(characters / 165) }, (_, index) =>
    index % 6 === 0
      ? p(
          `第${index}项工作`,
          '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        )
      : p(SENTENCE.repeat(4), '<w:ind w:firstLineChars="200"/>'),
  );
  return makeDocx({ body: paragraphs.join(''), styles: STYLES, numbering: NUMBERING });
}

for (const [characters, rounds] of [
  [10_000, 40],
  [300_000, 11],
] as const) {
  const bytes = Buffer.from(document(characters));
  const { ours, theirs } = await race(
    () => readDocx(bytes, '稿件.docx'),
    () => mammoth.convertToHtml({ buffer: bytes }),
    rounds,
  );
  console.log(
    `read .docx, ${characters} characters: ${ours.toFixed(2)} ms, mammoth ${theirs.toFixed(2)} ms: ${(theirs / ours).toFixed(1)} times as fast (8 must, 15 aim)`,
  );
}
