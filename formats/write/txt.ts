import { linesOf, shownSlot, unfilledSlots } from '../../core/page/lines.ts';
import { slotText } from '../../core/speech/inlines.ts';
import { serialise } from '../../core/speech/serialise.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { refuseUnfilled, type Unfilled } from './unfilled.ts';

/**
 * A speech as a text file, one paragraph a line: UTF-8 with a byte order mark and CRLF, which every Notepad and
 * WPS opens without asking. Open slots go out as 【名】, or stop the export with UnfilledSlotsError.
 */
export function writeTxt(speech: Speech, options: { readonly unfilled: Unfilled }): Uint8Array {
  refuseUnfilled(speech, options.unfilled);
  const shown = unfilledSlots(linesOf(speech)).reduce(
    (text, name) => text.replaceAll(slotText(name), () => shownSlot(name)),
    serialise(speech),
  );
  const text = shown.replace(/\r\n|[\r\n]/g, '\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
