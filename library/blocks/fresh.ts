/** What a user says about a block's age: it never grows stale, or it is; null leaves it to its wording. */
export type Freshness = 'lasting' | 'stale';

/** What tells whether a block can still be said. */
export interface Aging {
  readonly freshness: Freshness | null;
  /** The last year its time-bound wording allows, where it has any. */
  readonly goodUntil: number | null;
}

/** The last year in which a block can be said as it stands: 0 for a stale one, null for ever. */
export function lastGoodYear({ freshness, goodUntil }: Aging): number | null {
  if (freshness === 'lasting') return null;
  return freshness === 'stale' ? 0 : goodUntil;
}

/** True for a block 过时 whose "十四五" or year is over, or that the user calls stale. */
export function isStale(block: Aging, thisYear: number): boolean {
  const last = lastGoodYear(block);
  return last !== null && last < thisYear;
}
