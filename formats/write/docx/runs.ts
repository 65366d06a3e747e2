import { faceRoleOf } from '../../../core/page/faceRole.ts';
import type { Line, LineSpan } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { escaped, markupText } from '../../../core/text/markup.ts';
import { splitRare } from './rareCharacters.ts';
import { fonts, RUN_STYLE_IDS } from './styles.ts';
import { element } from './xml.ts';

/** The face of a line's own text. */
export function faceOf(kind: Line['kind'], { faces }: PageStyle): string {
  return faces[faceRoleOf(kind)].name;
}

/** How a stretch of text is set. */
export interface RunLook {
  readonly face: LineSpan['face'];
  /** The Chinese face its style gives it. */
  readonly gbFace: string;
  readonly highlight?: boolean;
  /** Text that a tracked change took out stands in an element of its own. */
  readonly deleted?: boolean;
}

/** A line end inside a paragraph. */
export const LINE_BREAK = '<w:r><w:br/></w:r>';

/** The runs of a stretch of text as XML: one, or several where rare characters, tabs or line ends part it. */
export function textRuns(text: string, look: RunLook): string {
  let runs = '';
  for (const stretch of splitRare(markupText(text))) {
    const { gbFace } = look;
    const other = stretch.rare && gbFace.endsWith('_GB2312') ? gbFace.replace('_GB2312', '') : null;
    const open = `<w:r>${runProperties(look, other)}`;
    for (const piece of stretch.text.split(/(\r\n|[\n\r\t])/)) {
      if (piece !== '') runs += `${open}${pieceOf(piece, look.deleted === true)}</w:r>`;
    }
  }
  return runs;
}

function pieceOf(piece: string, deleted: boolean): string {
  if (piece === '\t') return '<w:tab/>';
  if (/^[\r\n]/.test(piece)) return '<w:br/>';
  const text = escaped(piece);
  return deleted
    ? `<w:delText xml:space="preserve">${text}</w:delText>`
    : `<w:t xml:space="preserve">${text}</w:t>`;
}

function runProperties({ face, highlight }: RunLook, other: string | null): string {
  // The hint stands on every run: Word asks it which face a quotation mark takes, and a hint in a style may not count.
  const font =
    other === null
      ? '<w:rFonts w:hint="eastAsia"/>'
      : element('w:rFonts', { 'w:hint': 'eastAsia', ...fontAttributes(other) });
  const marked = highlight === true ? '<w:highlight w:val="yellow"/>' : '';
  return `<w:rPr>${styleOf(face)}${font}${marked}</w:rPr>`;
}

function fontAttributes(face: string): Record<string, string | undefined> {
  const { ascii, hAnsi, eastAsia, cs } = fonts(face);
  return { 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs };
}

function styleOf(face: LineSpan['face']): string {
  switch (face) {
    case 'own':
      return '';
    case 'run-in':
      return `<w:rStyle w:val="${RUN_STYLE_IDS.runIn}"/>`;
    case 'lead':
      return `<w:rStyle w:val="${RUN_STYLE_IDS.lead}"/>`;
    default:
      return face satisfies never;
  }
}
