import { parse } from 'parse5';
import { FormatError } from '../failure.ts';
import { charsetOfLabel } from './charset.ts';
import { pageLines } from './html/pageLines.ts';
import { leftOutWarnings, type ReadText, trackedChangesWarnings } from './readText.ts';
import { readTxt } from './txt.ts';

/** Where a page that names its charset does so. */
const HEAD_BYTES = 4096;

/**
 * Reads a web page 网页 (.html, .htm): its blocks as lines, lists with their numbers, tables as lines with tabs.
 * Scripts, styles, forms and what the page hides are gone; navigation and the like stay for the cleaning stage to
 * tell. Throws FormatError 'no-text' for a page of nothing but pictures or scripts, and what readTxt throws.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\0', '');
  const label = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? '';
  const { text: page, charset, warnings } = readTxt(bytes, name, charsetOfLabel(label));
  const { lines, tally } = pageLines(parse(page, { scriptingEnabled: false }));
  if (lines.length === 0) {
    throw new FormatError(
      'no-text',
      name,
      '里没有文字，正文可能要联网才能显示。请在浏览器中打开，复制正文粘贴到 Word 文档，存为 .docx 再导入。',
    );
  }
  return {
    text: lines.join('\n'),
    charset,
    warnings: [
      ...warnings,
      ...trackedChangesWarnings(tally.trackedChanges),
      ...leftOutWarnings({
        pictures: tally.pictures,
        hidden: tally.hidden,
        parts: tally.pageEdges > 0 ? ['页眉页脚'] : [],
      }),
    ],
  };
}
