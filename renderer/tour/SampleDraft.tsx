import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { useDeskSettings } from '../shell/useDeskSettings.ts';
import { goTo } from '../shell/useRoute.ts';

const SAMPLE = '研讨发言';
const SAMPLE_MINUTES = 8;

/** Offers a newcomer a finished sample draft and the tour over it 示例稿; gone once the tour was taken or refused. */
export function SampleDraft(): ReactNode {
  const { host, tour } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { settings, loaded, change } = useDeskSettings();
  const open = useMutation({
    mutationFn: async () => {
      const template = (await host.app.template.list({})).find(({ name }) => name === SAMPLE);
      const examples = template?.slots.map(({ name, example }) => [name, example] as const) ?? [];
      const facts = Object.fromEntries(examples.filter(([, example]) => example !== ''));
      return host.app.draft.create({ template: SAMPLE, facts, minutes: SAMPLE_MINUTES });
    },
    onSuccess: async ({ draft }) => {
      tour.ask(draft.id);
      await queries.invalidateQueries({ queryKey: KEYS.drafts });
      goTo({ page: 'draft', id: draft.id, insert: null });
    },
    onError: (error) => message.error(explain(error).message),
  });
  if (!loaded || settings.tourDone) return null;
  return (
    <div className="sample-offer">
      <span>第一次用稿匠？打开一篇示例稿，跟着走一遍，两分钟就会。</span>
      <Button size="small" type="primary" loading={open.isPending} onClick={() => open.mutate()}>
        看示例稿
      </Button>
      <Button size="small" type="text" onClick={() => change({ tourDone: true })}>
        不用了
      </Button>
    </div>
  );
}
