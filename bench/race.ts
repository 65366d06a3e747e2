/** Median times of two ways to do the same work, in milliseconds. */
export interface Race {
  readonly ours: number;
  readonly theirs: number;
}

/** Times two ways in turns after a warm-up, so that what else the machine does falls on both. */
export async function race(ours: () => unknown, theirs: () => unknown, rounds: number): Promise<Race> {
  const times: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] };
  for (let round = -5; round < rounds; round += 1) {
    const [own, other] = [await time(ours), await time(theirs)];
    if (round < 0) continue;
    times.ours.push(own);
    times.theirs.push(other);
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function time(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
