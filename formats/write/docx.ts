import { strToU8, zipSync } from 'fflate';
import type { Speech } from '../../core/speech/speech.ts';
import { documentXml } from './docx/documentXml.ts';
import { type DocumentProperties, fixedParts, propertyParts } from './docx/packageParts.ts';
import { PRESETS, type PresetName } from './docx/preset.ts';
import { stylesXml } from './docx/stylesXml.ts';
import { segmentWords, type WordSegmenter } from './docx/titleLines.ts';
import { linesOf, textOf } from './layout.ts';
import { refuseUnfilled, type Unfilled } from './unfilled.ts';

/** How a speech is written. */
export interface WriteDocxOptions {
  readonly preset: PresetName;
  /** 'refuse' throws UnfilledSlotsError where slots are left; 'highlight' prints them as yellow 【名】 fields. */
  readonly unfilled: Unfilled;
  /** Without a title of its own the document takes that of the speech. */
  readonly properties?: DocumentProperties;
  /** The date the document says it was made. The bytes depend on nothing but the arguments. */
  readonly now: Date;
  /** Finds the words between which a long title may be broken. */
  readonly segment?: WordSegmenter;
}

/** Zip stores local time without a zone, so a fixed one keeps equal drafts byte for byte equal everywhere. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * A speech as a .docx that needs no further formatting: the page of GB/T 9704-2012 with real Word styles. Every
 * paragraph keeps its id in a hidden bookmark. A speech without any text gives a document of one empty paragraph.
 * Throws UnfilledSlotsError as `unfilled` says.
 */
export async function writeDocx(speech: Speech, options: WriteDocxOptions): Promise<Uint8Array> {
  refuseUnfilled(speech, options.unfilled);
  const lines = linesOf(speech);
  const preset = PRESETS[options.preset];
  const title = lines
    .filter((line) => line.kind === 'title')
    .map((line) => textOf(line.spans))
    .join('');
  const parts: Record<string, string> = {
    ...fixedParts(),
    'word/styles.xml': stylesXml(preset),
    'word/document.xml': documentXml(lines, preset, options.segment ?? segmentWords),
    ...propertyParts({ title, ...options.properties }, options.now),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { level: 6, mtime: ZIP_TIME });
}
