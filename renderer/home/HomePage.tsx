import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { useApp } from '../shell/AppContext.tsx';
import { count } from '../shell/format.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { SampleDraft } from '../tour/SampleDraft.tsx';
import { BeginDraft } from './BeginDraft.tsx';
import { NewDraft } from './NewDraft.tsx';
import { RecentDrafts } from './RecentDrafts.tsx';
import { SkeletonCard } from './SkeletonCard.tsx';

function LibraryNumbers(): ReactNode {
  const { host } = useApp();
  const libraries = useQuery({ queryKey: KEYS.libraries, queryFn: () => host.app.library.list({}) });
  if (libraries.data === undefined) return null;
  const sum = (of: 'sources' | 'blocks'): number =>
    libraries.data.reduce((total, library) => total + library[of], 0);
  return (
    <p className="home-numbers">
      语料库现有 <b>{count(sum('sources'))}</b> 篇范文、<b>{count(sum('blocks'))}</b> 个语块
    </p>
  );
}

function Skeletons({ onChoose }: { readonly onChoose: (template: TemplateInfo) => void }): ReactNode {
  const { host } = useApp();
  const templates = useQuery({ queryKey: KEYS.templates, queryFn: () => host.app.template.list({}) });
  if (templates.isPending) return <Loading label="正在取骨架…" />;
  if (templates.isError) return <Failed error={templates.error} onRetry={() => void templates.refetch()} />;
  if (templates.data.length === 0) {
    return <Nothing title="还没有骨架" hint="重新安装稿匠可以找回内置骨架。" />;
  }
  return (
    <ul className="skeletons" aria-label="骨架">
      {templates.data.map((template) => (
        <li key={template.name}>
          <SkeletonCard template={template} onChoose={() => onChoose(template)} />
        </li>
      ))}
    </ul>
  );
}

/** 首页: start a draft from a skeleton, go on with a recent one, bring in old speeches. */
export function HomePage(): ReactNode {
  const { host } = useApp();
  const [chosen, setChosen] = useState<TemplateInfo | null>(null);
  const drafts = useQuery({ queryKey: KEYS.drafts, queryFn: () => host.app.draft.list({}) });
  // Who has drafts comes back for them; who has none comes for a skeleton.
  const goesOn = (drafts.data?.length ?? 0) > 0;
  return (
    <main className="page">
      <div className="page-inner">
        <header className="page-head">
          <div>
            <h1>起一篇稿</h1>
            <p>选一副骨架，填好要素，再从语料库里取材。</p>
          </div>
          <div className="home-side">
            <LibraryNumbers />
            <a className="home-import" href={fragmentOf({ page: 'import' })}>
              导入旧稿，拆成语料
            </a>
          </div>
        </header>
        <SampleDraft />
        <BeginDraft />
        {goesOn && <RecentDrafts />}
        <section aria-labelledby="skeletons">
          <div className="section-head">
            <h2 id="skeletons">骨架</h2>
          </div>
          <Skeletons onChoose={setChosen} />
        </section>
        {!goesOn && <RecentDrafts />}
      </div>
      {chosen !== null && <NewDraft template={chosen} onClose={() => setChosen(null)} />}
    </main>
  );
}
