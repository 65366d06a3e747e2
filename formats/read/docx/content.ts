import { slotText } from '../../../core/speech/inlines.ts';
import { type NodeMark, readBookmarkName } from '../../nodeBookmark.ts';
import { SLOT_TAG } from '../../slotControl.ts';
import { Fields } from './fields.ts';
import { mergeRun, type RunProperties, readRunProperties, type ThemeFonts } from './properties.ts';
import type { ResolvedStyle, Styles } from './styles.ts';
import { symbolText } from './symbols.ts';
import { childOf, childrenOf, ownText, valOf, type XmlNode } from './xml.ts';

/** A piece of a paragraph's text in one look. */
export interface Piece {
  readonly text: string;
  readonly look: RunProperties;
}

/** What was met in a document besides its text. */
export interface Tally {
  trackedChanges: number;
  pictures: number;
  hiddenRuns: number;
  comments: number;
  tableOfContents: number;
}

/** The content of one paragraph, before its numbering. */
export interface ParagraphContent {
  readonly pieces: readonly Piece[];
  readonly marks: readonly NodeMark[];
  /** The `w:txbxContent` of the text boxes that are anchored in it. */
  readonly textBoxes: readonly XmlNode[];
  readonly notes: readonly NoteReference[];
}

/** A reference 注释标号 to a footnote or an endnote. */
export interface NoteReference {
  readonly place: 'footnote' | 'endnote';
  readonly id: string;
}

/** Paragraphs joined in Word bring their marks along, a handful at most. */
const MAX_MARKS = 50;

/** Reads the content of paragraphs. Fields may begin in one paragraph and end in another, so one reader serves a whole part. */
export class ContentReader {
  readonly #styles: Styles;
  readonly #theme: ThemeFonts;
  readonly #tally: Tally;
  readonly #fields = new Fields();
  #pieces: Piece[] = [];
  #marks: NodeMark[] = [];
  #textBoxes: XmlNode[] = [];
  #notes: NoteReference[] = [];
  #looks = new Map<string, RunProperties>();
  #style: ResolvedStyle | null = null;

  constructor(styles: Styles, theme: ThemeFonts, tally: Tally) {
    this.#styles = styles;
    this.#theme = theme;
    this.#tally = tally;
  }

  /** Whether the paragraph that comes next lies inside a table of contents. */
  get inTableOfContents(): boolean {
    return this.#fields.inTableOfContents;
  }

  /** Reads one `w:p` whose style is `style`. */
  read(paragraph: XmlNode, style: ResolvedStyle): ParagraphContent {
    this.#pieces = [];
    this.#marks = [];
    this.#textBoxes = [];
    this.#notes = [];
    if (style !== this.#style) this.#looks = new Map();
    this.#style = style;
    this.#walk(paragraph, style);
    return {
      pieces: this.#pieces,
      marks: this.#marks,
      textBoxes: this.#textBoxes,
      notes: this.#notes,
    };
  }

  #walk(parent: XmlNode, style: ResolvedStyle): void {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      switch (node.name) {
        case 'w:r':
          this.#run(node, style);
          break;
        case 'w:ins':
        case 'w:moveTo':
          this.#tally.trackedChanges += 1;
          this.#walk(node, style);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#tally.trackedChanges += 1;
          break;
        case 'w:sdt':
          this.#contentControl(node, style);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
          this.#walk(node, style);
          break;
        case 'mc:AlternateContent':
          this.#walk(chosen(node), style);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.#add(mathText(node), this.#look(null, style));
          break;
        case 'w:bookmarkStart':
          this.#bookmark(node);
          break;
        default:
          break;
      }
    }
  }

  #bookmark(node: XmlNode): void {
    const mark = readBookmarkName(node.attributes['w:name'] ?? '');
    const isNew = this.#marks.every(({ id }) => id !== mark?.id);
    if (mark !== null && isNew && this.#marks.length < MAX_MARKS) this.#marks.push(mark);
  }

  /** An open slot of our own export reads as the slot again; once filled in, the control holds plain text. */
  #contentControl(node: XmlNode, style: ResolvedStyle): void {
    const content = childOf(node, 'w:sdtContent');
    if (content === null) return;
    const tag = valOf(childOf(node, 'w:sdtPr'), 'w:tag') ?? '';
    const before = this.#pieces.length;
    this.#walk(content, style);
    if (!tag.startsWith(SLOT_TAG)) return;
    const name = tag.slice(SLOT_TAG.length);
    const added = this.#pieces.slice(before);
    const look = added[0]?.look;
    if (look !== undefined && added.map((piece) => piece.text).join('') === `【${name}】`) {
      this.#pieces.splice(before, added.length, { text: slotText(name), look });
    }
  }

  #run(run: XmlNode, style: ResolvedStyle): void {
    const properties = childOf(run, 'w:rPr');
    const look = this.#look(properties, style);
    let text = '';
    for (const node of run.children) {
      if (typeof node !== 'string') text += this.#runElement(node);
    }
    if (text === '') return;
    if (look.hidden === true) this.#tally.hiddenRuns += 1;
    else this.#add(text, look);
  }

  #runElement(node: XmlNode): string {
    switch (node.name) {
      case 'w:fldChar':
        return this.#fields.mark(node.attributes['w:fldCharType'] ?? '');
      case 'w:instrText':
        this.#fields.instruction(ownText(node));
        return '';
      default:
        return this.#fields.showsText ? this.#shownElement(node) : '';
    }
  }

  #shownElement(node: XmlNode): string {
    switch (node.name) {
      case 'w:t':
        return textOf(node);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return /^(?:page|column)$/.test(node.attributes['w:type'] ?? '') ? '' : '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        return signOf(node);
      case 'w:ruby':
        return childrenOf(childOf(node, 'w:rubyBase'), 'w:r')
          .map((run) => childrenOf(run, 'w:t').map(textOf).join(''))
          .join('');
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#notes.push({
          place: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: node.attributes['w:id'] ?? '',
        });
        return '';
      case 'w:commentReference':
        this.#tally.comments += 1;
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(node);
        return '';
      case 'mc:AlternateContent':
        return chosen(node)
          .children.map((child) => (typeof child === 'string' ? '' : this.#shownElement(child)))
          .join('');
      default:
        return '';
    }
  }

  #drawing(node: XmlNode): void {
    const boxes = textBoxesIn(node);
    if (boxes.length === 0) this.#tally.pictures += 1;
    this.#textBoxes.push(...boxes);
  }

  #look(properties: XmlNode | null, style: ResolvedStyle): RunProperties {
    if (properties === null) return this.#styleLook('', style);
    const direct = readRunProperties(properties, this.#theme);
    return mergeRun(this.#styleLook(direct.styleId ?? '', style), direct);
  }

  #styleLook(characterStyle: string, style: ResolvedStyle): RunProperties {
    const known = this.#looks.get(characterStyle);
    if (known !== undefined) return known;
    const own = this.#styles.character(characterStyle === '' ? null : characterStyle);
    const look = {
      ...mergeRun(style.run, own),
      // Bold is a toggle: a bold character style makes text of a bold paragraph style light again.
      bold: own.bold === true ? style.run.bold !== true : (own.bold ?? style.run.bold),
    };
    this.#looks.set(characterStyle, look);
    return look;
  }

  #add(text: string, look: RunProperties): void {
    if (text !== '') this.#pieces.push({ text, look });
  }
}

/** Whether the paragraph's mark 段落标记 is deleted in a tracked change: it runs into the next one. */
export function isMarkDeleted(paragraph: XmlNode): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
}

/** Programs write drawings twice, new and old: only one of the two is read. */
function chosen(alternate: XmlNode): XmlNode {
  return childOf(alternate, 'mc:Choice') ?? childOf(alternate, 'mc:Fallback') ?? alternate;
}

function textOf(node: XmlNode): string {
  const text = ownText(node);
  return node.attributes['xml:space'] === 'preserve' ? text : trimXmlSpace(text);
}

/** Only what XML calls white space: an ideographic space at the beginning is the writer's indent. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function signOf(node: XmlNode): string {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  return symbolText(String.fromCodePoint(code), node.attributes['w:font'] ?? null);
}

function mathText(node: XmlNode): string {
  if (node.name === 'm:t') return ownText(node);
  return childrenOf(node).map(mathText).join('');
}

function textBoxesIn(node: XmlNode): XmlNode[] {
  if (node.name === 'w:txbxContent') return [node];
  if (node.name === 'mc:AlternateContent') return childrenOf(chosen(node)).flatMap(textBoxesIn);
  return childrenOf(node).flatMap(textBoxesIn);
}
