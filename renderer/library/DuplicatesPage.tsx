import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SimilarGroup } from '../../api/sharing.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { lastOf } from '../shell/streams.ts';
import { DuplicateGroup } from './DuplicateGroup.tsx';
import { SubpageHead } from './SubpageHead.tsx';

/** 查重合并: blocks that say the same, group by group, each made one with a key. */
export function DuplicatesPage(): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: KEYS.duplicates,
    queryFn: async () => lastOf(await host.app.duplicate.find({})),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [settled, setSettled] = useState<ReadonlySet<SimilarGroup>>(new Set());
  const [keep, setKeep] = useState<ReadonlyMap<SimilarGroup, number>>(new Map());
  const [slotted, setSlotted] = useState(true);
  const list = useRef<HTMLOListElement>(null);
  // Of the built-in library nothing can be thrown away, so its own repetitions are no work for the user.
  const groups = (found.data?.groups ?? []).filter(
    (group) => !settled.has(group) && group.blocks.some((block) => !block.readOnly),
  );
  const current = groups[0];

  const settle = (group: SimilarGroup): void => setSettled((now) => new Set([...now, group]));
  const merge = useMutation({
    mutationFn: async (input: { readonly groups: readonly SimilarGroup[]; readonly asSlots: boolean }) => {
      const merging = input.groups.map((group) => {
        const ids = group.blocks.map(({ id }) => id);
        const kept = keep.get(group) ?? ids[0] ?? 0;
        const text = input.asSlots && group.slotted !== null ? { text: group.slotted } : {};
        return { keep: kept, ids: ids.filter((id) => id !== kept), ...text };
      });
      return host.app.duplicate.merge({ groups: merging });
    },
    onSuccess: async ({ removed }, { groups: merged }) => {
      for (const group of merged) settle(group);
      message.success(`已合并，${count(removed)} 条移入回收站，出处都留在合并后的语块上。`);
      await Promise.all([
        queries.invalidateQueries({ queryKey: KEYS.libraries }),
        queries.invalidateQueries({
          queryKey: KEYS.corpus,
          // The groups found stay on the page while one works through them.
          predicate: ({ queryKey }) => queryKey[1] !== KEYS.duplicates[1],
        }),
      ]);
    },
    onError: (error) => message.error(explain(error).message),
  });
  const mergeOne = (group: SimilarGroup, asSlots: boolean): void =>
    merge.mutate({ groups: [group], asSlots });

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (typing || event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
      const key = event.key.toLowerCase();
      if (key === 'm' && !merge.isPending) mergeOne(current, slotted);
      else if (key === 's') settle(current);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const exact = groups.filter((group) => group.kind === 'exact');
  return (
    <main className="page">
      <div className="page-inner duplicates-page">
        <SubpageHead
          title="查重合并"
          hint={
            <span role="status">
              {found.data === undefined
                ? '找出说同一句话的语块。'
                : `${count(groups.length)} 组待处理。按 M 合并第一组，按 S 跳过。`}
            </span>
          }
        >
          <div className="duplicates-actions">
            <Checkbox checked={slotted} onChange={(event) => setSlotted(event.target.checked)}>
              只差名称、数字的，合为一条带槽位的语块
            </Checkbox>
            {exact.length > 0 && (
              <Button
                loading={merge.isPending}
                onClick={() => merge.mutate({ groups: exact, asSlots: false })}
              >
                合并全部完全相同的（{count(exact.length)} 组）
              </Button>
            )}
          </div>
        </SubpageHead>
        {found.isPending && <Loading label="正在比对全部语块…" />}
        {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
        {found.data !== undefined && groups.length === 0 && (
          <Nothing
            title="没有重复的语块"
            hint={settled.size > 0 ? '这一批都处理完了。' : '库里没有两条说同一句话的语块。'}
            action={<a href={fragmentOf({ page: 'library' })}>回语料库</a>}
          />
        )}
        <ol ref={list} className="duplicate-groups" aria-label="重复的语块">
          {groups.slice(0, 40).map((group, index) => (
            <DuplicateGroup
              key={group.blocks.map(({ id }) => id).join('-')}
              group={group}
              current={index === 0}
              keep={keep.get(group) ?? group.blocks[0]?.id ?? 0}
              busy={merge.isPending}
              onKeep={(id) => setKeep((now) => new Map([...now, [group, id]]))}
              onMerge={(asSlots) => mergeOne(group, asSlots)}
              onSkip={() => settle(group)}
            />
          ))}
        </ol>
        {groups.length > 40 && (
          <p className="trash-more">处理完这些，会接着列出后面的 {count(groups.length - 40)} 组。</p>
        )}
      </div>
    </main>
  );
}
