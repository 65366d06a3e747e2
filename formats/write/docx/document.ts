import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type IRunOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { FOOTER_FACE, PAGE, type PageStyle } from '../../../core/page/pageStyle.ts';
import { FOOTER_STYLE_ID, NO_INDENT, speechStyles } from './styles.ts';

/** The page of `preset` with one empty paragraph, odd and even footers told apart. */
export function speechDocument(preset: PageStyle): Document {
  const { width, height, header, footer } = PAGE;
  return new Document({
    styles: { importedStyles: speechStyles(preset) },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: COMPATIBILITY,
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...preset.margins, header, footer, gutter: 0 } },
          column: { space: 425 },
          grid: { type: DocumentGridType.LINES, linePitch: preset.line },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [new Paragraph({})],
      },
    ],
  });
}

/** What a Chinese Word writes into a new document. */
const COMPATIBILITY = {
  version: 15,
  spaceForUnderline: true,
  balanceSingleByteDoubleByteWidth: true,
  doNotLeaveBackslashAlone: true,
  underlineTrailingSpaces: true,
  doNotExpandShiftReturn: true,
  adjustLineHeightInTable: true,
  useFELayout: true,
} as const;

/** The page number 「— 1 —」, one character in from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const { name } = FOOTER_FACE;
  const look: IRunOptions = {
    font: { hint: 'eastAsia', ascii: name, hAnsi: name, eastAsia: name },
    size: 28,
  };
  const number = new Paragraph({
    style: FOOTER_STYLE_ID,
    indent: { [side]: 320, ...NO_INDENT },
    alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    children: [
      new TextRun({ ...look, text: '— ' }),
      new TextRun({ ...look, children: [PageNumber.CURRENT] }),
      new TextRun({ ...look, text: ' —' }),
    ],
  });
  return new Footer({ children: [number] });
}
