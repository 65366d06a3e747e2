import { type Family, mayContinue, rankOf } from './families.ts';
import type { Candidate } from './scan.ts';

/** Sibling ordinals that run on: the raw material of a series 序列. */
export interface Chain {
  readonly family: Family;
  readonly items: readonly Candidate[];
}

interface OpenChain {
  readonly family: Family;
  readonly look: string;
  readonly items: Candidate[];
  last: Candidate;
}

/** More open series than this at once is no speech; the bound keeps pathological repeats linear. */
const MAX_OPEN = 14;

/** How far a series may jump where the writer or the site lost a point: 1, 2, 4. */
const MAX_GAP = 3;

/** How far the next 其次 or 最后 of one sentence may stand. */
const SENTENCE_LENGTH = 60;

const isLine = (candidate: Candidate): boolean => candidate.place === 'line';

/** Words that only ever come second: 首先 opens, 最后 ends. */
function mayFollow(open: OpenChain, next: Candidate): boolean {
  if (!mayContinue(open.family, next.family)) return false;
  if (open.family === next.family && open.look !== next.look && open.family !== 'nth') return false;
  if (next.family === 'first' && next.place === 'comma') {
    // "首先是……，其次是……" runs on within its sentence; a 最后 after a comma further on only tells a story.
    if (open.last.para !== next.para || next.at - open.last.end > SENTENCE_LENGTH) return false;
  }
  return open.family !== 'meeting' && open.family !== 'bullet';
}

function stepOf(open: OpenChain, next: Candidate): number {
  if (next.family === 'first' && next.value === 99) return open.last.family === 'first' ? 1 : 0;
  return next.value - open.last.value;
}

/**
 * A series written inside a paragraph ends with it, unless the very next paragraphs go on with it
 * ("一是……。" / "二是……" each on a line of its own after a first item at the end of a lead).
 */
function reaches(open: OpenChain, next: Candidate): boolean {
  const far = next.para - open.last.para;
  if (far === 0) return true;
  if (isLine(next)) return isLine(open.last) || far === 1;
  if (!isLine(open.last)) return false;
  const rank = rankOf(next.family);
  return rank === null ? far <= 3 : true;
}

function isRun(candidate: Candidate): boolean {
  return candidate.family === 'meeting' || candidate.family === 'bullet';
}

/** Index in `stack` of the open series that `next` goes on with, or −1. */
function seriesFor(stack: readonly OpenChain[], next: Candidate): number {
  const fits = (ok: (open: OpenChain) => boolean): number => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const open = stack[i];
      if (open !== undefined && mayFollow(open, next) && reaches(open, next) && ok(open)) return i;
    }
    return -1;
  };
  const same = (open: OpenChain): boolean => isLine(open.last) === isLine(next);
  const kin = (open: OpenChain): boolean => open.family === next.family;
  const tries: ((open: OpenChain) => boolean)[] = [
    (open) => kin(open) && same(open) && stepOf(open, next) === 1,
    (open) => kin(open) && stepOf(open, next) === 1,
    (open) => same(open) && stepOf(open, next) === 1,
    (open) => kin(open) && same(open) && stepOf(open, next) > 1 && stepOf(open, next) <= MAX_GAP,
    (open) => kin(open) && same(open) && isLine(next) && stepOf(open, next) === 0,
  ];
  for (const ok of tries) {
    const at = fits(ok);
    if (at >= 0) return at;
  }
  return -1;
}

/**
 * Joins the ordinals of a document, given in reading order, into series by number, family and reach.
 * Every ordinal ends up in exactly one chain; a chain may be a lone item or begin late.
 * Linear in the number of ordinals (the open series are bounded).
 */
export function chainUp(candidates: readonly Candidate[]): Chain[] {
  const chains: OpenChain[] = [];
  const stack: OpenChain[] = [];
  for (const next of candidates) {
    if (isRun(next)) {
      runOn(chains, stack, next);
      continue;
    }
    const at = next.value <= 1 && stack.at(-1)?.last.value !== 0 ? -1 : seriesFor(stack, next);
    const open = stack[at];
    if (open !== undefined) {
      open.items.push(next);
      open.last = next;
      stack.length = at + 1;
      continue;
    }
    const fresh: OpenChain = { family: next.family, look: next.look, items: [next], last: next };
    chains.push(fresh);
    stack.push(fresh);
    if (stack.length > MAX_OPEN) stack.splice(1, 1);
  }
  return chains;
}

/** Marks without a number (会议指出, ◆) run on as long as they look alike. */
function runOn(chains: OpenChain[], stack: OpenChain[], next: Candidate): void {
  const at = stack.findLastIndex((open) => open.family === next.family && open.look === next.look);
  const open = stack[at];
  if (open !== undefined) {
    open.items.push(next);
    open.last = next;
    stack.length = at + 1;
    return;
  }
  const fresh: OpenChain = { family: next.family, look: next.look, items: [next], last: next };
  chains.push(fresh);
  stack.push(fresh);
  if (stack.length > MAX_OPEN) stack.splice(1, 1);
}
