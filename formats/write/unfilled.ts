import { linesOf, unfilledSlots } from '../../core/page/lines.ts';
import type { Speech } from '../../core/speech/speech.ts';
import { UnfilledSlotsError } from '../failure.ts';

/**
 * What happens to a draft with open slots: it is not written, or goes out with the slots as 【名】, either marked in
 * yellow for the eye or plain, for a form that others are to fill in.
 */
export type Unfilled = 'refuse' | 'highlight' | 'bracket';

/** Throws UnfilledSlotsError where `speech` still has slots and `unfilled` is 'refuse'. */
export function refuseUnfilled(speech: Speech, unfilled: Unfilled): void {
  if (unfilled !== 'refuse') return;
  const slots = unfilledSlots(linesOf(speech));
  if (slots.length > 0) throw new UnfilledSlotsError(slots);
}
