import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { TrashItem } from '../../api/blocks.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count, timeText } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { slotsInBrackets } from '../shell/slotted.ts';
import { SubpageHead } from './SubpageHead.tsx';

const SHOWN = 500;

function Item(props: {
  readonly item: TrashItem;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { item } = props;
  const title = slotsInBrackets(item.title);
  return (
    <li className="trash-row">
      <div>
        <span className="simple-title">{title}</span>
        <span className="hit-meta">
          <span>{item.kind === 'block' ? '语块' : `范文，${count(item.blocks)} 个语块`}</span>
          <span>原在“{item.library}”</span>
          <time dateTime={item.trashedAt}>{timeText(item.trashedAt, new Date())}删除</time>
        </span>
      </div>
      <Button size="small" aria-label={`恢复“${title}”`} onClick={props.onRestore}>
        恢复
      </Button>
      <Popconfirm
        title="彻底删除？"
        description="删除后不能找回。"
        okText="彻底删除"
        okButtonProps={{ danger: true }}
        onConfirm={props.onRemove}
      >
        <Button size="small" type="text" danger aria-label={`彻底删除“${title}”`}>
          彻底删除
        </Button>
      </Popconfirm>
    </li>
  );
}

/** 回收站: what was thrown away, to have it back or to be rid of it. */
export function TrashPage(): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const trash = useQuery({ queryKey: KEYS.trash, queryFn: () => host.app.trash.list({ limit: SHOWN }) });
  const act = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSuccess: async (done) => {
      message.success(done);
      await Promise.all(
        [KEYS.corpus, KEYS.libraries].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
    onError: (error) => message.error(explain(error).message),
  });
  const restore = (ids: readonly number[]): void =>
    act.mutate(async () => {
      await host.app.trash.restore({ ids: [...ids] });
      return `已恢复 ${count(ids.length)} 项。`;
    });
  const remove = (ids: number[] | undefined): void =>
    act.mutate(async () => {
      const { removed } = await host.app.trash.empty(ids === undefined ? {} : { ids });
      return `已彻底删除 ${count(removed)} 项。`;
    });
  const items = trash.data?.items ?? [];
  return (
    <main className="page">
      <div className="page-inner trash-page">
        <SubpageHead title="回收站" hint="删掉的语块和范文先放在这里，随时可以恢复原样。">
          {items.length > 0 && (
            <div className="block-actions">
              <Button onClick={() => restore(items.map((item) => item.id))}>全部恢复</Button>
              <Popconfirm
                title="清空回收站？"
                description={`${count(trash.data?.total ?? 0)} 项会彻底删除，不能找回。`}
                okText="清空"
                okButtonProps={{ danger: true }}
                onConfirm={() => remove(undefined)}
              >
                <Button danger>清空</Button>
              </Popconfirm>
            </div>
          )}
        </SubpageHead>
        {trash.isPending && <Loading label="正在打开回收站…" />}
        {trash.isError && <Failed error={trash.error} onRetry={() => void trash.refetch()} />}
        {trash.data !== undefined && items.length === 0 && (
          <Nothing title="回收站是空的" hint="在语料库里选中语块按 Delete，就会移到这里。" />
        )}
        <ul aria-label="回收站内容">
          {items.map((item) => (
            <Item
              key={item.id}
              item={item}
              onRestore={() => restore([item.id])}
              onRemove={() => remove([item.id])}
            />
          ))}
        </ul>
        {(trash.data?.total ?? 0) > items.length && (
          <p className="trash-more">
            还有 {count((trash.data?.total ?? 0) - items.length)} 项更早删除的没有列出。
          </p>
        )}
      </div>
    </main>
  );
}
