import type { NodeMark } from '../../nodeBookmark.ts';
import { gapAfter } from '../gapAfter.ts';
import type { Piece } from './content.ts';
import type { Place, StyledParagraph, StyledRun } from './paragraph.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';

/** A paragraph that is read, before its place in the text is known. */
export interface LooseParagraph {
  readonly place: Place;
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly properties: ParagraphProperties;
  readonly ordinal: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly NodeMark[];
}

const NO_IDS: StyledParagraph['nodeIds'] = [];

/** The text of a document in the making. */
export class TextAssembler {
  readonly paragraphs: StyledParagraph[] = [];
  readonly #lines: string[] = [];
  #length = 0;

  /** The text of all paragraphs, one a line. */
  get text(): string {
    return this.#lines.join('\n');
  }

  /** Puts `paragraph` at the end of the text. */
  add(paragraph: LooseParagraph): void {
    if (paragraph.marks[0]?.leavesSeries === true && this.#lines.length > 0) this.#line('');
    const { properties } = paragraph;
    const pieces = isTitle(paragraph) ? paragraph.pieces.map(joinTitleLines) : paragraph.pieces;
    // Put together by +, a paragraph of one piece is not copied here and once more for the whole text.
    const body = pieces.reduce((text, piece) => text + piece.text, '');
    const ordinal = paragraph.ordinal + gapAfter(paragraph.ordinal, body);
    const start = this.#line(ordinal + body);
    const characters = properties.firstLineChars ?? 0;
    const size = pieces[0]?.look.size ?? 21;
    this.paragraphs.push({
      start,
      end: start + ordinal.length + body.length,
      place: paragraph.place,
      styleId: paragraph.styleId,
      styleName: paragraph.styleName,
      outlineLevel: properties.outline === null || properties.outline > 8 ? null : properties.outline + 1,
      alignment: properties.alignment ?? 'left',
      leftIndent: properties.left ?? 0,
      rightIndent: properties.right ?? 0,
      firstLineIndent:
        characters === 0 ? (properties.firstLine ?? 0) : Math.round((characters / 100) * size * 10),
      ordinal,
      nodeIds: paragraph.marks.length === 0 ? NO_IDS : paragraph.marks.map((mark) => mark.id),
      runs: runsOf(pieces, start + ordinal.length),
    });
  }

  #line(text: string): number {
    const start = this.#lines.length === 0 ? 0 : this.#length + 1;
    this.#lines.push(text);
    this.#length = start + text.length;
    return start;
  }
}

/** The cells of a table row as one paragraph, a tab between two. */
export function joinCells(cells: readonly (LooseParagraph | null)[]): LooseParagraph | null {
  const first = cells.find((cell) => cell !== null);
  if (first === undefined) return null;
  const look = first.pieces[0]?.look;
  if (look === undefined) return null;
  const last = cells.findLastIndex((cell) => cell !== null);
  const pieces = cells
    .slice(0, last + 1)
    .flatMap((cell, index): Piece[] => [
      ...(index === 0 ? [] : [{ text: '\t', look }]),
      ...(cell === null || cell.ordinal === '' ? [] : [{ text: cell.ordinal, look }]),
      ...(cell?.pieces ?? []),
    ]);
  return { ...first, ordinal: '', pieces, marks: cells.flatMap((cell) => cell?.marks ?? []) };
}

/** Whether nothing of a paragraph is printed. */
export function isBlank(paragraph: LooseParagraph): boolean {
  return paragraph.ordinal === '' && paragraph.pieces.every((piece) => piece.text.trim() === '');
}

/** A long title is broken by hand into lines of a good shape; it is one title all the same. */
function isTitle(paragraph: LooseParagraph): boolean {
  if (paragraph.properties.alignment !== 'center') return false;
  if (/^(?:title|subtitle|标题|副标题|公文标题)$/i.test(paragraph.styleName ?? '')) return true;
  return paragraph.pieces.length > 0 && paragraph.pieces.every((piece) => (piece.look.size ?? 0) >= 40);
}

function joinTitleLines(piece: Piece): Piece {
  // A line that begins with —— or a bracket is the subtitle or the date, set in the same paragraph.
  return { ...piece, text: piece.text.replace(/\n(?![ \t\u3000]{0,9}(?:——|[（(]))/g, '') };
}

function runsOf(pieces: readonly Piece[], offset: number): StyledRun[] {
  const runs: StyledRun[] = [];
  let start = offset;
  for (const { text, look } of pieces) {
    const end = start + text.length;
    const last = runs.at(-1);
    if (last !== undefined && isSameLook(last, look)) runs[runs.length - 1] = { ...last, end };
    else {
      runs.push({
        start,
        end,
        chineseFont: look.chineseFont,
        latinFont: look.latinFont,
        size: look.size,
        bold: look.bold === true,
      });
    }
    start = end;
  }
  return runs;
}

function isSameLook(run: StyledRun, look: RunProperties): boolean {
  return (
    run.chineseFont === look.chineseFont &&
    run.latinFont === look.latinFont &&
    run.size === look.size &&
    run.bold === (look.bold === true)
  );
}
