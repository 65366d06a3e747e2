import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DraftInfo } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count, minutesText, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';

/** So many drafts show before all are asked for. */
const FEW = 6;

function Row({ draft, onRemove }: { readonly draft: DraftInfo; readonly onRemove: () => void }): ReactNode {
  const title = draft.title === '' ? '未定标题' : slotsInBrackets(draft.title);
  return (
    <li className="recent">
      <a className="recent-link" href={fragmentOf({ page: 'draft', id: draft.id, insert: null })}>
        <span className="recent-title">{title}</span>
        <span className="chip">{draft.genre}</span>
        <span className="recent-size">
          {count(draft.chars)} 字 · {minutesText(draft.minutes)}
        </span>
        <time dateTime={draft.updatedAt}>{timeText(draft.updatedAt, new Date())}</time>
      </a>
      <Popconfirm
        title="删除这篇文稿？"
        description="删除后不能找回。"
        okText="删除"
        okButtonProps={{ danger: true }}
        onConfirm={onRemove}
      >
        <Button type="text" icon={<DeleteOutlined />} aria-label={`删除“${title}”`} />
      </Popconfirm>
    </li>
  );
}

/** The drafts worked on last, newest first. */
export function RecentDrafts(): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({ limit: 30 }) });
  const [all, setAll] = useState(false);
  const remove = useMutation({
    mutationFn: (id: string) => host.app.draft.remove({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS.drafts }),
    onError: (error) => message.error(explain(error).message),
  });
  return (
    <section aria-labelledby="recent-drafts">
      <div className="section-head">
        <h2 id="recent-drafts">最近文稿</h2>
      </div>
      {drafts.isPending && <Loading label="正在取最近文稿…" />}
      {drafts.isError && <Failed error={drafts.error} onRetry={() => void drafts.refetch()} />}
      {drafts.data?.length === 0 && (
        <Nothing title="还没有文稿" hint="从上面选一副骨架，一分钟就有初稿；边写边自动保存。" />
      )}
      {drafts.data !== undefined && drafts.data.length > 0 && (
        <ul className="recents" aria-label="最近文稿">
          {drafts.data.slice(0, all ? undefined : FEW).map((draft) => (
            <Row key={draft.id} draft={draft} onRemove={() => remove.mutate(draft.id)} />
          ))}
        </ul>
      )}
      {drafts.data !== undefined && drafts.data.length > FEW && (
        <button type="button" className="text-button" onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${drafts.data.length} 篇`}
        </button>
      )}
    </section>
  );
}
