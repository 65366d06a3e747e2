import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ImportJob } from '../../api/sharing.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { JobFailures } from './JobFailures.tsx';
import { useJobs, useWatchedJob } from './useJobs.ts';

function stateText({ state, files, waiting }: ImportJob): string {
  switch (state) {
    case 'running':
      return `正在导入，${count(files - waiting)} / ${count(files)}`;
    case 'paused':
      return `已暂停，还剩 ${count(waiting)} 个文件`;
    case 'cancelled':
      return `已取消，${count(waiting)} 个文件没有处理`;
    case 'done':
      return `已完成，共 ${count(files)} 个文件`;
  }
}

function countsText({ stored, blocks, skipped }: ImportJob): string {
  const parts = stored > 0 ? [`入库 ${count(stored)} 份、${count(blocks)} 个语块`] : [];
  if (skipped > 0) parts.push(`${count(skipped)} 份内容已在库，跳过`);
  return parts.join('；');
}

/** The imports in the background: how far each has come, and stopping, going on with and clearing it. */
export function JobList(): ReactNode {
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  return (
    <section className="jobs" aria-labelledby="jobs-title">
      <h2 id="jobs-title">整批导入</h2>
      <ul>
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

/** The import in the background that is not through, in one line beside the files under review. */
export function JobLine(): ReactNode {
  const job = useJobs().find(({ state }) => state === 'running' || state === 'paused');
  const [open, setOpen] = useState(false);
  if (job === undefined) return null;
  return (
    <>
      <button type="button" className="text-button job-line" onClick={() => setOpen(true)}>
        整批导入：{stateText(job)}
      </button>
      <Modal open={open} width={720} footer={null} onCancel={() => setOpen(false)}>
        <JobList />
      </Modal>
    </>
  );
}

function JobCard({ job }: { readonly job: ImportJob }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [file, setFile] = useState<string | null>(null);
  const [failures, setFailures] = useState(false);
  useWatchedJob(job, setFile);
  const act = useMutation({
    mutationFn: async (how: 'pause' | 'resume' | 'cancel' | 'remove') => {
      await host.app.job[how]({ id: job.id });
    },
    onError: (error) => message.error(explain(error).message),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.jobs }),
  });
  const done = job.files === 0 ? 100 : Math.floor(((job.files - job.waiting) / job.files) * 100);
  const isOver = job.state === 'done' || job.state === 'cancelled';
  return (
    <li className="job" data-state={job.state} aria-label={`导入到${job.library}`}>
      <div className="job-head">
        <b>{job.library}</b>
        <span className="job-time">{timeText(job.startedAt, new Date())}</span>
      </div>
      {!isOver && (
        <Progress
          percent={done}
          size="small"
          status={job.state === 'running' ? 'active' : 'normal'}
          aria-label="导入进度"
        />
      )}
      <p role="status">{stateText(job)}</p>
      {job.state === 'running' && file !== null && <p className="job-file">{file}</p>}
      <p className="job-counts">
        {countsText(job)}
        {job.failed > 0 && (
          <button type="button" className="text-button job-failed" onClick={() => setFailures(true)}>
            {count(job.failed)} 份没有导入
          </button>
        )}
      </p>
      <div className="job-actions">
        {job.state === 'running' && (
          <Button size="small" loading={act.isPending} onClick={() => act.mutate('pause')}>
            暂停
          </Button>
        )}
        {job.state === 'paused' && (
          <Button size="small" type="primary" loading={act.isPending} onClick={() => act.mutate('resume')}>
            继续
          </Button>
        )}
        {!isOver && (
          <Button size="small" disabled={act.isPending} onClick={() => act.mutate('cancel')}>
            取消
          </Button>
        )}
        {isOver && (
          <Button size="small" disabled={act.isPending} onClick={() => act.mutate('remove')}>
            清除记录
          </Button>
        )}
      </div>
      {failures && <JobFailures job={job} onClose={() => setFailures(false)} />}
    </li>
  );
}
