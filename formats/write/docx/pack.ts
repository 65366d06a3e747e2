import { Packer } from 'docx';
import type { Line } from '../layout.ts';
import type { Unfilled } from '../unfilled.ts';
import { type DocumentProperties, speechDocument } from './document.ts';
import { finishPackage } from './finish.ts';
import { speechParagraphs } from './paragraphs.ts';
import type { Preset } from './preset.ts';
import { segmentWords, type WordSegmenter } from './titleLines.ts';

/** How lines are packed into a Word file. */
export interface PackOptions {
  readonly preset: Preset;
  readonly unfilled: Unfilled;
  readonly properties: DocumentProperties;
  readonly now: Date;
  readonly segment?: WordSegmenter;
}

/** The lines of a speech as the bytes of a .docx. */
export async function packSpeech(lines: readonly Line[], options: PackOptions): Promise<Uint8Array> {
  const { preset, unfilled, properties, now, segment = segmentWords } = options;
  const paragraphs = speechParagraphs(lines, { preset, unfilled, segment });
  const packed = await Packer.pack(speechDocument(paragraphs, preset, properties), 'uint8array');
  return finishPackage(packed, { now, company: properties.company ?? '' });
}
