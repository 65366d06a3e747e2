import type { Span } from '../../core/text/span.ts';
import { type Reviewed, type ReviewedSpeech, withSpeech } from './model.ts';

/** A stretch of the source and the slot that is to stand for it. */
export interface SlotWish extends Span {
  readonly slot: string;
}

/** The index of the last of these, sorted by their start, that begins at `at` or before; -1 where none does. */
export function lastFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a stretch can be a slot: whole in one paragraph or heading that gives a block, clear of its ordinal. */
export function canBeSlot(speech: ReviewedSpeech, { start, end }: Span): boolean {
  if (start >= end || start < speech.start || end > speech.end) return false;
  const leaf = speech.spans[lastFrom(speech.spans, start)];
  if (leaf === undefined || leaf.end < end || leaf.role === 'byline') return false;
  const point = speech.nodes[lastFrom(speech.nodes, end - 1)];
  return point === undefined || start >= point.start + point.marker.length;
}

function marked(speech: ReviewedSpeech, wishes: readonly SlotWish[]): ReviewedSpeech {
  const fit = wishes.filter((wish) => canBeSlot(speech, wish));
  if (fit.length === 0) return speech;
  const before = (speech.slots ?? []).filter((mark) =>
    fit.every((wish) => mark.end <= wish.start || wish.end <= mark.start),
  );
  const slots = [...before, ...fit.map(({ start, end, slot }) => ({ start, end, slot }))];
  return { ...speech, slots: slots.sort((a, b) => a.start - b.start) };
}

/**
 * Makes stretches of the source slots of the blocks that will be stored; a mark under a new one goes. The source
 * itself stays as it is. Stretches that can be no slot (see `canBeSlot`) change nothing.
 */
export function markSlots(reviewed: Reviewed, wishes: readonly SlotWish[]): Reviewed {
  return reviewed.documents.reduce((all, speech, doc) => {
    const next = marked(speech, wishes);
    return next === speech ? all : withSpeech(all, doc, next);
  }, reviewed);
}

/** Gives the words of the source back to the slot that begins at `start`. */
export function unmarkSlot(reviewed: Reviewed, start: number): Reviewed {
  const doc = reviewed.documents.findIndex((speech) => speech.slots?.some((mark) => mark.start === start));
  const speech = reviewed.documents[doc];
  if (speech === undefined) return reviewed;
  const slots = speech.slots?.filter((mark) => mark.start !== start);
  return withSpeech(reviewed, doc, { ...speech, slots });
}
