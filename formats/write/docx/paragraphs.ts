import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  NumberValueElement,
  OnOffElement,
  Paragraph,
  StringValueElement,
  TextRun,
  type XmlComponent,
} from 'docx';
import { type Line, type LineSpan, shownText, splitSpans } from '../../../core/page/lines.ts';
import { bodyChars, type PageStyle, titleChars } from '../../../core/page/pageStyle.ts';
import { titleBreaks, type WordSegmenter, widthOf } from '../../../core/page/titleLines.ts';
import { bookmarkName } from '../../nodeBookmark.ts';
import { SLOT_TAG } from '../../slotControl.ts';
import type { Unfilled } from '../unfilled.ts';
import { faceOf, runOptions } from './runs.ts';
import { STYLE_IDS } from './styles.ts';
import { xmlText } from './xmlText.ts';

/** How the lines of a speech become paragraphs. */
export interface ParagraphOptions {
  readonly preset: PageStyle;
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
  readonly #preset: PageStyle;
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
    const keepNext = line.alone && widthOf(shownText(line.spans)) <= bodyChars(this.#preset) - 2;
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
    const gbFace = faceOf(line.kind, this.#preset);
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
    const capacity = line.kind === 'title' ? titleChars(this.#preset) : bodyChars(this.#preset) - 1;
    return titleBreaks(text, capacity, this.#segment);
  }

  #span(span: LineSpan, gbFace: string): XmlComponent[] {
    const face = span.face === 'run-in' ? this.#preset.faces.body.name : gbFace;
    if (span.kind === 'text') return textRuns(span.text, span.face, face, false);
    this.#controls += 1;
    const printed = textRuns(shownText([span]), span.face, face, this.#marksSlots);
    return [slotControl(xmlText(span.text), this.#controls, printed)];
  }
}

function textRuns(text: string, face: LineSpan['face'], gbFace: string, highlight: boolean): TextRun[] {
  return runOptions(text, face, gbFace, highlight).map((options) => new TextRun(options));
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
