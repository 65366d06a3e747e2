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
import { FACES, PAGE, type Preset } from './preset.ts';
import { FOOTER_STYLE_ID, NO_INDENT, speechStyles } from './styles.ts';
import { xmlText } from './xmlText.ts';

/** What Word shows under 文件 → 信息. */
export interface DocumentProperties {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** The organisation of the author. */
  readonly company?: string;
}

/** A speech's paragraphs on the page of `preset`, odd and even footers told apart. */
export function speechDocument(
  children: readonly Paragraph[],
  preset: Preset,
  properties: DocumentProperties,
): Document {
  const { width, height, ...margin } = PAGE;
  const author = xmlText(properties.author ?? '');
  return new Document({
    title: xmlText(properties.title ?? ''),
    subject: xmlText(properties.subject ?? ''),
    keywords: xmlText(properties.keywords ?? ''),
    creator: author,
    lastModifiedBy: author,
    styles: { importedStyles: speechStyles(preset) },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: COMPATIBILITY,
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
          column: { space: 425 },
          grid: { type: DocumentGridType.LINES, linePitch: preset.line },
        },
        footers: { default: footer('right'), even: footer('left') },
        children,
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
function footer(side: 'left' | 'right'): Footer {
  const { name } = FACES.footer;
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
