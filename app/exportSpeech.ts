import type { PageStyle } from '../core/page/pageStyle.ts';
import type { Speech } from '../core/speech/speech.ts';
import type { SentMark } from '../formats/sentMark.ts';
import { writeDocx } from '../formats/write/docx.ts';
import { writeMd } from '../formats/write/md.ts';
import { writeTxt } from '../formats/write/txt.ts';
import type { Unfilled } from '../formats/write/unfilled.ts';

/** The formats a draft goes out in. */
export type ExportFormat = 'docx' | 'txt' | 'md';

/** What each format is called on the wire. */
export const MIME_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** How a speech is to go out. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly preset: PageStyle;
  readonly unfilled: Unfilled;
  readonly now: Date;
  /** What a .docx says about where it comes from. */
  readonly sent?: SentMark;
}

/** A speech as the bytes of a file. Throws UnfilledSlotsError where slots are left and may not go out. */
export async function exportSpeech(speech: Speech, options: ExportOptions): Promise<Uint8Array> {
  const { format, preset, unfilled, now, sent } = options;
  switch (format) {
    case 'docx':
      return writeDocx(speech, { preset, unfilled, now, ...(sent && { properties: { sent } }) });
    case 'txt':
      return writeTxt(speech, { unfilled });
    case 'md':
      return writeMd(speech, { unfilled });
  }
}
