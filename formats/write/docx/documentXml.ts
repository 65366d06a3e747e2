import { bookmarkName } from '../../nodeBookmark.ts';
import { SLOT_TAG } from '../../slotControl.ts';
import { type Line, type LineSpan, splitSpans } from '../layout.ts';
import { FACES, PAGE, type Preset } from './preset.ts';
import { splitRare } from './rareCharacters.ts';
import { fonts, RUN_STYLE_IDS, STYLE_IDS } from './stylesXml.ts';
import { titleBreaks, type WordSegmenter, widthOf } from './titleLines.ts';
import { escapeXml, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/** word/document.xml of a speech: one paragraph a line, then the page. */
export function documentXml(lines: readonly Line[], preset: Preset, segment: WordSegmenter): string {
  const writer = new BodyWriter(preset, segment);
  const lastOfHead = lines.findLastIndex((line) => HEAD_KINDS.has(line.kind));
  const paragraphs = lines.map((line, index) => writer.paragraph(line, index === lastOfHead));
  const { top, right, bottom, left, header, footer } = PAGE;
  const page =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>` +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>` +
    `<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${preset.line}"/></w:sectPr>`;
  return `${XML_HEAD}<w:document ${WORD_NAMESPACES}><w:body>${paragraphs.join('') || '<w:p/>'}${page}</w:body></w:document>`;
}

const HEAD_KINDS: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['title', 'subtitle', 'byline']);

class BodyWriter {
  readonly #preset: Preset;
  readonly #segment: WordSegmenter;
  #bookmarks = 0;
  #controls = 0;
  readonly #names = new Set<string>();

  constructor(preset: Preset, segment: WordSegmenter) {
    this.#preset = preset;
    this.#segment = segment;
  }

  paragraph(line: Line, endsHead: boolean): string {
    const properties = this.#properties(line, endsHead);
    const [open, close] = this.#bookmark(line);
    return `<w:p><w:pPr>${properties}</w:pPr>${open}${this.#content(line)}${close}</w:p>`;
  }

  #properties(line: Line, endsHead: boolean): string {
    const keepNext = line.alone && widthOf(shownText(line.spans)) <= this.#preset.bodyChars - 2;
    const outline =
      line.plainHeadingDepth === null
        ? ''
        : `<w:outlineLvl w:val="${Math.min(line.plainHeadingDepth, 9) - 1}"/>`;
    return (
      `<w:pStyle w:val="${STYLE_IDS[line.kind]}"/>` +
      // On a longer heading keepNext leaves the foot of the page empty.
      (keepNext ? '<w:keepNext/>' : '') +
      // The empty line under the title block, without an empty paragraph.
      (endsHead ? `<w:spacing w:after="${this.#preset.line}"/>` : '') +
      outline
    );
  }

  #bookmark(line: Line): [string, string] {
    const name = line.id === null ? null : bookmarkName({ id: line.id, leavesSeries: line.leavesSeries });
    // Word compares the names of bookmarks without regard to case, and drops the second of two.
    if (name === null || this.#names.has(name.toLowerCase())) return ['', ''];
    this.#names.add(name.toLowerCase());
    const id = this.#bookmarks;
    this.#bookmarks += 1;
    return [`<w:bookmarkStart w:id="${id}" w:name="${name}"/>`, `<w:bookmarkEnd w:id="${id}"/>`];
  }

  #content(line: Line): string {
    const gbFace = faceOf(line.kind);
    const write = (spans: readonly LineSpan[]): string =>
      spans.map((span) => this.#span(span, gbFace)).join('');
    const breaks = this.#breaks(line);
    let rest = line.spans;
    let passed = 0;
    const parts: string[] = [];
    for (const at of breaks) {
      const [head, tail] = splitSpans(rest, at - passed);
      parts.push(write(head));
      rest = tail;
      passed = at;
    }
    parts.push(write(rest));
    return parts.join('<w:r><w:br/></w:r>');
  }

  #breaks(line: Line): number[] {
    if (line.kind !== 'title' && line.kind !== 'subtitle') return [];
    const hasSlot = line.spans.some((span) => span.kind === 'slot');
    const text = shownText(line.spans);
    if (hasSlot || /[\n\t]/.test(text)) return [];
    const capacity = line.kind === 'title' ? this.#preset.titleChars : this.#preset.bodyChars - 1;
    return titleBreaks(text, capacity, this.#segment);
  }

  #span(span: LineSpan, gbFace: string | null): string {
    const face = span.face === 'run-in' ? FACES.body.name : gbFace;
    if (span.kind === 'text') return runs(span.text, span.face, face, false);
    this.#controls += 1;
    const name = escapeXml(span.text);
    return (
      `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${SLOT_TAG}${name}"/><w:id w:val="${this.#controls}"/>` +
      `<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${runs(`【${span.text}】`, span.face, face, true)}</w:sdtContent></w:sdt>`
    );
  }
}

/** The face of a line's own text where rare characters need another one; null for faces with all of them. */
function faceOf(kind: Line['kind']): string | null {
  switch (kind) {
    case 'title':
    case 'heading1':
      return null;
    case 'subtitle':
    case 'byline':
    case 'heading2':
      return FACES.heading2.name;
    case 'salutation':
    case 'heading3':
    case 'heading4':
    case 'body':
      return FACES.body.name;
    default:
      return kind satisfies never;
  }
}

function runs(text: string, face: LineSpan['face'], gbFace: string | null, highlight: boolean): string {
  return splitRare(text)
    .map((stretch) => {
      const other = stretch.rare && gbFace?.endsWith('_GB2312') ? gbFace.replace('_GB2312', '') : null;
      return run(stretch.text, face, other, highlight);
    })
    .join('');
}

function run(text: string, face: LineSpan['face'], otherFace: string | null, highlight: boolean): string {
  // The hint stands on every run: Word asks it which face a quotation mark takes, and a hint in a style may not count.
  const font =
    otherFace === null
      ? '<w:rFonts w:hint="eastAsia"/>'
      : fonts(otherFace).replace('<w:rFonts ', '<w:rFonts w:hint="eastAsia" ');
  const properties = `${styleOf(face)}${font}${highlight ? '<w:highlight w:val="yellow"/>' : ''}`;
  return `<w:r><w:rPr>${properties}</w:rPr>${textElements(text)}</w:r>`;
}

function styleOf(face: LineSpan['face']): string {
  switch (face) {
    case 'own':
      return '';
    case 'run-in':
      return `<w:rStyle w:val="${RUN_STYLE_IDS.runIn}"/>`;
    case 'lead':
      return `<w:rStyle w:val="${RUN_STYLE_IDS.lead}"/>`;
    default:
      return face satisfies never;
  }
}

function textElements(text: string): string {
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return '<w:tab/>';
      if (/^[\r\n]/.test(piece)) return '<w:br/>';
      return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
}

function shownText(spans: readonly LineSpan[]): string {
  return spans.map((span) => (span.kind === 'slot' ? `【${span.text}】` : span.text)).join('');
}
