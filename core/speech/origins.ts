import type { Origin } from './speech.ts';

/** One replacement in a paragraph's plain text: the characters [start, end) gave way to `length` others. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

function afterOne(
  origin: Origin,
  change: Change,
  effect: 'breaks-verbatim' | 'keeps-verbatim',
): Origin | null {
  const { start, end } = origin;
  const delta = change.length - (change.end - change.start);
  if (change.end <= start) return { ...origin, start: start + delta, end: end + delta };
  if (change.start >= end) return origin;
  if (change.start > start && change.end < end) {
    return { ...origin, end: end + delta, verbatim: origin.verbatim && effect === 'keeps-verbatim' };
  }
  if (effect === 'keeps-verbatim') {
    return { ...origin, start: Math.min(start, change.start), end: Math.max(end, change.end) + delta };
  }
  // A change over one edge leaves the rest of the range as it was taken; over both, nothing of it is left.
  if (change.start <= start && change.end >= end) return null;
  return change.start <= start
    ? { ...origin, start: change.start + change.length, end: end + delta }
    : { ...origin, end: change.start };
}

/**
 * The origins of a paragraph after changes to its plain text; the changes must not overlap and are given in the
 * offsets of the old text. `breaks-verbatim`: someone typed there, so a range changed inside is no longer
 * verbatim and what was overwritten is gone. `keeps-verbatim`: slots were filled.
 */
export function originsAfter(
  origins: readonly Origin[],
  changes: readonly Change[],
  effect: 'breaks-verbatim' | 'keeps-verbatim',
): Origin[] {
  const fromTheEnd = [...changes].sort((a, b) => b.start - a.start);
  return fromTheEnd.reduce<Origin[]>(
    (all, change) => all.flatMap((origin) => afterOne(origin, change, effect) ?? []),
    [...origins],
  );
}

/** The one change between two versions of a text: what lies between their common beginning and their common end. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { start, end: before.length - tail, length: after.length - tail - start };
}
