import type { Editor } from '../../../core/compare/comparison.ts';
import type { ReturnedParagraph } from '../../../core/compare/returned.ts';
import type { NodeId } from '../../../core/speech/speech.ts';
import type { Warning } from '../../../core/text/span.ts';
import { SENT_PROPERTIES, type SentMark } from '../../sentMark.ts';
import { type DocxText, readDocx } from '../docx.ts';
import { DocxPackage } from './package.ts';
import { scanPieces } from './scan.ts';
import { type TrackedParagraph, TrackedReader } from './tracked.ts';
import { childrenOf, ownText, type XmlNode } from './xml.ts';

/** A comment 批注 on a paragraph. */
export interface ReturnedComment extends Editor {
  readonly text: string;
  /** The paragraph it hangs on, by id where it is one of the draft's, and its first words. */
  readonly node: NodeId | null;
  readonly about: string;
}

/** A returned file 回稿: its paragraphs with all changes accepted, and who changed what. */
export interface ReturnedFile {
  /** What was sent out, where the file still says so. */
  readonly sent: SentMark | null;
  readonly paragraphs: readonly ReturnedParagraph[];
  /** Who struck out paragraphs of the draft. */
  readonly struckBy: ReadonlyMap<NodeId, readonly Editor[]>;
  readonly comments: readonly ReturnedComment[];
  readonly warnings: readonly Warning[];
}

/** Reads a .docx that comes back from somebody who edited our export. Throws FormatError as `readDocx` does. */
export function readReturnedDocx(bytes: Uint8Array, name: string): ReturnedFile {
  const read = readDocx(bytes, name);
  const docx = new DocxPackage(bytes);
  const tracked = new TrackedReader();
  scanPieces(docx.main, tracked);
  const struck = tracked.paragraphs.filter((paragraph) => paragraph.struck);
  const struckIds = new Set(struck.flatMap((paragraph) => paragraph.ids));
  return {
    sent: sentMark(docx.tree('custom-properties')),
    paragraphs: paragraphsOf(read, tracked.paragraphs, struckIds),
    struckBy: new Map(struck.flatMap(({ ids, editors }) => ids.map((id) => [id, editors]))),
    comments: commentsOf(docx.tree('comments'), tracked.paragraphs),
    warnings: read.warnings.filter((warning) => warning.code !== 'tracked-changes-accepted'),
  };
}

function paragraphsOf(
  { text, paragraphs }: DocxText,
  tracked: readonly TrackedParagraph[],
  struck: ReadonlySet<NodeId>,
): ReturnedParagraph[] {
  const byId = new Map(tracked.flatMap((paragraph) => paragraph.ids.map((id) => [id, paragraph] as const)));
  const byText = new Map(tracked.map((paragraph) => [paragraph.text, paragraph]));
  return paragraphs
    .filter(({ place }) => place === 'body' || place === 'table')
    .map((paragraph) => {
      const ids = paragraph.nodeIds.filter((id) => !struck.has(id));
      const own = text.slice(paragraph.start + paragraph.ordinal.length, paragraph.end).trim();
      const edits = ids.flatMap((id) => byId.get(id) ?? []);
      const found = edits.length > 0 ? edits : [byText.get(own)].filter((each) => each !== undefined);
      return {
        text: text.slice(paragraph.start, paragraph.end).replaceAll('\n', ''),
        ids,
        outlineLevel: paragraph.outlineLevel,
        by: [...new Map(found.flatMap(({ editors }) => editors).map((each) => [each.author, each])).values()],
      };
    });
}

function commentsOf(root: XmlNode | null, tracked: readonly TrackedParagraph[]): ReturnedComment[] {
  return childrenOf(root, 'w:comment').flatMap((comment) => {
    const text = textsIn(comment).join('').trim();
    if (text === '') return [];
    const place = tracked.find(({ comments }) => comments.includes(comment.attributes['w:id'] ?? ''));
    return {
      author: comment.attributes['w:author'] ?? '',
      date: comment.attributes['w:date'] ?? '',
      text,
      node: place?.ids[0] ?? null,
      about: place?.text.slice(0, 40) ?? '',
    };
  });
}

function textsIn(node: XmlNode): string[] {
  return childrenOf(node).flatMap((child) => (child.name === 'w:t' ? [ownText(child)] : textsIn(child)));
}

function sentMark(root: XmlNode | null): SentMark | null {
  const values = new Map(
    childrenOf(root).map((property) => [
      property.attributes['name'] ?? '',
      childrenOf(property).map(ownText).join('').trim(),
    ]),
  );
  const draft = values.get(SENT_PROPERTIES.draft);
  const revision = Number(values.get(SENT_PROPERTIES.revision));
  return draft === undefined || !Number.isInteger(revision) ? null : { draft, revision };
}
