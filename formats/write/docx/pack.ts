import { Packer } from 'docx';
import type { Line } from '../../../core/page/lines.ts';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import { segmentWords, type WordSegmenter } from '../../../core/page/titleLines.ts';
import type { Unfilled } from '../unfilled.ts';
import { type DocumentProperties, speechDocument } from './document.ts';
import { finishPackage } from './finish.ts';
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

/**
 * Paragraphs, as XML, on the page of a speech as the bytes of a .docx; an empty one where there are none, as Word
 * wants at least one. The library packs the page without them, and they are put in with the finish.
 */
export async function packParagraphs(
  paragraphs: string,
  { preset, properties, now }: Pick<PackOptions, 'preset' | 'properties' | 'now'>,
): Promise<Uint8Array> {
  const packed = await Packer.pack(speechDocument(preset, properties), 'uint8array');
  return finishPackage(packed, {
    now,
    company: properties.company ?? '',
    faces: preset.faces,
    ...(paragraphs !== '' && { body: paragraphs }),
  });
}
