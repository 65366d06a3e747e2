import { readBookmarkName } from '../../nodeBookmark.ts';
import type { Attributes, XmlHandler } from './scan.ts';

/** What tracked changes 修订 and comments 批注 say about one paragraph. */
export interface TrackedParagraph {
  /** By the bookmarks of our export. */
  readonly ids: readonly string[];
  /** Without automatic numbers, as it reads when every change is accepted. */
  readonly text: string;
  /** All it had is struck out. */
  readonly struck: boolean;
  readonly editors: readonly { readonly author: string; readonly date: string }[];
  /** Ids of the comments anchored in it. */
  readonly comments: readonly string[];
}

interface Open {
  readonly ids: string[];
  text: string;
  removed: string;
  readonly editors: { readonly author: string; readonly date: string }[];
  readonly comments: string[];
}

const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** A file with more hands in it was made to fill memory. */
const MAX_EDITORS = 50;

/** Collects from word/document.xml every paragraph that someone changed or commented on. */
export class TrackedReader implements XmlHandler {
  readonly paragraphs: TrackedParagraph[] = [];
  readonly #open: Open[] = [];
  /** For every open element that is a change whether it takes away. */
  readonly #changes: boolean[] = [];
  #pending: string[] = [];
  #textOf: 'live' | 'removed' | null = null;

  open(name: string, attributes: Attributes): void {
    const current = this.#open.at(-1);
    if (CHANGES.has(name)) {
      this.#changes.push(name === 'w:del' || name === 'w:moveFrom');
      if (current !== undefined && current.editors.length < MAX_EDITORS) noteEditor(current, attributes);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#open.push({ ids: this.#pending, text: '', removed: '', editors: [], comments: [] });
        this.#pending = [];
        break;
      case 'w:bookmarkStart': {
        const mark = readBookmarkName(attributes['w:name'] ?? '');
        if (mark !== null) (current?.ids ?? this.#pending).push(mark.id);
        break;
      }
      case 'w:t':
      case 'w:delText':
        this.#textOf = this.#changes.includes(true) || name === 'w:delText' ? 'removed' : 'live';
        break;
      case 'w:commentReference':
      case 'w:commentRangeStart': {
        const id = attributes['w:id'] ?? '';
        if (current !== undefined && !current.comments.includes(id)) current.comments.push(id);
        break;
      }
      default:
        break;
    }
  }

  text(text: string): void {
    const current = this.#open.at(-1);
    if (current === undefined || this.#textOf === null) return;
    if (this.#textOf === 'live') current.text += text;
    else current.removed += text;
  }

  close(name: string): void {
    if (CHANGES.has(name)) this.#changes.pop();
    else if (name === 'w:t' || name === 'w:delText') this.#textOf = null;
    else if (name === 'w:p') this.#closeParagraph();
  }

  #closeParagraph(): void {
    const done = this.#open.pop();
    if (done === undefined || (done.editors.length === 0 && done.comments.length === 0)) return;
    const { ids, text, removed, editors, comments } = done;
    const struck = text.trim() === '' && removed.trim() !== '';
    this.paragraphs.push({ ids, text: text.trim(), struck, editors, comments });
  }
}

/** One entry for each author, with the date of the last change. */
function noteEditor(paragraph: Open, attributes: Attributes): void {
  const author = (attributes['w:author'] ?? '').slice(0, 100);
  const date = (attributes['w:date'] ?? '').slice(0, 40);
  const at = paragraph.editors.findIndex((editor) => editor.author === author);
  const known = paragraph.editors[at];
  if (known === undefined) paragraph.editors.push({ author, date });
  else if (known.date < date) paragraph.editors[at] = { author, date };
}
