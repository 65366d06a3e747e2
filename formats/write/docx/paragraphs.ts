import { handBreaks } from '../../../core/page/handBreaks.ts';
import { keepOf } from '../../../core/page/keep.ts';
import { endOfHead, type Line, type LineSpan, shownText, splitSpans } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import type { WordSegmenter } from '../../../core/page/titleLines.ts';
import { bookmarkName } from '../../nodeBookmark.ts';
import { SLOT_TAG } from '../../slotControl.ts';
import type { Unfilled } from '../unfilled.ts';
import { faceOf, LINE_BREAK, textRuns } from './runs.ts';
import { STYLE_IDS } from './styles.ts';
import { element } from './xml.ts';

/** How the lines of a speech become paragraphs. */
export interface ParagraphOptions {
  readonly preset: PageStyle;
  readonly segment: WordSegmenter;
  readonly unfilled: Unfilled;
}

/** The paragraphs of a speech as XML, one a line. */
export function speechParagraphs(lines: readonly Line[], options: ParagraphOptions): string {
  const writer = new BodyWriter(options);
  const lastOfHead = endOfHead(lines);
  return lines.map((line, index) => writer.paragraph(line, index === lastOfHead)).join('');
}

/** The properties every paragraph of a line has, in the order the schema asks for. */
export function paragraphProperties(
  line: Line,
  own: { readonly keep?: string; readonly spacing?: string; readonly mark?: string },
): string {
  const depth = line.plainHeadingDepth;
  const outline = depth === null ? '' : `<w:outlineLvl w:val="${Math.min(depth, 9) - 1}"/>`;
  const { keep = '', spacing = '', mark = '' } = own;
  return `<w:pPr><w:pStyle w:val="${STYLE_IDS[line.kind]}"/>${keep}${spacing}${outline}${mark}</w:pPr>`;
}

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

  paragraph(line: Line, endsHead: boolean): string {
    const properties = paragraphProperties(line, {
      keep: this.#keep(line),
      // The empty line under the title block, without an empty paragraph.
      ...(endsHead && { spacing: `<w:spacing w:after="${this.#preset.line}"/>` }),
    });
    return `<w:p>${properties}${this.#bookmarked(line, this.#content(line))}</w:p>`;
  }

  #keep(line: Line): string {
    const { next, lines } = keepOf(line, this.#preset);
    return (next ? '<w:keepNext/>' : '') + (lines ? '<w:keepLines/>' : '');
  }

  #bookmarked(line: Line, content: string): string {
    const name = line.id === null ? null : bookmarkName({ id: line.id, leavesSeries: line.leavesSeries });
    // Word compares the names of bookmarks without regard to case, and drops the second of two.
    if (name === null || this.#names.has(name.toLowerCase())) return content;
    this.#names.add(name.toLowerCase());
    const id = this.#bookmarks;
    this.#bookmarks += 1;
    const start = element('w:bookmarkStart', { 'w:name': name, 'w:id': id });
    return `${start}${content}<w:bookmarkEnd w:id="${id}"/>`;
  }

  #content(line: Line): string {
    const gbFace = faceOf(line.kind, this.#preset);
    let parts = '';
    let rest = line.spans;
    let passed = 0;
    for (const at of handBreaks(line, this.#preset, this.#segment)) {
      const [head, tail] = splitSpans(rest, at - passed);
      parts += this.#spans(head, gbFace) + LINE_BREAK;
      rest = tail;
      passed = at;
    }
    return parts + this.#spans(rest, gbFace);
  }

  #spans(spans: readonly LineSpan[], gbFace: string): string {
    return spans.map((span) => this.#span(span, gbFace)).join('');
  }

  #span(span: LineSpan, ownFace: string): string {
    const { face } = span;
    const gbFace = face === 'run-in' ? this.#preset.faces.body.name : ownFace;
    if (span.kind === 'text') return textRuns(span.text, { face, gbFace });
    this.#controls += 1;
    const printed = textRuns(shownText([span]), { face, gbFace, highlight: this.#marksSlots });
    return slotControl(span.text, this.#controls, printed);
  }
}

/** The content control 内容控件 of an open slot. */
function slotControl(name: string, id: number, content: string): string {
  const properties =
    element('w:alias', { 'w:val': name }) +
    element('w:tag', { 'w:val': SLOT_TAG + name }) +
    `<w:id w:val="${id}"/><w:showingPlcHdr/><w:text/>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
