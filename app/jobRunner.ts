import { getJob, type JobState } from '../library/jobs/job.ts';
import { runJob } from './importJob.ts';
import type { JobEvent, Jobs } from './jobs.ts';
import type { AppParts } from './parts.ts';

interface Running {
  wanted: Exclude<JobState, 'running'> | null;
  file: string | null;
  failure: unknown;
  ended: boolean;
  readonly listeners: Set<() => void>;
  readonly end: Promise<void>;
}

/** Works on imports in the background, each from its `start`, and tells who watches. */
export class JobRunner implements Jobs {
  readonly #parts: () => AppParts;
  readonly #running = new Map<number, Running>();

  constructor(parts: () => AppParts) {
    this.#parts = parts;
  }

  start(id: number): void {
    if (this.#running.has(id)) return;
    const running: Running = {
      wanted: null,
      file: null,
      failure: null,
      ended: false,
      listeners: new Set(),
      end: Promise.resolve().then(() => this.#run(id)),
    };
    this.#running.set(id, running);
  }

  async stop(id: number, as: 'paused' | 'cancelled'): Promise<void> {
    const running = this.#running.get(id);
    if (running === undefined) return;
    running.wanted = as;
    await running.end;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.stop(id, 'paused')));
  }

  async *watch(id: number): AsyncGenerator<JobEvent, void> {
    const { db } = this.#parts().library();
    const running = this.#running.get(id);
    while (running !== undefined && !running.ended) {
      yield { job: getJob(db, id), file: running.file };
      if (!running.ended) await new Promise<void>((resolve) => running.listeners.add(resolve));
    }
    if (running?.failure) throw running.failure;
    yield { job: getJob(db, id), file: null };
  }

  async #run(id: number): Promise<void> {
    const running = this.#running.get(id);
    if (running === undefined) return;
    try {
      for await (const { file } of runJob(this.#parts(), id, () => running.wanted)) {
        running.file = file;
        wake(running);
      }
    } catch (error) {
      running.failure = error;
    } finally {
      running.ended = true;
      this.#running.delete(id);
      wake(running);
    }
  }
}

function wake({ listeners }: Running): void {
  for (const listener of [...listeners]) listener();
  listeners.clear();
}
