import { type Document, Packer } from 'docx';
import { unzipSync } from 'fflate';
import type { Line } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { segmentWords, type WordSegmenter } from '../../../core/page/titleLines.ts';
import type { Unfilled } from '../unfilled.ts';
import { speechDocument } from './document.ts';
import type { DocumentProperties } from './documentProperties.ts';
import { finishPackage, type Parts } from './finish.ts';
import { speechParagraphs } from './paragraphs.ts';

/** How lines are packed into a Word file. */
export interface PackOptions {
  readonly preset: PageStyle;
  readonly unfilled: Unfilled;
  readonly properties: DocumentProperties;
  readonly now: Date;
  readonly segment?: WordSegmenter;
}

/** The lines of a speech as the bytes of a .docx. */
export function packSpeech(lines: readonly Line[], options: PackOptions): Promise<Uint8Array> {
  const { preset, unfilled, segment = segmentWords } = options;
  return packParagraphs(speechParagraphs(lines, { preset, unfilled, segment }), options);
}

/** Paragraphs, as XML, on the page of a speech as the bytes of a .docx; without any it has one empty paragraph. */
export async function packParagraphs(
  paragraphs: string,
  { preset, properties, now }: Pick<PackOptions, 'preset' | 'properties' | 'now'>,
): Promise<Uint8Array> {
  const page = await pageOf(preset);
  // Word wants at least one paragraph.
  const body = paragraphs === '' ? {} : { body: paragraphs };
  return finishPackage(page, { properties, now, faces: preset.faces, ...body });
}

/** What the library makes of a document, before it is finished. */
export async function partsOf(document: Document): Promise<Parts> {
  return unzipSync(await Packer.pack(document, 'uint8array'));
}

/** The page of a style is the same for all its speeches, and takes as long as the text of a short one. */
const pages = new WeakMap<PageStyle, Promise<Parts>>();

function pageOf(preset: PageStyle): Promise<Parts> {
  const known = pages.get(preset) ?? partsOf(speechDocument(preset));
  pages.set(preset, known);
  return known;
}
