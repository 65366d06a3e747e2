import type { Numbering } from '../docx/numbering.ts';
import { gapAfter } from '../gapAfter.ts';
import { LineFlow, withNotes } from '../lineFlow.ts';
import { DocFields } from './docFields.ts';
import type { Fib } from './fib.ts';
import { readNumbering } from './lists.ts';
import { readPieces, type TextPiece } from './pieces.ts';
import type { DocProperties } from './properties.ts';
import { finder, readRuns } from './runs.ts';
import { readStyleLists, type StyleList } from './styleLists.ts';

/** What was met besides text. */
interface DocTally {
  trackedChanges: number;
  pictures: number;
  hidden: number;
  comments: number;
  parts: string[];
}

/** Characters that stand for something else: [MS-DOC] 2.4.1. */
const PICTURE = 1;
const NOTE = 2;
const COMMENT = 5;
const CELL = 7;
const DRAWING = 8;
const LINE_BREAK = 11;
const PAGE_BREAK = 12;
const PARAGRAPH = 13;
const FIELD_BEGIN = 19;
const FIELD_END = 21;
const HARD_HYPHEN = 30;

/** Reads the text of a .doc from its two streams. */
export class DocTextReader {
  readonly #fib: Fib;
  readonly #pieces: readonly TextPiece[];
  readonly #characters: (at: number) => DocProperties | null;
  readonly #paragraphs: (at: number) => DocProperties | null;
  readonly #styleLists: (style: number) => StyleList;
  readonly #numbering: Numbering;
  readonly #tally: DocTally = { trackedChanges: 0, pictures: 0, hidden: 0, comments: 0, parts: [] };
  #fields = new DocFields();
  #flow = new LineFlow();
  /** The run that the last counted change or hidden stretch was in: each is counted once. */
  #counted: DocProperties | null = null;

  constructor(fib: Fib, main: Buffer, table: Buffer) {
    this.#fib = fib;
    this.#pieces = readPieces(fib.structure('pieces', table), main);
    this.#characters = finder(readRuns('characters', fib.structure('characters', table), main));
    this.#paragraphs = finder(readRuns('paragraphs', fib.structure('paragraphs', table), main));
    this.#styleLists = readStyleLists(fib.structure('styles', table));
    this.#numbering = readNumbering(fib.structureOn('lists', table), fib.structureOn('listUses', table));
  }

  /** The whole text. Throws RangeError where the file ends too early. */
  read(): { readonly text: string; readonly tally: Readonly<DocTally> } {
    const { body, footnotes, headers, macros, comments, endnotes, textBoxes } = this.#fib.parts;
    const lines = this.#part(0, body);
    const notes = this.#notes(body, footnotes);
    const endnotesFrom = body + footnotes + headers + macros + comments;
    const last = this.#notes(endnotesFrom, endnotes);
    const boxes = this.#part(endnotesFrom + endnotes, textBoxes).filter((line) => line.trim() !== '');
    if (this.#fields.hasContents) this.#tally.parts.push('目录');
    return {
      text: withNotes(withNotes([...lines, ...boxes], notes, '注'), last, '尾注').join('\n'),
      tally: this.#tally,
    };
  }

  #part(start: number, length: number): string[] {
    this.#flow = new LineFlow();
    this.#walk(start, start + length, () => undefined);
    return this.#flow.finish();
  }

  #notes(start: number, length: number): string[][] {
    const notes: LineFlow[] = [];
    this.#walk(start, start + length, () => {
      this.#flow = new LineFlow();
      notes.push(this.#flow);
    });
    return notes.map((note) => note.finish());
  }

  #walk(start: number, end: number, onNote: () => void): void {
    for (const piece of this.#pieces) {
      const from = Math.max(start - piece.position, 0);
      const to = Math.min(end - piece.position, piece.text.length);
      for (let at = from; at < to; at += 1) this.#character(piece, at, onNote);
    }
  }

  #character(piece: TextPiece, at: number, onNote: () => void): void {
    const code = piece.text.charCodeAt(at);
    const place = piece.offset + at * piece.width;
    const look = this.#characters(place);
    if (look !== null && look !== this.#counted) this.#count(look);
    if (look?.deleted === true) return;
    if (code >= FIELD_BEGIN && code <= FIELD_END) {
      this.#fields.mark(code);
      return;
    }
    if (this.#fields.isInstruction) {
      this.#fields.instruction(piece.text.charAt(at));
      return;
    }
    if (code === PARAGRAPH || code === CELL || code === PAGE_BREAK) this.#end(code, place);
    else if (look?.hidden !== true && !this.#fields.isInContents)
      this.#print(code, piece.text.charAt(at), onNote);
  }

  #count(look: DocProperties): void {
    this.#counted = look;
    if (look.deleted || look.inserted) this.#tally.trackedChanges += 1;
    else if (look.hidden) this.#tally.hidden += 1;
  }

  #print(code: number, character: string, onNote: () => void): void {
    switch (code) {
      case PICTURE:
      case DRAWING:
        this.#tally.pictures += 1;
        break;
      case NOTE:
        onNote();
        break;
      case COMMENT:
        this.#tally.comments += 1;
        break;
      case LINE_BREAK:
        this.#flow.write('\n');
        break;
      case HARD_HYPHEN:
        this.#flow.write('-');
        break;
      default:
        if (code >= 0x20 || code === 9) this.#flow.write(character);
    }
  }

  #end(code: number, place: number): void {
    const properties = this.#paragraphs(place);
    const { isInContents } = this.#fields;
    if (isInContents && this.#flow.line === '') return;
    if (code === CELL && properties?.rowEnd === true) {
      this.#flow.endRow();
      return;
    }
    // A page break in the middle of a paragraph stands alone before its mark.
    if (code === PAGE_BREAK && this.#flow.line === '') return;
    const ordinal = properties === null ? '' : this.#ordinal(properties);
    if (ordinal !== '') this.#flow.putBefore(ordinal + gapAfter(ordinal, this.#flow.line));
    if (code === CELL) this.#flow.endCell();
    else this.#flow.endLine(properties?.inTable === true);
  }

  #ordinal(properties: DocProperties): string {
    const style = this.#styleLists(properties.style);
    const list = properties.list ?? style.list ?? 0;
    if (list <= 0) return '';
    return this.#numbering.next(String(list), properties.level ?? style.level ?? 0, null)?.text ?? '';
  }
}
