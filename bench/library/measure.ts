/** The value below which the share `at` of the numbers lies. */
export function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * Times several ways to answer the same questions: for each question all ways in turn, `rounds` times over;
 * gives the median a question for every way. Taking turns keeps a busy machine from favouring one.
 */
export async function interleaved<Question>(
  questions: readonly Question[],
  ways: readonly ((question: Question) => unknown)[],
  rounds: number,
): Promise<number[][]> {
  const medians: number[][] = ways.map(() => []);
  for (const question of questions) {
    const times: number[][] = ways.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, way] of ways.entries()) {
        const started = performance.now();
        const answer = way(question);
        if (answer instanceof Promise) await answer;
        times[index]?.push(performance.now() - started);
      }
    }
    for (const [index, list] of times.entries()) medians[index]?.push(quantile(list, 0.5));
  }
  return medians;
}

/** "2.3 / 3.8": median and 95th percentile of some milliseconds. */
export function shown(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`;
}

/** How many times as long one way takes as another, "5.1×", at a share of the questions (0.95: the slowest twentieth). */
export function times(one: readonly number[], other: readonly number[], at: number): string {
  return `${(quantile(one, at) / quantile(other, at)).toFixed(1)}×`;
}
