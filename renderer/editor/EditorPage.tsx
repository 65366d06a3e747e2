import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading } from '../shell/States.tsx';

/** The desk itself is a large part of the program; it is fetched on its own. */
export const loadWorkspace = () => import('./Workspace.tsx');
const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));

/** 编辑: one draft on the desk. */
export function EditorPage(props: { readonly id: string; readonly insert: number | null }): ReactNode {
  const { host } = useApp();
  // A draft is read once when it is opened; from then on the editor holds the truth.
  const draft = useQuery({
    queryKey: KEYS.draft(props.id),
    queryFn: () => host.app.draft.get({ id: props.id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const templates = useQuery({ queryKey: KEYS.templates, queryFn: () => host.app.template.list({}) });
  // The desk is fetched while the draft is read, not after it.
  useEffect(() => void loadWorkspace(), []);
  const opening = (
    <main className="page">
      <Loading label="正在打开文稿…" />
    </main>
  );
  if (draft.isPending) return opening;
  if (draft.isError) {
    return (
      <main className="page">
        <Failed error={draft.error} onRetry={() => void draft.refetch()} />
        <p className="page-back">
          <a href={fragmentOf({ page: 'home' })}>回首页</a>
        </p>
      </main>
    );
  }
  const slots = templates.data?.find((template) => template.name === draft.data.template)?.slots ?? [];
  return (
    <Suspense fallback={opening}>
      <Workspace draft={draft.data} slots={slots} insert={props.insert} />
    </Suspense>
  );
}
