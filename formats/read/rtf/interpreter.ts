import iconv from 'iconv-lite';
import { gapAfter } from '../gapAfter.ts';
import { LineFlow, withNotes } from '../lineFlow.ts';
import { charsetOf, codePageOf, type Destination, destinationOf, SIGNS } from './destinations.ts';

/** A token of the file, as the tokenizer of rtf-stream-parser gives it. */
export interface RtfToken {
  /** 0 a group begins, 1 it ends, 2 a control word or symbol, 3 text. */
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Uint8Array;
}

/** What was met besides text. */
interface RtfTally {
  trackedChanges: number;
  pictures: number;
  hidden: number;
  comments: number;
}

interface GroupState {
  destination: Destination;
  font: number;
  /** How many bytes after a \u stand for readers that know no Unicode. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
}

/** Word itself stops at fewer. */
const MAX_DEPTH = 10_000;

/** Turns the tokens of an RTF file into lines of text. */
export class RtfInterpreter {
  readonly #stack: GroupState[] = [];
  #state: GroupState = { destination: 'text', font: -1, fallback: 1, hidden: false, deleted: false };
  readonly #fonts = new Map<number, string>();
  #page = 'windows-1252';
  #optional = false;
  #groupBegins = false;
  #toSkip = 0;
  #bytes: number[] = [];
  #inTable = false;
  #afterNumber = false;
  readonly #body = new LineFlow();
  readonly #notes: LineFlow[] = [];
  #flow = this.#body;
  readonly #tally: RtfTally = { trackedChanges: 0, pictures: 0, hidden: 0, comments: 0 };

  /** Takes the next token of the file. */
  take(token: RtfToken): void {
    switch (token.type) {
      case 0:
        this.#open();
        break;
      case 1:
        this.#close();
        break;
      case 2:
        this.#control(token);
        break;
      default:
        this.#take(token.data ?? new Uint8Array(0));
    }
  }

  /** The text of all that was taken: groups that are still open count as closed. */
  finish(): { readonly text: string; readonly tally: Readonly<RtfTally> } {
    this.#flush();
    const notes = this.#notes.map((note) => note.finish());
    return { text: withNotes(this.#body.finish(), notes, '注').join('\n'), tally: this.#tally };
  }

  #open(): void {
    this.#flush();
    if (this.#stack.length >= MAX_DEPTH) throw new Error('nested too deep');
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
    this.#optional = false;
    this.#groupBegins = true;
    this.#toSkip = 0;
  }

  #close(): void {
    this.#flush();
    const ended = this.#state;
    this.#state = this.#stack.pop() ?? ended;
    this.#toSkip = 0;
    this.#optional = false;
    if (ended.destination === 'number' && this.#state.destination !== 'number') this.#afterNumber = true;
    if (ended.destination === 'note' && this.#state.destination !== 'note') this.#flow = this.#body;
  }

  #control({ word = '', param, data }: RtfToken): void {
    if (word === "'") {
      const byte = data?.[0];
      if (byte !== undefined) this.#take(Uint8Array.of(byte));
      return;
    }
    if (word === '*') {
      this.#optional = true;
      return;
    }
    if (this.#toSkip > 0 && (word === 'bin' || SIGNS.has(word))) {
      this.#toSkip -= 1;
      return;
    }
    const first = this.#groupBegins;
    this.#groupBegins = false;
    const destination = first || this.#optional ? destinationOf(word, this.#optional) : null;
    this.#optional = false;
    if (destination !== null) this.#enter(destination);
    else if (word === 'u') this.#unicode(param ?? 0);
    else if (this.#state.destination === 'fonts') this.#font(word, param ?? 0);
    else this.#property(word, param);
  }

  #enter(destination: Destination): void {
    if (!isPrinted(this.#state.destination)) return;
    if (destination === 'comment') this.#tally.comments += 1;
    if (destination === 'picture') this.#tally.pictures += 1;
    if (destination === 'note' && this.#state.destination !== 'note') {
      this.#flow = new LineFlow();
      this.#notes.push(this.#flow);
    }
    this.#state.destination =
      destination === 'number' && this.#state.destination === 'note' ? 'note' : destination;
  }

  #font(word: string, param: number): void {
    if (word === 'f') this.#state.font = param;
    const charset = word === 'fcharset' ? charsetOf(param) : null;
    if (charset !== null && this.#fonts.size < 10_000) this.#fonts.set(this.#state.font, charset);
  }

  #property(word: string, param: number | undefined): void {
    const isOn = param !== 0;
    switch (word) {
      case 'f':
        this.#flush();
        this.#state.font = param ?? 0;
        break;
      case 'uc':
        this.#state.fallback = Math.min(Math.max(param ?? 1, 0), 8);
        break;
      case 'ansicpg':
        this.#page = codePageOf(param ?? 0);
        break;
      case 'v':
        this.#flush();
        this.#state.hidden = isOn;
        break;
      case 'deleted':
        this.#flush();
        this.#state.deleted = isOn;
        if (isOn) this.#tally.trackedChanges += 1;
        break;
      case 'revised':
        if (isOn) this.#tally.trackedChanges += 1;
        break;
      case 'plain':
        this.#flush();
        this.#state.hidden = false;
        this.#state.deleted = false;
        break;
      case 'pard':
        this.#inTable = false;
        break;
      case 'intbl':
        this.#inTable = true;
        break;
      default:
        this.#layout(word);
    }
  }

  #layout(word: string): void {
    const sign = SIGNS.get(word);
    if (sign !== undefined) {
      this.#flush();
      this.#print(sign);
      return;
    }
    if (!/^(?:par|sect|cell|nestcell|row|nestrow|\r|\n)$/.test(word)) return;
    this.#flush();
    if (!isPrinted(this.#state.destination)) return;
    const flow = this.#flow;
    switch (word) {
      case 'cell':
      case 'nestcell':
        flow.endCell();
        break;
      case 'row':
      case 'nestrow':
        flow.endRow();
        break;
      default:
        flow.endLine(this.#inTable);
    }
  }

  #unicode(param: number): void {
    this.#flush();
    this.#print(String.fromCharCode(param & 0xffff));
    this.#toSkip = this.#state.fallback;
  }

  #take(data: Uint8Array): void {
    this.#groupBegins = false;
    const skipped = Math.min(this.#toSkip, data.length);
    this.#toSkip -= skipped;
    if (!isPrinted(this.#state.destination)) return;
    for (let at = skipped; at < data.length; at += 1) this.#bytes.push(data[at] ?? 0);
  }

  /** A character of two bytes may come in two tokens, so bytes are decoded only when something else comes. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    const charset = this.#fonts.get(this.#state.font) ?? this.#page;
    this.#print(bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : iconv.decode(bytes, charset));
  }

  #print(text: string): void {
    const { destination, hidden, deleted } = this.#state;
    if (!isPrinted(destination) || deleted) return;
    if (hidden) {
      this.#tally.hidden += 1;
      return;
    }
    if (destination === 'number') {
      this.#flow.write(numberText(text));
      return;
    }
    if (this.#afterNumber && this.#flow.line !== '') this.#flow.write(gapAfter(this.#flow.line, text));
    this.#afterNumber = false;
    this.#flow.write(text);
  }
}

function isPrinted(destination: Destination): boolean {
  return destination === 'text' || destination === 'note' || destination === 'number';
}

/** The tab behind a number is layout, and so are bullets: a speech is read out without them. */
function numberText(text: string): string {
  return text.replace(/[\t\n]|^[•·●○■□◆▪➢✓\uf000-\uf0ff]$/gu, '');
}
