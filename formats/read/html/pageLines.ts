import { type DefaultTreeAdapterTypes, html } from 'parse5';
import { gapAfter } from '../gapAfter.ts';
import { tableRow } from '../tableRow.ts';
import { ListCounter } from './listCounter.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What was met in a page besides its text. */
interface PageTally {
  pictures: number;
  hidden: number;
  trackedChanges: number;
  pageEdges: number;
}

const NOT_TEXT = new Set(
  'script style template head title iframe frame frameset object embed applet svg math canvas audio video select button textarea datalist rt rp map noframes'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** White space of the markup; a space that the writer set (&nbsp;, full width) is none. */
const SOFT_SPACE = /([ \t\r\n\f]+)/;
const SPACE_ONLY = /^[ \t\r\n\f]/;
/** What white space of the markup stands between two words. */
type Space = 'none' | 'space' | 'break';
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323af}，。、；：？！“”‘’（）《》—…]/u;

interface Step {
  readonly node: Node;
  readonly leaving: boolean;
}

/** The text of a parsed page, one block a line, and what was left out. */
export function pageLines(root: Node): { readonly lines: string[]; readonly tally: Readonly<PageTally> } {
  const walker = new PageWalker();
  // A page may nest deeper than the call stack allows, so the way back is kept by hand.
  const steps: Step[] = [{ node: root, leaving: false }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, leaving } = step;
    if (leaving) walker.leave(node);
    else if (walker.enter(node)) {
      steps.push({ node, leaving: true });
      const children = 'childNodes' in node ? node.childNodes : [];
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child !== undefined) steps.push({ node: child, leaving: false });
      }
    }
  }
  return { lines: walker.finish(), tally: walker.tally };
}

class PageWalker {
  readonly tally: PageTally = { pictures: 0, hidden: 0, trackedChanges: 0, pageEdges: 0 };
  /** The lines of the page, then of each table cell that is open. */
  readonly #flows: string[][] = [[]];
  readonly #rows: string[][] = [];
  readonly #lists: (ListCounter | null)[] = [];
  #line = '';
  #space: Space = 'none';
  #afterNumber = false;
  #preformatted = 0;

  /** Whether the children of `node` are to be visited. */
  enter(node: Node): boolean {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#text(node.value);
      return false;
    }
    if (!('tagName' in node)) return 'childNodes' in node;
    if (NOT_TEXT.has(node.tagName)) return false;
    if (isPageEdge(node)) {
      this.tally.pageEdges += 1;
      return false;
    }
    if (isHidden(node)) {
      this.tally.hidden += 1;
      return false;
    }
    return this.#element(node);
  }

  /** The way back out of a node that was entered. */
  leave(node: Node): void {
    if (!('tagName' in node)) return;
    switch (node.tagName) {
      case 'td':
      case 'th': {
        this.#endLine();
        const cell = this.#flows.length > 1 ? this.#flows.pop() : undefined;
        this.#rows.at(-1)?.push((cell ?? []).join('\n'));
        break;
      }
      case 'tr': {
        const row = tableRow(this.#rows.pop() ?? []);
        if (row !== '') this.#flows.at(-1)?.push(...row.split('\n'));
        break;
      }
      case 'ol':
      case 'ul':
        this.#lists.pop();
        break;
      case 'pre':
        this.#preformatted -= 1;
        break;
      default:
        break;
    }
    if (BLOCKS.has(node.tagName)) this.#endLine();
  }

  finish(): string[] {
    this.#endLine();
    while (this.#flows.length > 1) {
      const cell = this.#flows.pop() ?? [];
      this.#flows.at(-1)?.push(...cell);
    }
    return this.#flows[0] ?? [];
  }

  #element(node: Element): boolean {
    const { tagName } = node;
    if (BLOCKS.has(tagName)) this.#endLine();
    switch (tagName) {
      case 'br':
        this.#endLine();
        return false;
      case 'img':
        this.tally.pictures += 1;
        return false;
      case 'del':
        this.tally.trackedChanges += 1;
        return false;
      case 'ins':
        this.tally.trackedChanges += 1;
        return true;
      case 'tr':
        this.#endLine();
        this.#rows.push([]);
        return true;
      case 'td':
      case 'th':
        this.#endLine();
        this.#flows.push([]);
        return true;
      case 'ol':
        this.#lists.push(
          new ListCounter(attributeOf(node, 'type'), attributeOf(node, 'start'), styleOf(node)),
        );
        return true;
      case 'ul':
        this.#lists.push(null);
        return true;
      case 'li':
        this.#line = this.#lists.at(-1)?.next(attributeOf(node, 'value')) ?? '';
        this.#afterNumber = this.#line !== '';
        return true;
      case 'pre':
        this.#preformatted += 1;
        return true;
      default:
        return true;
    }
  }

  #text(value: string): void {
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = value.split('\n');
      this.#line += first;
      for (const line of rest) {
        this.#endLine();
        this.#line = line;
      }
      return;
    }
    for (const piece of value.split(SOFT_SPACE)) {
      if (piece === '') continue;
      if (SPACE_ONLY.test(piece))
        this.#space = this.#space === 'break' || /[\r\n]/.test(piece) ? 'break' : 'space';
      else this.#word(piece);
    }
  }

  #word(word: string): void {
    if (this.#afterNumber) this.#line += gapAfter(this.#line, word);
    else this.#line += gapBetween(this.#line, this.#space, word);
    this.#afterNumber = false;
    this.#space = 'none';
    this.#line += word;
  }

  #endLine(): void {
    const line = this.#line.replaceAll('\u00a0', ' ').replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
    if (line !== '') this.#flows.at(-1)?.push(line);
    this.#line = '';
    this.#space = 'none';
    this.#afterNumber = false;
  }
}

/** Between Chinese characters a line break of the markup is none of the text; a space is, as in 张 三. */
function gapBetween(line: string, space: Space, word: string): string {
  if (line === '' || space === 'none') return '';
  return space === 'break' && (WIDE.test(line.slice(-1)) || WIDE.test(word.slice(0, 1))) ? '' : ' ';
}

/** Office programs save the head and the foot of a page as text at both ends of the file. */
function isPageEdge(node: Element): boolean {
  return node.tagName === 'div' && /^(?:header|footer)$/.test(attributeOf(node, 'title') ?? '');
}

function isHidden(node: Element): boolean {
  if (attributeOf(node, 'hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(node));
}

function styleOf(node: Element): string {
  return (attributeOf(node, 'style') ?? '').slice(0, 2000);
}

function attributeOf(node: Element, name: string): string | null {
  if (node.namespaceURI !== html.NS.HTML) return null;
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
