import { linesOf, shownText } from '../../core/page/lines.ts';
import type { PageStyle } from '../../core/page/pageStyle.ts';
import type { WordSegmenter } from '../../core/page/titleLines.ts';
import type { Speech } from '../../core/speech/speech.ts';
import type { DocumentProperties } from './docx/documentProperties.ts';
import { refuseUnfilled, type Unfilled } from './unfilled.ts';

/** How a speech is written. */
export interface WriteDocxOptions {
  readonly preset: PageStyle;
  /**
   * 'refuse' throws UnfilledSlotsError where slots are left; 'highlight' prints them as yellow 【名】 fields,
   * 'bracket' as fields in the black of the text.
   */
  readonly unfilled: Unfilled;
  /** Without a title of its own the document takes that of the speech. */
  readonly properties?: DocumentProperties;
  /** The date the document says it was made. The bytes depend on nothing but the arguments. */
  readonly now: Date;
  /** Finds the words between which a long title may be broken. */
  readonly segment?: WordSegmenter;
}

/**
 * A speech as a .docx that needs no further formatting: the page of GB/T 9704-2012 with real Word styles. Every
 * paragraph keeps its id in a hidden bookmark. A speech without any text gives a document of one empty paragraph.
 * Throws UnfilledSlotsError as `unfilled` says.
 */
export async function writeDocx(speech: Speech, options: WriteDocxOptions): Promise<Uint8Array> {
  refuseUnfilled(speech, options.unfilled);
  // The library is a megabyte of source, which no start of the program should wait for.
  const { packSpeech } = await import('./docx/pack.ts');
  const lines = linesOf(speech, options.preset);
  const title = lines
    .filter((line) => line.kind === 'title')
    .map((line) => shownText(line.spans))
    .join('');
  return packSpeech(lines, {
    preset: options.preset,
    unfilled: options.unfilled,
    now: options.now,
    properties: { title, ...options.properties },
    ...(options.segment && { segment: options.segment }),
  });
}
