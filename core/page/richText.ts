import { escaped } from '../text/markup.ts';
import { faceRoleOf } from './faceRole.ts';
import { handBreaks } from './handBreaks.ts';
import { keepOf } from './keep.ts';
import { endOfHead, type Line, type LineSpan, shownText, splitSpans } from './lines.ts';
import { type FaceRole, LATIN_FACE, type PageStyle } from './pageStyle.ts';
import { lineHeight } from './pages.ts';

/** Style properties of an element by their names. */
type Look = Readonly<Record<string, string>>;

/** Latin letters and figures, with the signs and spaces between them. */
const LATIN = /([0-9A-Za-z](?:[\x20-\x7e]*[0-9A-Za-z%])?)/;
const CENTRED: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['title', 'subtitle', 'byline']);

/**
 * The lines of a speech as the HTML that Word and WPS take from the clipboard 带格式文本: one <p> a line, all of its
 * look written on it, because a pasted page has no style sheet. Unfilled slots stand as 【名】, marked in yellow.
 */
export function richText(lines: readonly Line[], style: PageStyle): string {
  const lastOfHead = endOfHead(lines);
  const paragraphs = lines.map((line, index) => {
    const look = paragraphLook(line, style, index === lastOfHead);
    // Without the class Word takes a <p> for a paragraph of a web page, with space above and below.
    return `<p class="MsoNormal" style="${css(look)}">${content(line, style)}</p>`;
  });
  return `<html><head><meta charset="utf-8"></head><body lang="ZH-CN">\n${paragraphs.join('\n')}\n</body></html>`;
}

function paragraphLook(line: Line, style: PageStyle, endsHead: boolean): Look {
  const centred = CENTRED.has(line.kind);
  const level = /^heading(\d)$/.exec(line.kind)?.[1] ?? line.plainHeadingDepth;
  return {
    margin: `0 0 ${endsHead ? pt(style.line) : '0'} 0`,
    'text-align': centred ? 'center' : 'justify',
    ...(!centred &&
      line.kind !== 'salutation' && {
        'text-indent': pt(2 * style.bodySize * 10),
        'mso-char-indent-count': '2.0',
      }),
    'line-height': pt(lineHeight(line, style)),
    // Word's own reading of a height in points is a least one.
    'mso-line-height-rule': 'exactly',
    ...(level !== null && { 'mso-outline-level': String(level) }),
    ...(keepOf(line, style).next && { 'page-break-after': 'avoid' }),
  };
}

function content(line: Line, style: PageStyle): string {
  let html = '';
  let rest = line.spans;
  let passed = 0;
  for (const at of handBreaks(line, style)) {
    const [head, tail] = splitSpans(rest, at - passed);
    html += `${spansHtml(head, line, style)}<br>`;
    rest = tail;
    passed = at;
  }
  return html + spansHtml(rest, line, style);
}

function spansHtml(spans: readonly LineSpan[], line: Line, style: PageStyle): string {
  return spans.map((span) => spanHtml(span, line, style)).join('');
}

function spanHtml(span: LineSpan, line: Line, style: PageStyle): string {
  const look = spanLook(span, line, style);
  const html = shownText([span])
    .split(/\r\n|[\r\n]/)
    .map(latinApart)
    .join('<br>');
  const bold = span.face === 'lead' || (line.kind === 'heading3' && style.boldHeading3);
  const marked = span.kind === 'slot' ? { background: 'yellow', 'mso-highlight': 'yellow' } : {};
  return `<span style="${css({ ...look, ...marked })}">${bold ? `<b>${html}</b>` : html}</span>`;
}

function spanLook(span: LineSpan, line: Line, style: PageStyle): Look {
  const role: FaceRole = span.face === 'run-in' ? 'body' : faceRoleOf(line.kind);
  const { name, fallback } = style.faces[role];
  const isTitle = line.kind === 'title';
  return {
    'font-family': `'${name}','${fallback}'`,
    // For what is written into it later; of quotation marks and dashes the Chinese face is to be kept.
    'mso-ascii-font-family': `'${LATIN_FACE.name}'`,
    'font-size': `${(isTitle ? style.titleSize : style.bodySize) / 2}pt`,
    ...(!isTitle && style.tracking !== 0 && { 'letter-spacing': pt(style.tracking) }),
  };
}

/** Text as HTML, its Latin letters and figures in their own face: only Word and WPS know of two faces in one element. */
function latinApart(text: string): string {
  return text
    .split(LATIN)
    .map((part, index) =>
      index % 2 === 1
        ? `<span lang="EN-US" style="font-family:'${LATIN_FACE.name}'">${escaped(part)}</span>`
        : escaped(part),
    )
    .join('');
}

function css(look: Look): string {
  return Object.entries(look)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** Twentieths of a point as CSS has them. */
function pt(twips: number): string {
  return `${twips / 20}pt`;
}
