/** A stretch of two lists that is the same in both, or stands in one of them only. Ends are exclusive. */
export interface Hunk {
  readonly same: boolean;
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** Lists that share less than this many steps are taken as wholly different: the work grows with its square. */
const MOST_STEPS = 1_500;

/**
 * What two lists share, by Myers' shortest edit script: hunks that are the same and hunks that differ take turns
 * and cover both lists. Lists more than 1,500 steps apart come back as one difference.
 */
export function diffLists(before: readonly string[], after: readonly string[]): Hunk[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  const middle = pairsOf(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const pairs: [number, number][] = [];
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  for (const [from, to] of middle) pairs.push([from + head, to + head]);
  for (let at = tail; at > 0; at -= 1) pairs.push([before.length - at, after.length - at]);
  return hunksOf(pairs, before.length, after.length);
}

/** The places that match, in order, of two lists that share neither beginning nor end. */
function pairsOf(before: readonly string[], after: readonly string[]): [number, number][] {
  const most = Math.min(before.length + after.length, MOST_STEPS);
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= most; steps += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = reach.get(diagonal + 1) ?? -1;
      const right = reach.get(diagonal - 1) ?? -1;
      let x = diagonal === -steps || (diagonal !== steps && right < down) ? down : right + 1;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1;
        y += 1;
      }
      next.set(diagonal, x);
      if (x >= before.length && y >= after.length) {
        trace.push(reach);
        return walkBack(trace, before.length, after.length);
      }
    }
    trace.push(reach);
    reach = next;
  }
  return [];
}

function walkBack(trace: readonly Map<number, number>[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let x = endX;
  let y = endY;
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const reach = trace[steps] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = reach.get(diagonal + 1) ?? -1;
    const right = reach.get(diagonal - 1) ?? -1;
    const fromAbove = diagonal === -steps || (diagonal !== steps && right < down);
    const startX = steps === 0 ? 0 : fromAbove ? down : right;
    const startY = steps === 0 ? 0 : startX - (fromAbove ? diagonal + 1 : diagonal - 1);
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = startX;
    y = startY;
  }
  return pairs.reverse();
}

function hunksOf(
  pairs: readonly (readonly [number, number])[],
  beforeLength: number,
  afterLength: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let x = 0;
  let y = 0;
  const put = (same: boolean, toX: number, toY: number): void => {
    if (toX === x && toY === y) return;
    const last = hunks.at(-1);
    if (same && last?.same === true) {
      hunks[hunks.length - 1] = { ...last, beforeEnd: toX, afterEnd: toY };
    } else hunks.push({ same, beforeStart: x, beforeEnd: toX, afterStart: y, afterEnd: toY });
    x = toX;
    y = toY;
  };
  for (const [from, to] of pairs) {
    put(false, from, to);
    put(true, from + 1, to + 1);
  }
  put(false, beforeLength, afterLength);
  return hunks;
}
