import MarkdownIt, { type Token } from 'markdown-it';
import { startsWithOrdinal } from '../../core/outline/scan.ts';
import { FormatError } from '../failure.ts';
import { gapAfter } from './gapAfter.ts';
import { leftOutWarnings, type ReadText } from './readText.ts';
import { tableRow } from './tableRow.ts';
import { readTxt } from './txt.ts';

const markdown = new MarkdownIt('default', { html: true, linkify: false, typographer: false });
// Four spaces in front of a paragraph are an indent in an office's files, not a program listing.
markdown.disable('code');

/** The settings that some editors keep at the head of a file. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]{0,1000}\n){0,60}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Reads Markdown: its blocks as lines without their marks, lists with their numbers, tables as lines with tabs. A
 * heading that has no ordinal keeps its #, and a bold lead without one its **: by these the outline knows it.
 * Throws what readTxt throws, and FormatError 'no-text'.
 */
export function readMd(bytes: Uint8Array, name: string): ReadText {
  const { text, charset, warnings } = readTxt(bytes, name);
  const lines = new MarkdownLines();
  for (const token of markdown.parse(text.replace(FRONT_MATTER, ''), {})) lines.take(token);
  const read = lines.finish();
  if (read.trim() === '') {
    throw new FormatError('no-text', name, '里没有文字。请确认选对了文件，再导入。');
  }
  return { text: read, charset, warnings: [...warnings, ...leftOutWarnings({ pictures: lines.pictures })] };
}

class MarkdownLines {
  pictures = 0;
  readonly #lines: string[] = [];
  /** What stands in front of the next paragraph: the # of a heading, the number of a point. */
  #before = '';
  #cells: string[] | null = null;

  finish(): string {
    return this.#lines.join('\n');
  }

  take(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.#before = `${'#'.repeat(Number(token.tag.slice(1)))} `;
        break;
      case 'list_item_open':
        this.#before = token.info === '' ? '' : `${token.info}${token.markup}`;
        break;
      case 'tr_open':
        this.#cells = [];
        break;
      case 'tr_close':
        this.#put(tableRow(this.#cells ?? []));
        this.#cells = null;
        break;
      case 'inline':
        this.#paragraph(token.children ?? []);
        break;
      case 'fence':
      case 'code_block':
        this.#put(token.content.trimEnd());
        break;
      case 'html_block':
        this.#put(token.content.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]{0,2000}>/g, '').trim());
        break;
      default:
        break;
    }
  }

  #put(text: string): void {
    if (text !== '') this.#lines.push(text);
  }

  #paragraph(children: readonly Token[]): void {
    const text = this.#inlineText(children);
    if (this.#cells !== null) {
      this.#cells.push(withoutBold(text));
      return;
    }
    const before = this.#before;
    this.#before = '';
    const plain = withoutBold(text);
    if (!before.startsWith('#')) this.#put(before + gapAfter(before, plain) + keptLead(text));
    else this.#put(before === '# ' || startsWithOrdinal(plain) ? plain : before + plain);
  }

  /** The text of a block, bold marked by **. */
  #inlineText(children: readonly Token[]): string {
    let text = '';
    for (const child of children) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n';
      else if (child.type === 'strong_open' || child.type === 'strong_close') text += '**';
      else if (child.type === 'image') this.pictures += 1;
      else if (child.type === 'text' || child.type === 'code_inline' || child.type === 'text_special')
        text += child.content;
      else if (child.type === 'html_inline' && /^<br\b/i.test(child.content)) text += '\n';
    }
    return text;
  }
}

/** "一是", "（二）", "第三，", "首先": what an outline knows without a mark. */
const LEAD_ORDINAL = /^(?:[一二三四五六七八九十\d（(第①-⑳]|首先|其[次一二三四五六]|再次|最后)/;

/** The paragraph without bold, but for a bold lead of which no ordinal tells that it is one. */
function keptLead(text: string): string {
  const lead = /^\*\*([^*\n]{1,60})\*\*/.exec(text);
  if (lead === null || LEAD_ORDINAL.test(lead[1] ?? '')) return withoutBold(text);
  return lead[0] + withoutBold(text.slice(lead[0].length));
}

/** Bold is marked by ** here; before a Chinese character a closing ** stays in the text, as no word ends there. */
function withoutBold(text: string): string {
  return text.replace(/\*\*([^*\n]{1,500})\*\*/g, '$1');
}
