import type { ImportJob } from '../library/jobs/job.ts';

/** A job as it stands, and the file it has just done with; null when it has stopped. */
export interface JobEvent {
  readonly job: ImportJob;
  readonly file: string | null;
}

/** Imports at work in the background. */
export interface Jobs {
  /** Begins or resumes an import; one that is running already goes on. */
  start(id: number): void;
  /** Stops an import after the file it is at, and waits for that. */
  stop(id: number, as: 'paused' | 'cancelled'): Promise<void>;
  /** Stops everything, for the program to end. */
  close(): Promise<void>;
  /** Follows an import until it stops; throws what stopped it where that was no wish. */
  watch(id: number): AsyncGenerator<JobEvent, void>;
}
