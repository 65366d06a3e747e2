import { ordinalOf } from '../../../core/speech/ordinals.ts';

/** Elements whose words nobody reads: programs, styles, what Word writes for itself. */
const UNREAD = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'nav',
  'button',
  'select',
  'textarea',
  'xml',
]);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'blockquote',
  'pre',
  'table',
  'tbody',
  'thead',
  'tr',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'address',
  'form',
  'fieldset',
  'hr',
  'center',
]);

/** A line break between two wide characters: programs wrap their HTML there, and it means nothing. */
const WRAP = /(?<=[\u2000-\uffef])\s*[\r\n]+\s*(?=[\u2000-\uffef])/g;
/** What Word sets between an automatic number and its text. */
const ORDINAL_GAP = /^([（(]?[一二三四五六七八九十\d]{1,3}[、．.）)])[ ]+/;

function isHidden(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();
  return (
    element.hasAttribute('hidden') ||
    style.includes('display:none') ||
    style.includes('mso-hide:all') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** The ordinal a browser draws before an item of a numbered list; nothing for a list of dots. */
function listOrdinal(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '';
  const items = [...list.children].filter((child) => child.localName === 'li');
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  const kind = `${list.getAttribute('type') ?? ''} ${list.getAttribute('style') ?? ''}`;
  const style = /cjk|chinese|ideographic/.test(kind) ? '一、' : '1.';
  return ordinalOf(style, first + items.indexOf(item));
}

/**
 * The lines of a piece of HTML from the clipboard: what Word, WPS, a mail program or a web page hands over. Text
 * only, one line a block, numbers of numbered lists written out; scripts, styles, hidden text and comments are
 * gone. The HTML is parsed as an inert document: nothing in it runs or is fetched.
 */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: string[] = [''];
  const breakLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(WRAP, '').replace(/\s*[\r\n]+\s*/g, ' ');
      lines[lines.length - 1] += lines.at(-1) === '' ? text.trimStart() : text;
      return;
    }
    if (!(node instanceof Element) || UNREAD.has(node.localName) || isHidden(node)) return;
    if (node.localName === 'br') {
      breakLine();
      return;
    }
    const block = BLOCKS.has(node.localName);
    const cell = node.localName === 'td' || node.localName === 'th';
    if (block) breakLine();
    if (cell && lines.at(-1) !== '') lines[lines.length - 1] += '　';
    if (node.localName === 'li') lines[lines.length - 1] += listOrdinal(node);
    node.childNodes.forEach(visit);
    if (block) breakLine();
  };
  body.childNodes.forEach(visit);
  return lines
    .map((line) =>
      line
        .replace(/[\t\u00a0]+/g, ' ')
        .trim()
        .replace(ORDINAL_GAP, '$1'),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function letters(text: string): number {
  return text.replace(/\s/g, '').length;
}

/**
 * What to paste where the clipboard holds HTML and plain text of the same thing. HTML knows the paragraphs and the
 * numbers of lists; where it has clearly lost words the plain text is safer.
 */
export function pastedWords(html: string, plain: string): string {
  if (html === '') return plain;
  const lines = linesOfHtml(html);
  return letters(lines) < letters(plain) * 0.9 ? plain : lines;
}
