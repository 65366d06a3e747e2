const BEGIN = 19;
const SEPARATOR = 20;

interface OpenField {
  instruction: string;
  showsResult: boolean;
}

/** A document nests fields three or four deep. */
const MAX_OPEN = 64;

/** Follows the fields 域 of a .doc: of "{ PAGE | 3 }" only the result is text, and of a table of contents nothing. */
export class DocFields {
  readonly #open: OpenField[] = [];
  #ignored = 0;
  #hasContents = false;

  /** Whether a table of contents was left out. */
  get hasContents(): boolean {
    return this.#hasContents;
  }

  /** Whether what comes next is an instruction and no text. */
  get isInstruction(): boolean {
    return this.#open.some((field) => !field.showsResult);
  }

  /** Whether what comes next is part of a table of contents. */
  get isInContents(): boolean {
    return this.#open.some((field) => isContents(field));
  }

  /** Takes the character 19, 20 or 21 that begins, parts or ends a field. */
  mark(code: number): void {
    if (code === BEGIN) {
      if (this.#open.length < MAX_OPEN) this.#open.push({ instruction: '', showsResult: false });
      else this.#ignored += 1;
      return;
    }
    if (this.#ignored > 0) {
      if (code !== SEPARATOR) this.#ignored -= 1;
      return;
    }
    const field = this.#open.at(-1);
    if (field === undefined) return;
    if (code === SEPARATOR) field.showsResult = true;
    else this.#open.pop();
    this.#hasContents ||= isContents(field);
  }

  /** Takes a character of an instruction. */
  instruction(character: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.instruction.length < 20) field.instruction += character;
  }
}

function isContents({ instruction }: OpenField): boolean {
  return /^\s*TOC\b/i.test(instruction);
}
