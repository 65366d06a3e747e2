import type { ImportReport } from '../api/library.ts';
import type { FileInput } from '../api/words.ts';
import { getJob, jobFailures } from '../library/jobs/job.ts';
import { makeJob, type Outcome, runJob } from './importJob.ts';
import { type AppParts, writable } from './parts.ts';

/** What to import, and where to. */
export interface ImportRequest {
  readonly files: readonly FileInput[];
  readonly library: string;
  /** Aborted when the caller goes away or cancels: what was stored by then stays, the rest can be resumed. */
  readonly signal: AbortSignal | undefined;
}

/** Progress of long work, ending in its result. */
export type Progress<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'done'; readonly result: T };

/** Imports files and folders as a job of its own, followed to its end, and reports file by file. */
export async function* importFiles(
  parts: AppParts,
  { files, library, signal }: ImportRequest,
): AsyncGenerator<Progress<ImportReport>, void> {
  yield* reportJob(parts, await makeJob(parts, files, library), signal);
}

/** Works on an import, new or cut short, and reports on what this run did. */
export async function* reportJob(
  parts: AppParts,
  id: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress<ImportReport>, void> {
  const { db } = writable(parts);
  const { library, files, waiting } = getJob(db, id);
  const report: ImportReport = { job: id, library, files, imported: [], skipped: [], failed: [] };
  for (const { file, code, message } of jobFailures(db, id)) report.failed.push({ file, code, message });
  let done = files - waiting;
  for await (const outcome of runJob(parts, id, () => (signal?.aborted ? 'paused' : null))) {
    add(report, outcome);
    done += 1;
    yield { kind: 'progress', done, total: files, label: outcome.file };
  }
  yield { kind: 'done', result: report };
}

function add(report: ImportReport, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'stored': {
      const { file, sourceId, speeches, blocks, warnings } = outcome;
      report.imported.push({ file, sourceId, speeches, blocks, warnings });
      return;
    }
    case 'skipped':
      report.skipped.push({ file: outcome.file, reason: outcome.reason });
      return;
    case 'failed':
      report.failed.push({ file: outcome.file, code: outcome.code, message: outcome.message });
  }
}
