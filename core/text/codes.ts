/**
 * The UTF-16 code units of a text side by side. Passes over a text read them from here: an array gives up a letter several
 * times faster than a string does. Room is kept and used anew, so the codes are good until the room holds another text.
 */
export class CodeRoom {
  #codes = new Uint16Array(4096);
  #text = '';

  /** The code units of a text, from place 0 on; what lies behind its length means nothing. */
  of(text: string): Uint16Array {
    if (text === this.#text) return this.#codes;
    const { length } = text;
    if (this.#codes.length < length) this.#codes = new Uint16Array(length * 2);
    const codes = this.#codes;
    for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
    this.#text = text;
    return codes;
  }
}

/** A text and where its letters lie: from `from` on in `codes`, as many as the text is long. */
export interface CodedText {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly from: number;
}
