import type { Speech } from '../../core/speech/speech.ts';
import { UnfilledSlotsError } from '../failure.ts';
import { linesOf, unfilledSlots } from './layout.ts';

/** What happens to a draft with open slots: it is not written, or goes out with the slots marked. */
export type Unfilled = 'refuse' | 'highlight';

/** Throws UnfilledSlotsError where `speech` still has slots and `unfilled` is 'refuse'. */
export function refuseUnfilled(speech: Speech, unfilled: Unfilled): void {
  if (unfilled === 'highlight') return;
  const slots = unfilledSlots(linesOf(speech));
  if (slots.length > 0) throw new UnfilledSlotsError(slots);
}
