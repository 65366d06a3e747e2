import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { PAGE, PAGE_STYLES } from '../../../core/page/pageStyle.ts';
import { markupText } from '../../../core/text/markup.ts';
import type { Decision, Opinion, OpinionTableOptions } from '../opinion.ts';
import { finishPackage } from './finish.ts';
import { partsOf } from './pack.ts';
import { fonts, STYLE_IDS, speechStyles } from './styles.ts';

const STYLE = PAGE_STYLES.gbt9704;
const COLUMNS = [
  { title: '序号', width: 800 },
  { title: '位置', width: 1900 },
  { title: '提出人', width: 1900 },
  { title: '意见内容', width: 5400 },
  { title: '采纳情况', width: 1300 },
  { title: '说明', width: 2338 },
] as const;
const DECISIONS: Readonly<Record<Decision, string>> = { taken: '采纳', refused: '未采纳', open: '待定' };
/** 小四 on lines of 20 pt. */
const CELL_SIZE = 24;
const CELL_LINE = 400;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** The table as the bytes of a .docx. */
export async function packOpinionTable(
  opinions: readonly Opinion[],
  { title, now }: OpinionTableOptions,
): Promise<Uint8Array> {
  const rows = opinions.map(({ place, from, text, decision, note }, index) =>
    row([String(index + 1), place, from, text, DECISIONS[decision], note]),
  );
  const { top, bottom, left, right } = STYLE.margins;
  const document = new Document({
    styles: { importedStyles: speechStyles(STYLE) },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: left,
              bottom: right,
              left: top - 500,
              right: bottom - 386,
              header: PAGE.header,
              footer: 851,
            },
          },
        },
        children: [
          new Paragraph({ style: STYLE_IDS.title, children: [new TextRun('意见采纳情况表')] }),
          new Paragraph({ style: STYLE_IDS.subtitle, children: [new TextRun(markupText(`文稿：${title}`))] }),
          new Table({
            width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
            columnWidths: COLUMNS.map(({ width }) => width),
            layout: TableLayoutType.FIXED,
            alignment: AlignmentType.CENTER,
            rows: [headRow(), ...rows],
          }),
          new Paragraph({ style: STYLE_IDS.salutation, children: [new TextRun(summary(opinions))] }),
        ],
      },
    ],
  });
  return finishPackage(await partsOf(document), {
    properties: { title: `${title}意见采纳情况表` },
    now,
    faces: STYLE.faces,
  });
}

function summary(opinions: readonly Opinion[]): string {
  const count = (decision: Decision): number =>
    opinions.filter((opinion) => opinion.decision === decision).length;
  const open = count('open') === 0 ? '' : `，待定${count('open')}条`;
  return `共${opinions.length}条意见：采纳${count('taken')}条，未采纳${count('refused')}条${open}。`;
}

function headRow(): TableRow {
  const cells = COLUMNS.map(({ title }, index) => cell(title, index, STYLE.faces.heading1.name, true));
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function row(texts: readonly string[]): TableRow {
  return new TableRow({
    children: texts.map((text, index) =>
      cell(text, index, STYLE.faces.body.name, index === 0 || index === 4),
    ),
  });
}

function cell(text: string, column: number, face: string, centred: boolean): TableCell {
  return new TableCell({
    width: { size: COLUMNS[column]?.width ?? 1000, type: WidthType.DXA },
    borders: BORDERS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.BOTH,
          spacing: { line: CELL_LINE, lineRule: LineRuleType.EXACT },
          children: [
            new TextRun({
              text: markupText(line),
              size: CELL_SIZE,
              font: { hint: 'eastAsia', ...fonts(face) },
            }),
          ],
        }),
    ),
  });
}
