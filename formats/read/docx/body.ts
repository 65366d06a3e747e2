import type { NodeMark } from '../../nodeBookmark.ts';
import { readBookmarkName } from '../../nodeBookmark.ts';
import { isBlank, joinCells, type LooseParagraph } from './assemble.ts';
import { ContentReader, isMarkDeleted, type NoteReference, type Tally } from './content.ts';
import type { Numbering } from './numbering.ts';
import type { Place } from './paragraph.ts';
import { mergeParagraph, readParagraphProperties, type ThemeFonts } from './properties.ts';
import type { Attributes, XmlHandler } from './scan.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, TreeBuilder, type XmlNode } from './xml.ts';

/** What a body needs of the rest of the document. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly theme: ThemeFonts;
  readonly tally: Tally;
}

/** A document with more paragraphs is no speech, and would not fit into the memory. */
export class TooManyParagraphs extends Error {}

const MAX_PARAGRAPHS = 200_000;

interface Row {
  readonly cells: LooseParagraph[][];
  deleted: boolean;
}

/**
 * Reads the paragraphs of word/document.xml as it is scanned. Only one paragraph at a time is held as a tree, so
 * memory does not grow with the XML. Finished paragraphs go to `emit` in printing order.
 */
export class BodyReader implements XmlHandler {
  readonly #context: BodyContext;
  readonly #emit: (paragraph: LooseParagraph) => void;
  readonly #content: ContentReader;
  readonly #builder: TreeBuilder;
  readonly #path: string[] = [];
  readonly #rows: Row[] = [];
  /** For every open content control whether it holds the table of contents. */
  readonly #controls: boolean[] = [];
  #fallbacks = 0;
  #marks: NodeMark[] = [];
  #carried: LooseParagraph | null = null;
  #count = 0;
  /** Notes that were referred to, in order. */
  readonly notes: NoteReference[] = [];

  constructor(context: BodyContext, emit: (paragraph: LooseParagraph) => void) {
    this.#context = context;
    this.#emit = emit;
    this.#content = new ContentReader(context.styles, context.theme, context.tally);
    this.#builder = new TreeBuilder((node) => this.#topParagraph(node));
  }

  open(name: string, attributes: Attributes): void {
    if (this.#builder.isOpen) {
      this.#builder.open(name, attributes);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#builder.open(name, attributes);
        return;
      case 'w:tr':
        this.#rows.push({ cells: [], deleted: false });
        break;
      case 'w:tc':
        this.#rows.at(-1)?.cells.push([]);
        break;
      case 'w:del':
        if (this.#path.at(-1) === 'w:trPr') this.#deleteRow();
        break;
      case 'w:sdt':
        this.#controls.push(false);
        break;
      case 'w:docPartGallery':
        if (/contents|目录/i.test(attributes['w:val'] ?? ''))
          this.#controls[this.#controls.length - 1] = true;
        break;
      case 'w:bookmarkStart':
        this.#pendingMark(attributes);
        break;
      case 'mc:Fallback':
        this.#fallbacks += 1;
        break;
      default:
        break;
    }
    this.#path.push(name);
  }

  text(text: string): void {
    if (this.#builder.isOpen) this.#builder.text(text);
  }

  close(name: string): void {
    if (this.#builder.isOpen) {
      this.#builder.close();
      return;
    }
    this.#path.pop();
    switch (name) {
      case 'w:tr':
        this.#closeRow();
        break;
      case 'w:sdt':
        this.#controls.pop();
        break;
      case 'mc:Fallback':
        this.#fallbacks -= 1;
        break;
      case 'w:body':
        this.#flush();
        break;
      default:
        break;
    }
  }

  /** Reads the paragraphs of a note or a text box. */
  readInside(container: XmlNode, place: Place, ordinal: string): void {
    for (const [index, paragraph] of paragraphsIn(container).entries()) {
      this.#paragraph(paragraph, place, index === 0 ? ordinal : '');
    }
    this.#flush();
  }

  #pendingMark(attributes: Attributes): void {
    const mark = readBookmarkName(attributes['w:name'] ?? '');
    if (mark !== null && this.#marks.length < 50) this.#marks.push(mark);
  }

  #deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    row.deleted = true;
    this.#context.tally.trackedChanges += 1;
  }

  #topParagraph(node: XmlNode): void {
    if (this.#fallbacks > 0) return;
    if (this.#controls.includes(true)) {
      this.#context.tally.tableOfContents += 1;
      return;
    }
    this.#paragraph(node, this.#rows.length > 0 ? 'table' : 'body', '');
  }

  #paragraph(node: XmlNode, place: Place, noteOrdinal: string): void {
    this.#count += 1;
    if (this.#count > MAX_PARAGRAPHS) throw new TooManyParagraphs();
    const { styles, tally } = this.#context;
    const direct = readParagraphProperties(childOf(node, 'w:pPr'));
    const style = styles.paragraph(direct.styleId);
    const stated = mergeParagraph(style.paragraph, direct);
    const wasInContents = this.#content.inTableOfContents;
    const content = this.#content.read(node, style);
    if ((wasInContents || this.#content.inTableOfContents) && content.pieces.length === 0) {
      tally.tableOfContents += 1;
      return;
    }
    const list =
      stated.numId === null || stated.numId === '0'
        ? null
        : this.#context.numbering.next(stated.numId, stated.level, style.listStyleId);
    const own: LooseParagraph = {
      place,
      styleId: style.id,
      styleName: style.name,
      // The indent of the list counts over that of the style, and what the paragraph itself says over both.
      properties:
        list === null ? stated : mergeParagraph(mergeParagraph(style.paragraph, list.paragraph), direct),
      ordinal: noteOrdinal + (list?.text ?? ''),
      pieces: content.pieces,
      marks: [...this.#marks, ...content.marks],
    };
    this.#marks = [];
    this.notes.push(...content.notes);
    const whole = this.#withCarried(own);
    if (isMarkDeleted(node)) {
      tally.trackedChanges += 1;
      this.#carried = whole;
    } else {
      this.#put(whole);
    }
    for (const box of content.textBoxes) this.readInside(box, 'text-box', '');
  }

  #withCarried(own: LooseParagraph): LooseParagraph {
    const carried = this.#carried;
    if (carried === null) return own;
    this.#carried = null;
    return {
      ...own,
      ordinal: carried.ordinal === '' ? own.ordinal : carried.ordinal,
      pieces: [...carried.pieces, ...own.pieces],
      marks: [...carried.marks, ...own.marks],
    };
  }

  #flush(): void {
    const carried = this.#carried;
    this.#carried = null;
    if (carried !== null) this.#put(carried);
  }

  #put(paragraph: LooseParagraph): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (cell === undefined) this.#emit(paragraph);
    else cell.push(paragraph);
  }

  /**
   * A row of short cells is one line; where a cell holds several paragraphs the table only arranges the page, and
   * its paragraphs stay paragraphs.
   */
  #closeRow(): void {
    this.#flush();
    const row = this.#rows.pop();
    if (row === undefined || row.deleted) return;
    const cells = row.cells.map((cell) => cell.filter((paragraph) => !isBlank(paragraph)));
    if (cells.some((cell) => cell.length > 1)) {
      for (const paragraph of cells.flat()) this.#put(paragraph);
      return;
    }
    const line = joinCells(cells.map((cell) => cell[0] ?? null));
    if (line !== null) this.#put(line);
  }
}

/** The outermost paragraphs in an element, those of tables and content controls included. */
function paragraphsIn(node: XmlNode): XmlNode[] {
  return childrenOf(node).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));
}
