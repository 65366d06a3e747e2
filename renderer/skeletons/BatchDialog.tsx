import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Modal, Progress } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed } from '../shell/States.tsx';

/** 批量起草: one draft for each row of a sheet of facts. */
export function BatchDialog(props: {
  readonly template: TemplateInfo;
  readonly onClose: () => void;
}): ReactNode {
  const { host } = useApp();
  const queries = useQueryClient();
  const prefix = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [share, setShare] = useState(0);
  const run = useMutation({
    mutationFn: async (file: File) => {
      const events = await host.app.draft.batch({
        template: props.template.name,
        file: { kind: 'bytes', name: file.name, content: file },
        ...(minutes === null ? {} : { minutes }),
      });
      for await (const event of events) {
        if (event.kind === 'done') return event.result;
        setShare(Math.round((100 * event.done) / Math.max(1, event.total)));
      }
      throw new Error('起草没有给出结果就结束了');
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS.drafts }),
  });
  const slots = props.template.slots.map(({ name }) => name).join('、');
  return (
    <Modal
      open
      title={`批量起草 · ${props.template.name}`}
      footer={null}
      width={680}
      onCancel={props.onClose}
    >
      {run.data === undefined && (
        <div className="bones-batch">
          <p>用一张 .xlsx 表：第一行写槽位名，下面每行是一篇稿的要素。可用的槽位：{slots}。</p>
          <label htmlFor={`${prefix}-minutes`}>
            每篇约{' '}
            <InputNumber id={`${prefix}-minutes`} min={1} max={180} value={minutes} onChange={setMinutes} />{' '}
            分钟（不填就只按骨架写）
          </label>
          <input
            ref={picker}
            type="file"
            accept=".xlsx"
            className="sr-only"
            aria-label="要素表"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) run.mutate(file);
            }}
          />
          <Button type="primary" loading={run.isPending} onClick={() => picker.current?.click()}>
            选择要素表
          </Button>
          {run.isPending && <Progress percent={share} aria-label="起草进度" />}
          {run.isError && <Failed error={run.error} />}
        </div>
      )}
      {run.data !== undefined && (
        <div className="bones-batch">
          <p role="status">
            起草了 {run.data.rows.filter(({ draft }) => draft !== null).length} 篇
            {run.data.unknownSlots.length > 0 && `；骨架里没有这些槽位：${run.data.unknownSlots.join('、')}`}
          </p>
          <ul className="bones-report" aria-label="批量起草结果">
            {run.data.rows.map((row) => (
              <li key={row.row}>
                <span>第 {row.row} 行</span>
                {row.draft === null ? (
                  <span>{row.problem}</span>
                ) : (
                  <a href={fragmentOf({ page: 'draft', id: row.draft, insert: null })}>{row.title}</a>
                )}
                <span>
                  {row.chars} 字{row.unfilled.length > 0 && `，${row.unfilled.length} 处待填`}
                  {row.errors > 0 && `，${row.errors} 处要查`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
