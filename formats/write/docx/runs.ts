import { HighlightColor, type IRunOptions, Tab } from 'docx';
import type { Line, LineSpan } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { splitRare } from './rareCharacters.ts';
import { fonts, RUN_STYLE_IDS } from './styles.ts';
import { xmlText } from './xmlText.ts';

/** The face of a line's own text. */
export function faceOf(kind: Line['kind'], { faces }: PageStyle): string {
  if (kind === 'subtitle' || kind === 'byline') return faces.underTitle.name;
  return kind === 'salutation' ? faces.body.name : faces[kind].name;
}

/** The runs of a stretch of text: one, or several where rare characters, tabs or line ends part it. */
export function runOptions(
  text: string,
  face: LineSpan['face'],
  gbFace: string,
  highlight: boolean,
): IRunOptions[] {
  return splitRare(xmlText(text)).flatMap((stretch) => {
    const other = stretch.rare && gbFace.endsWith('_GB2312') ? gbFace.replace('_GB2312', '') : null;
    // The hint stands on every run: Word asks it which face a quotation mark takes, and a hint in a style may not count.
    const look: IRunOptions = {
      ...styleOf(face),
      font: { hint: 'eastAsia', ...(other !== null && fonts(other)) },
      ...(highlight && { highlight: HighlightColor.YELLOW }),
    };
    return stretch.text
      .split(/(\r\n|[\n\r\t])/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ ...look, ...pieceOf(piece) }));
  });
}

/** Only as `text` a word is safe: among `children` the library takes CURRENT and SECTION for page numbers. */
function pieceOf(piece: string): IRunOptions {
  if (piece === '\t') return { children: [new Tab()] };
  return /^[\r\n]/.test(piece) ? { break: 1 } : { text: piece };
}

function styleOf(face: LineSpan['face']): { style?: string } {
  switch (face) {
    case 'own':
      return {};
    case 'run-in':
      return { style: RUN_STYLE_IDS.runIn };
    case 'lead':
      return { style: RUN_STYLE_IDS.lead };
    default:
      return face satisfies never;
  }
}
