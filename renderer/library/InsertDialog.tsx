import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { goTo } from '../shell/useRoute.ts';

/** Asks which draft a block should go into and opens that draft with the block in it. */
export function InsertDialog(props: { readonly blockId: number; readonly onClose: () => void }): ReactNode {
  const { host } = useApp();
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({ limit: 30 }) });
  return (
    <Modal open title="插入到哪篇文稿" footer={null} onCancel={props.onClose}>
      {drafts.isPending && <Loading label="正在取文稿…" />}
      {drafts.isError && <Failed error={drafts.error} onRetry={() => void drafts.refetch()} />}
      {drafts.data?.length === 0 && (
        <Nothing
          title="还没有文稿"
          hint="先选一副骨架新建一篇。"
          action={<a href={fragmentOf({ page: 'home' })}>去新建</a>}
        />
      )}
      <ul className="choose-draft" aria-label="文稿">
        {drafts.data?.map((draft) => (
          <li key={draft.id}>
            <button
              type="button"
              onClick={() => goTo({ page: 'draft', id: draft.id, insert: props.blockId })}
            >
              <span>{draft.title === '' ? '未定标题' : slotsInBrackets(draft.title)}</span>
              <time dateTime={draft.updatedAt}>{timeText(draft.updatedAt, new Date())}</time>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
