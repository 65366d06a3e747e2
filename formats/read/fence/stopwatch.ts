import type { Worker } from 'node:worker_threads';

/** Past so many times its limit a thread is stopped whatever kept it. */
const LONGEST_WAIT = 5;
/** A thread that used less of the time than this waits for something that does not come; nobody holds it up. */
const IDLE_SHARE = 0.1;

/** Tells when a thread has had its time: by the processor's time it used, not by the clock of a busy machine. */
export interface Stopwatch {
  /** Whether the time is up, by what is known at this moment; asking keeps the knowledge fresh. */
  isOver(): boolean;
}

/** Begins to count. `limit` is in milliseconds of the processor; on a machine with nothing else to do, of the clock. */
export function stopwatch(worker: Worker, limit: number): Stopwatch {
  const begun = performance.now();
  let used = 0;
  const ask = (before?: NodeJS.CpuUsage): Promise<NodeJS.CpuUsage> => worker.cpuUsage(before);
  // A thread that has ended answers no more; its end is told elsewhere.
  const base = ask().catch(() => null);
  const refresh = async (): Promise<void> => {
    const from = await base;
    if (from === null) return;
    const { user, system } = await ask(from);
    used = (user + system) / 1000;
  };
  return {
    isOver() {
      refresh().catch(() => undefined);
      const waited = performance.now() - begun;
      if (waited <= limit) return false;
      return used > limit || used < waited * IDLE_SHARE || waited > limit * LONGEST_WAIT;
    },
  };
}
