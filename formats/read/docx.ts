import type { Warning } from '../../core/text/span.ts';
import { FormatError } from '../failure.ts';
import { checkFileSize } from '../limits.ts';
import { TextAssembler } from './docx/assemble.ts';
import { BodyReader, TooManyParagraphs } from './docx/body.ts';
import type { NoteReference, Tally } from './docx/content.ts';
import { Numbering } from './docx/numbering.ts';
import { DocxPackage, NotWordError } from './docx/package.ts';
import type { StyledParagraph } from './docx/paragraph.ts';
import { readTheme, type ThemeFonts } from './docx/properties.ts';
import { scanPieces, XmlError } from './docx/scan.ts';
import { Styles } from './docx/styles.ts';
import { childrenOf, type XmlNode } from './docx/xml.ts';
import { leftOutWarnings, trackedChangesWarnings } from './readText.ts';
import { notDocx, refusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { ZipError } from './zip.ts';

/** What a Word file says about itself; '' where it says nothing. */
interface DocxProperties {
  readonly title: string;
  readonly author: string;
  readonly lastModifiedBy: string;
  /** ISO dates as the file has them. */
  readonly created: string;
  readonly modified: string;
}

/** A Word file as text. */
export interface DocxText {
  /** One paragraph a line, ended by \n, automatic numbers included. */
  readonly text: string;
  /** The paragraphs of `text` in order. Between two of them stands one line end, or an empty line of our own export. */
  readonly paragraphs: readonly StyledParagraph[];
  readonly warnings: readonly Warning[];
  readonly properties: DocxProperties;
}

/**
 * Reads a .docx: paragraphs with their looks, automatic numbering written out, tables as lines with tabs, text
 * boxes and notes, tracked changes as accepted. Headers, footers and comments are left out. Throws FormatError:
 * 'empty' (0 bytes), 'too-large' (over 64 MB, or unpacking to more), 'encrypted', 'damaged', 'unsupported' (another
 * kind of file under this name), 'no-text' (nothing but pictures).
 */
export function readDocx(bytes: Uint8Array, name: string): DocxText {
  checkFileSize(bytes.byteLength, name);
  const kind = sniff(bytes);
  if (kind === 'text') throw damaged(name, '不是有效的 Word 文件，可能没有下载完整或改过扩展名');
  if (kind !== 'zip') throw notDocx(kind, name);
  try {
    return readPackage(new DocxPackage(bytes), name);
  } catch (error) {
    throw worded(error, name);
  }
}

function worded(error: unknown, name: string): unknown {
  if (error instanceof NotWordError) {
    return error.kind === null
      ? damaged(name, '不是有效的 Word 文件，缺少正文部分')
      : refusal(error.kind, name);
  }
  if (error instanceof XmlError) return damaged(name, '的内容已损坏，无法读取');
  if (error instanceof TooManyParagraphs) {
    return new FormatError('too-large', name, '的段落过多，不像是讲稿。请拆成几个文件后再导入。');
  }
  if (!(error instanceof ZipError)) return error;
  switch (error.fault) {
    case 'not-a-zip':
    case 'cut-off':
      return damaged(name, '不完整，可能是复制或下载中断');
    case 'broken':
      return damaged(name, '的内容已损坏，无法读取');
    case 'too-large':
      return new FormatError(
        'too-large',
        name,
        '解开后过大，不像是正常的 Word 文件。请用 Word 或 WPS 另存一份，或拆成几个文件后再导入。',
      );
    case 'encrypted':
      return refusal('encrypted-office', name);
    default:
      return error.fault satisfies never;
  }
}

function damaged(name: string, what: string): FormatError {
  return new FormatError(
    'damaged',
    name,
    `${what}。请用 Word 或 WPS 打开后另存为 .docx 再导入；打不开的，请重新取得原文件。`,
  );
}

function readPackage(docx: DocxPackage, name: string): DocxText {
  const theme: ThemeFonts = mapOr(docx.tree('theme'), readTheme, new Map<string, string>());
  const tally: Tally = { trackedChanges: 0, pictures: 0, hiddenRuns: 0, comments: 0, tableOfContents: 0 };
  const context = {
    styles: new Styles(docx.tree('styles'), theme),
    numbering: new Numbering(docx.tree('numbering')),
    theme,
    tally,
  };
  const assembler = new TextAssembler();
  const body = new BodyReader(context, (paragraph) => assembler.add(paragraph));
  scanPieces(docx.main, body);
  readNotes(docx, body, [...body.notes]);
  const { text, paragraphs } = assembler;
  if (text.trim() === '') {
    const why =
      tally.pictures > 0
        ? '里只有图片，没有文字。请先用文字识别（OCR）软件转成文字'
        : '里没有文字。请确认选对了文件';
    throw new FormatError('no-text', name, `${why}，再导入。`);
  }
  return {
    text,
    paragraphs,
    warnings: warningsOf(tally),
    properties: readProperties(docx.tree('core-properties')),
  };
}

function mapOr<T, R>(value: T | null, map: (value: T) => R, otherwise: R): R {
  return value === null ? otherwise : map(value);
}

/** Notes stand after the text in the order in which it refers to them; those of notes are not followed. */
function readNotes(docx: DocxPackage, body: BodyReader, references: readonly NoteReference[]): void {
  for (const [place, label] of [
    ['footnote', '注'],
    ['endnote', '尾注'],
  ] as const) {
    // A note that is referred to twice is printed once.
    const own = new Set(references.filter((note) => note.place === place).map((note) => note.id));
    if (own.size === 0) continue;
    const notes = new Map(
      childrenOf(docx.tree(`${place}s`), `w:${place}`).map((note) => [note.attributes['w:id'], note]),
    );
    for (const [index, id] of [...own].entries()) {
      const note = notes.get(id);
      if (note !== undefined) body.readInside(note, place, `[${label}${index + 1}]`);
    }
  }
}

function warningsOf(tally: Tally): Warning[] {
  return [
    ...trackedChangesWarnings(tally.trackedChanges),
    ...leftOutWarnings({
      pictures: tally.pictures,
      hidden: tally.hiddenRuns,
      comments: tally.comments,
      parts: tally.tableOfContents > 0 ? ['目录'] : [],
    }),
  ];
}

function readProperties(root: XmlNode | null): DocxProperties {
  const text = (element: string): string =>
    childrenOf(root, element)
      .flatMap((node) => node.children.filter((child) => typeof child === 'string'))
      .join('')
      .trim();
  return {
    title: text('dc:title'),
    author: text('dc:creator'),
    lastModifiedBy: text('cp:lastModifiedBy'),
    created: text('dcterms:created'),
    modified: text('dcterms:modified'),
  };
}
