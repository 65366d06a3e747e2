import { describe, expect, it } from 'vitest';
import { FormatError } from '../failure.ts';
import { listed, makeDocx, p } from './docx/docx.testkit.ts';
import { readDocx } from './docx.ts';

/** The length of the text that a file made to do harm gives, or the code of its refusal. A hang fails by the test's own time limit. */
function outcome(bytes: Uint8Array): number | string {
  try {
    return readDocx(bytes, '稿件.docx').text.length;
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
}

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');
/** Text that does not pack well, so that the size of the zip raises no suspicion. */
const noise = (n: number): string => ((n * 2654435761) % 4294967296).toString(36);

describe('a Word file made to do harm', () => {
  it('is refused for a paragraph of endless elements', () => {
    expect(
      outcome(makeDocx({ body: `<w:p>${times(310_000, (n) => `<w:r w:x="${noise(n)}"/>`)}</w:p>` })),
    ).toBe('damaged');
  });

  it('gains nothing by fields that never end', () => {
    const begin = times(60_000, (n) => `<w:r w:x="${noise(n)}"><w:fldChar w:fldCharType="begin"/></w:r>`);
    expect(outcome(makeDocx({ body: `${p('正文')}<w:p>${begin}</w:p>` }))).toBe(3);
  });

  it('gains nothing by a number text that would be printed a thousand times', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${times(20_000, noise)}"/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(outcome(makeDocx({ body: p('甲', listed(1)).repeat(5000), numbering }))).toBeLessThan(500_000);
  });

  it('gains nothing by a note that is referred to a thousand times', () => {
    const footnotes = `<w:footnote w:id="1">${p('注'.repeat(10_000))}</w:footnote>`;
    const body = `<w:p><w:r><w:t>文</w:t>${'<w:footnoteReference w:id="1"/>'.repeat(20_000)}</w:r></w:p>`;
    expect(outcome(makeDocx({ body, footnotes }))).toBe(1 + 1 + 4 + 10_000);
  });

  it('gains nothing by styles based on each other in a long row', () => {
    const styles = times(
      20_000,
      (n) =>
        `<w:style w:type="paragraph" w:styleId="s${n}"><w:name w:val="n"/><w:basedOn w:val="s${n + 1}"/></w:style>`,
    );
    const body = times(20_000, (n) => p('甲', `<w:pStyle w:val="s${n}"/>`));
    expect(outcome(makeDocx({ body, styles }))).toBe(39_999);
  });

  it('gains nothing by line breaks and spaces without end', () => {
    const title = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="44"/></w:rPr>${'<w:br/>'.repeat(200_000)}<w:t>题</w:t></w:r></w:p>`;
    expect(outcome(makeDocx({ body: title }))).toSatisfy((found) => found === 'too-large' || found === 1);
    expect(outcome(makeDocx({ body: `<w:p><w:r><w:t>甲${' '.repeat(900_000)}乙</w:t></w:r></w:p>` }))).toBe(
      900_002,
    );
  });

  it('gains nothing by thousands of bookmarks that look like ours', () => {
    const bookmarks = times(50_000, (n) => `<w:bookmarkStart w:id="${n}" w:name="_gj_n${n}"/>`);
    const bytes = makeDocx({ body: `<w:p>${bookmarks}<w:r><w:t>甲</w:t></w:r></w:p>` });
    expect(outcome(bytes)).toBe(1);
    expect(readDocx(bytes, 'a.docx').paragraphs[0]?.nodeIds).toHaveLength(50);
  });
});
