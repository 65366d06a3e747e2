import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  HighlightColor,
  type IRunOptions,
  NumberValueElement,
  OnOffElement,
  Paragraph,
  StringValueElement,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { bookmarkName } from '../../nodeBookmark.ts';
import { SLOT_TAG } from '../../slotControl.ts';
import { type Line, type LineSpan, shownText, splitSpans } from '../layout.ts';
import type { Unfilled } from '../unfilled.ts';
import { FACES, type Preset } from './preset.ts';
import { splitRare } from './rareCharacters.ts';
import { fonts, RUN_STYLE_IDS, STYLE_IDS } from './styles.ts';
import { titleBreaks, type WordSegmenter, widthOf } from './titleLines.ts';
import { xmlText } from './xmlText.ts';

/** How the lines of a speech become paragraphs. */
export interface ParagraphOptions {
  readonly preset: Preset;
  readonly segment: WordSegmenter;
  readonly unfilled: Unfilled;
}

/** The paragraphs of a speech, one a line; an empty one where there are no lines, as Word wants at least one. */
export function speechParagraphs(lines: readonly Line[], options: ParagraphOptions): Paragraph[] {
  const writer = new BodyWriter(options);
  const lastOfHead = lines.findLastIndex((line) => HEAD_KINDS.has(line.kind));
  const paragraphs = lines.map((line, index) => writer.paragraph(line, index === lastOfHead));
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({})];
}

const HEAD_KINDS: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['title', 'subtitle', 'byline']);

class BodyWriter {
  readonly #preset: Preset;
  readonly #segment: WordSegmenter;
  readonly #marksSlots: boolean;
  #bookmarks = 0;
  #controls = 0;
  readonly #names = new Set<string>();

  constructor(options: ParagraphOptions) {
    this.#preset = options.preset;
    this.#segment = options.segment;
    this.#marksSlots = options.unfilled === 'highlight';
  }

  paragraph(line: Line, endsHead: boolean): Paragraph {
    const depth = line.plainHeadingDepth;
    // On a longer heading keepNext leaves the foot of the page empty.
    const keepNext = line.alone && widthOf(shownText(line.spans)) <= this.#preset.bodyChars - 2;
    const paragraph = new Paragraph({
      style: STYLE_IDS[line.kind],
      ...(keepNext && { keepNext }),
      // The empty line under the title block, without an empty paragraph.
      ...(endsHead && { spacing: { after: this.#preset.line } }),
      ...(depth !== null && { outlineLevel: Math.min(depth, 9) - 1 }),
    });
    for (const child of this.#bookmarked(line, this.#content(line))) paragraph.addChildElement(child);
    return paragraph;
  }

  /** The library's own Bookmark counts through all documents of a process, and equal drafts would differ. */
  #bookmarked(line: Line, content: readonly XmlComponent[]): XmlComponent[] {
    const name = line.id === null ? null : bookmarkName({ id: line.id, leavesSeries: line.leavesSeries });
    // Word compares the names of bookmarks without regard to case, and drops the second of two.
    if (name === null || this.#names.has(name.toLowerCase())) return [...content];
    this.#names.add(name.toLowerCase());
    const id = this.#bookmarks;
    this.#bookmarks += 1;
    return [new BookmarkStart(name, id), ...content, new BookmarkEnd(id)];
  }

  #content(line: Line): XmlComponent[] {
    const gbFace = faceOf(line.kind);
    const parts: XmlComponent[] = [];
    let rest = line.spans;
    let passed = 0;
    for (const at of this.#breaks(line)) {
      const [head, tail] = splitSpans(rest, at - passed);
      parts.push(...head.flatMap((span) => this.#span(span, gbFace)), new TextRun({ break: 1 }));
      rest = tail;
      passed = at;
    }
    return [...parts, ...rest.flatMap((span) => this.#span(span, gbFace))];
  }

  #breaks(line: Line): number[] {
    if (line.kind !== 'title' && line.kind !== 'subtitle') return [];
    const hasSlot = line.spans.some((span) => span.kind === 'slot');
    const text = shownText(line.spans);
    if (hasSlot || /[\n\t]/.test(text)) return [];
    const capacity = line.kind === 'title' ? this.#preset.titleChars : this.#preset.bodyChars - 1;
    return titleBreaks(text, capacity, this.#segment);
  }

  #span(span: LineSpan, gbFace: string | null): XmlComponent[] {
    const face = span.face === 'run-in' ? FACES.body.name : gbFace;
    if (span.kind === 'text') return runs(span.text, span.face, face, false);
    this.#controls += 1;
    const printed = runs(shownText([span]), span.face, face, this.#marksSlots);
    return [slotControl(xmlText(span.text), this.#controls, printed)];
  }
}

/** The content control 内容控件 of an open slot, which the library has for tables of contents only. */
function slotControl(name: string, id: number, content: readonly TextRun[]): BuilderElement {
  const properties = [
    new StringValueElement('w:alias', name),
    new StringValueElement('w:tag', SLOT_TAG + name),
    new NumberValueElement('w:id', id),
    new OnOffElement('w:showingPlcHdr', true),
    new BuilderElement({ name: 'w:text' }),
  ];
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: properties }),
      new BuilderElement({ name: 'w:sdtContent', children: content }),
    ],
  });
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

function runs(text: string, face: LineSpan['face'], gbFace: string | null, highlight: boolean): TextRun[] {
  return splitRare(xmlText(text)).flatMap((stretch) => {
    const other = stretch.rare && gbFace?.endsWith('_GB2312') ? gbFace.replace('_GB2312', '') : null;
    // The hint stands on every run: Word asks it which face a quotation mark takes, and a hint in a style may not count.
    const look: IRunOptions = {
      ...styleOf(face),
      font: { hint: 'eastAsia', ...(other !== null && fonts(other)) },
      ...(highlight && { highlight: HighlightColor.YELLOW }),
    };
    return stretch.text
      .split(/(\r\n|[\n\r\t])/)
      .filter((piece) => piece !== '')
      .map((piece) => new TextRun({ ...look, ...pieceOf(piece) }));
  });
}

/** Only as `text` a word is safe: among `children` the library takes CURRENT and SECTION for page numbers. */
function pieceOf(piece: string): IRunOptions {
  if (piece === '\t') return { children: [new Tab()] };
  return /^[\r\n]/.test(piece) ? { break: 1 } : { text: piece };
}

function styleOf(face: LineSpan['face']): { style?: string } {
  switch (face) {
    case 'own':
      return {};
    case 'run-in':
      return { style: RUN_STYLE_IDS.runIn };
    case 'lead':
      return { style: RUN_STYLE_IDS.lead };
    default:
      return face satisfies never;
  }
}
