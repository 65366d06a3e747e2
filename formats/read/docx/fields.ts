import { circled } from './numerals.ts';

interface Field {
  instruction: string;
  /** True between the instruction and the end, where the field's last result stands. */
  inResult: boolean;
  isContents: boolean;
}

/** Fields nest two or three deep; the rest are beginnings without ends. */
const MAX_OPEN = 32;

/** 带圈字符 made by a field, the only way to ㊱ in old Word: EQ \o\ac(○,36). It has no result. */
const ENCLOSED = /^\s*eq\s*\\o\s*\\ac\s*[(（]\s*[○〇]\s*[,，;；]\s*(\d{1,2})\s*[)）]/i;

/** Follows fields 域 through a document: instructions are not text, their results are. */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether text here is to be read: it is no instruction, and no table of contents. */
  get showsText(): boolean {
    return this.#open.every((field) => field.inResult && !field.isContents);
  }

  /** Whether this is part of a table of contents 目录, which repeats the headings. */
  get inTableOfContents(): boolean {
    return this.#open.some((field) => field.isContents);
  }

  /** Takes a `w:fldChar`; returns what a field without result prints when it ends. */
  mark(type: string): string {
    switch (type) {
      case 'begin':
        if (this.#open.length < MAX_OPEN) {
          this.#open.push({ instruction: '', inResult: false, isContents: false });
        }
        return '';
      case 'separate': {
        const field = this.#open.at(-1);
        if (field !== undefined) {
          field.inResult = true;
          field.isContents = /^\s*TOC\b/i.test(field.instruction);
        }
        return '';
      }
      case 'end': {
        const field = this.#open.pop();
        const number = ENCLOSED.exec(field?.instruction ?? '')?.[1];
        return field?.inResult === false && number !== undefined && this.showsText
          ? circled(Number(number))
          : '';
      }
      default:
        return '';
    }
  }

  /** Takes the text of a `w:instrText`. */
  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult && field.instruction.length < 500) field.instruction += text;
  }
}
