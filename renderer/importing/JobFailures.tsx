import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ImportJob } from '../../api/sharing.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { useSaving } from '../shell/useSaving.ts';

/** The files of an import that were not taken in, each with the reason: to be saved as a list, or tried again. */
export function JobFailures(props: { readonly job: ImportJob; readonly onClose: () => void }): ReactNode {
  const { job, onClose } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const save = useSaving();
  const found = useQuery({
    queryKey: KEYS.jobFailures(job.id),
    queryFn: () => host.app.job.failures({ id: job.id }),
    gcTime: 0,
  });
  const saving = useMutation({
    mutationFn: async () => save(await host.app.job.saveFailures({ id: job.id })),
    onError: (error) => message.error(explain(error).message),
  });
  const retry = useMutation({
    mutationFn: () => host.app.job.retry({ id: job.id }),
    onSuccess: onClose,
    onError: (error) => message.error(explain(error).message),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.jobs }),
  });
  return (
    <Modal
      open
      width={640}
      title={`没有导入的文件（${count(job.failed)}）`}
      onCancel={onClose}
      footer={[
        <Button key="save" loading={saving.isPending} onClick={() => saving.mutate()}>
          保存清单
        </Button>,
        <Button
          key="retry"
          type="primary"
          disabled={job.state === 'running'}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          全部重试
        </Button>,
      ]}
    >
      {found.isPending && <Loading label="正在读取清单…" />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="job-failures">
        {(found.data ?? []).map(({ position, file, message: reason }) => (
          <li key={position}>
            <b>{file}</b>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
