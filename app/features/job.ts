import { stringify } from 'csv-stringify/sync';
import {
  getJob,
  jobFailures,
  listJobs,
  removeJob,
  retryFailures,
  setJobState,
} from '../../library/jobs/job.ts';
import { reportJob } from '../importFiles.ts';
import { addToJob, dropSpool, makeJob } from '../importJob.ts';
import { type AppParts, writable } from '../parts.ts';
import { procedures, streaming } from '../procedures.ts';

/** Imports of many files, in the background: progress, pause, cancel, going on after a crash, failures. */
export function jobProcedures(parts: AppParts) {
  const os = procedures.job;
  const job = (id: number) => getJob(parts.library().db, id);
  return {
    start: os.start.handler(async ({ input }) => {
      const id = await makeJob(parts, input.files.map(parts.allow), input.library);
      if (!input.more) parts.jobs.start(id);
      return job(id);
    }),
    add: os.add.handler(async ({ input }) => {
      job(input.id);
      await parts.jobs.stop(input.id, 'paused');
      await addToJob(parts, input.id, input.files.map(parts.allow));
      return job(input.id);
    }),
    list: os.list.handler(() => listJobs(parts.library().db)),
    get: os.get.handler(({ input }) => job(input.id)),
    watch: os.watch.handler(({ input }) => streaming(parts.jobs.watch(input.id))),
    pause: os.pause.handler(async ({ input }) => {
      await parts.jobs.stop(input.id, 'paused');
      return job(input.id);
    }),
    resume: os.resume.handler(({ input }) => {
      writable(parts);
      job(input.id);
      parts.jobs.start(input.id);
      return job(input.id);
    }),
    run: os.run.handler(({ input, signal }) => {
      if (input.retry) retryFailures(writable(parts).db, input.id);
      return streaming(reportJob(parts, input.id, signal));
    }),
    cancel: os.cancel.handler(async ({ input }) => {
      const { db } = writable(parts);
      await parts.jobs.stop(input.id, 'cancelled');
      setJobState(db, input.id, 'cancelled', parts.now().toISOString());
      await dropSpool(parts, input.id);
      return job(input.id);
    }),
    failures: os.failures.handler(({ input }) => jobFailures(parts.library().db, input.id)),
    saveFailures: os.saveFailures.handler(({ input }) => {
      const rows = jobFailures(parts.library().db, input.id).map(({ file, message }) => [file, message]);
      // The mark at the front lets spreadsheet programs take it for UTF-8.
      const text = `\ufeff${stringify([['文件', '没有导入的原因'], ...rows])}`;
      return { fileName: '未导入的文件.csv', mime: 'text/csv; charset=utf-8', content: new Blob([text]) };
    }),
    retry: os.retry.handler(({ input }) => {
      const { db } = writable(parts);
      retryFailures(db, input.id);
      parts.jobs.start(input.id);
      return job(input.id);
    }),
    remove: os.remove.handler(async ({ input }) => {
      const { db } = writable(parts);
      await parts.jobs.stop(input.id, 'cancelled');
      removeJob(db, input.id);
      await dropSpool(parts, input.id);
      return {};
    }),
  };
}
