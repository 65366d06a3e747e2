import type { Origin } from '../../../core/speech/speech.ts';

/** The one stretch in which two texts differ: [from, to) of the old, [from, toNow) of the new one. */
function difference(before: string, now: string): { from: number; to: number; toNow: number } {
  const least = Math.min(before.length, now.length);
  let from = 0;
  while (from < least && before.charAt(from) === now.charAt(from)) from += 1;
  let tail = 0;
  while (
    tail < least - from &&
    before.charAt(before.length - 1 - tail) === now.charAt(now.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { from, to: before.length - tail, toNow: now.length - tail };
}

/**
 * Origins after their paragraph was edited from `before` to `now`. A range that the edit lies beside moves
 * along; one that the edit cuts into covers what is left of it and is verbatim no longer; one that is gone is
 * dropped. Undoing the edit gives the origins back, since they are always measured from the same text.
 */
export function editedOrigins(origins: readonly Origin[], before: string, now: string): readonly Origin[] {
  if (before === now || origins.length === 0) return origins;
  const { from, to, toNow } = difference(before, now);
  const shift = toNow - to;
  return origins.flatMap((origin): Origin[] => {
    if (origin.end <= from) return [origin];
    if (origin.start >= to) return [{ ...origin, start: origin.start + shift, end: origin.end + shift }];
    const start = Math.min(origin.start, from);
    const end = origin.end >= to ? origin.end + shift : from;
    return end > start ? [{ ...origin, start, end, verbatim: false }] : [];
  });
}
