import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { goTo } from '../shell/useRoute.ts';

/** 用这篇的骨架: makes a skeleton of a stored speech and shows it; of several speeches the user says which. */
export function MakeSkeleton(props: {
  readonly sourceId: number;
  /** The titles of the source's speeches, in order. */
  readonly titles: readonly string[];
}): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: (position: number) => host.app.template.fromSpeech({ sourceId: props.sourceId, position }),
    onSuccess: async ({ name }) => {
      await queries.invalidateQueries({ queryKey: KEYS.templates });
      message.success(`已存为骨架“${name}”。`);
      goTo({ page: 'skeletons', name });
    },
    onError: (error) => message.error(explain(error).message),
  });
  if (props.titles.length === 0) return null;
  if (props.titles.length === 1) {
    return (
      <Button loading={make.isPending} onClick={() => make.mutate(0)}>
        用这篇的骨架
      </Button>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: props.titles.map((label, key) => ({ key: String(key), label })),
        onClick: ({ key }) => make.mutate(Number(key)),
      }}
    >
      <Button loading={make.isPending}>用哪一篇的骨架…</Button>
    </Dropdown>
  );
}
