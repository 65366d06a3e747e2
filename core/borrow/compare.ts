import type { Span } from '../text/span.ts';
import { type Folded, fold, GRAM, gramsOf } from './fingerprint.ts';

/** A stretch of a draft that stands in another text: word for word, or with few characters changed. */
export interface Borrowed extends Span {
  readonly kind: 'verbatim' | 'near';
  /** Characters without marks and spaces. */
  readonly chars: number;
}

/** A draft made ready to be compared with many texts. */
export interface Draft {
  readonly folded: Folded;
  readonly gramsAt: ReadonlyMap<number, readonly number[]>;
}

/** Of a phrase that a draft says over and over only the first places are looked at. */
const MOST_PLACES = 12;

/** Makes a draft ready. */
export function readyDraft(text: string): Draft {
  const folded = fold(text);
  const gramsAt = new Map<number, number[]>();
  for (const [at, gram] of gramsOf(folded.chars).entries()) {
    const places = gramsAt.get(gram);
    if (places === undefined) gramsAt.set(gram, [at]);
    else if (places.length < MOST_PLACES) places.push(at);
  }
  return { folded, gramsAt };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest runs that a text shares with the draft, each at its place in the draft. */
function runsOf({ folded, gramsAt }: Draft, other: string): Run[] {
  const { chars } = folded;
  const runs: Run[] = [];
  const grams = gramsOf(other);
  let at = 0;
  while (at < grams.length) {
    let best: Run | null = null;
    for (const place of gramsAt.get(grams[at] ?? 0) ?? []) {
      let length = 0;
      while (at + length < other.length && chars.charCodeAt(place + length) === other.charCodeAt(at + length))
        length += 1;
      if (length >= GRAM && (best === null || length > best.end - best.start))
        best = { start: place, end: place + length };
    }
    if (best === null) at += 1;
    else {
      runs.push(best);
      at += best.end - best.start;
    }
  }
  return runs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Runs with no more than so many characters between them are one stretch with changes in it. */
const GAP = 3;
/** Shorter stretches are common phrases. */
const SHORTEST = 13;

/** The stretches of a draft that stand in another text, in the draft's order and without overlap. */
export function borrowedFrom(draft: Draft, other: string): Borrowed[] {
  const { at } = draft.folded;
  const found: Borrowed[] = [];
  let group: Run[] = [];
  const close = (): void => {
    const [first] = group;
    const last = group.at(-1);
    if (first !== undefined && last !== undefined && last.end - first.start >= SHORTEST) {
      const whole = group.length === 1;
      found.push({
        start: at[first.start] ?? 0,
        end: (at[last.end - 1] ?? 0) + 1,
        kind: whole ? 'verbatim' : 'near',
        chars: last.end - first.start,
      });
    }
    group = [];
  };
  for (const run of runsOf(draft, fold(other).chars)) {
    const last = group.at(-1);
    if (last === undefined) group = [run];
    else if (run.end <= last.end) continue;
    else if (run.start < last.end) group.push({ start: last.end, end: run.end });
    else if (run.start - last.end <= GAP && !(isLong(run) && isLong(last))) group.push(run);
    else {
      close();
      group = [run];
    }
  }
  close();
  return found;
}

const isLong = (run: Run): boolean => run.end - run.start >= SHORTEST;
