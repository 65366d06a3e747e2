import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TemplateInfo } from '../../api/drafting.ts';
import { NewDraft } from '../home/NewDraft.tsx';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading, Nothing } from '../shell/States.tsx';
import { BatchDialog } from './BatchDialog.tsx';
import { byGenre } from './byGenre.ts';
import { SkeletonEditor } from './SkeletonEditor.tsx';
import { SkeletonView } from './SkeletonView.tsx';

/** What the right side shows: a skeleton as it would read, or one being written. */
type Shown =
  | { readonly kind: 'view'; readonly name: string }
  | { readonly kind: 'edit'; readonly source: string; readonly replaces: string | null };

function SkeletonList(props: {
  readonly templates: readonly TemplateInfo[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
  readonly onMend: (name: string) => void;
}): ReactNode {
  return (
    <nav className="bones-list" aria-label="骨架目录">
      <FaultyList onMend={props.onMend} />
      {byGenre(props.templates).map(({ genre, templates }) => (
        <section key={genre} aria-label={genre}>
          <h2>{genre}</h2>
          <ul>
            {templates.map(({ name, origin }) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={name === props.chosen}
                  onClick={() => props.onChoose(name)}
                >
                  <span>{name}</span>
                  {origin === 'personal' && <span className="chip">自建</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Skeletons of the user's own that can be used no more: a click opens one where it is wrong. */
function FaultyList({ onMend }: { readonly onMend: (name: string) => void }): ReactNode {
  const { host } = useApp();
  const faults = useQuery({ queryKey: KEYS.templateFaults, queryFn: () => host.app.template.faults({}) });
  if (faults.data === undefined || faults.data.length === 0) return null;
  return (
    <section aria-label="需要修改">
      <h2>需要修改</h2>
      <ul>
        {faults.data.map(({ name, line, message }) => (
          <li key={name}>
            <button type="button" title={`第 ${line} 行：${message}`} onClick={() => onMend(name)}>
              <span>{name}</span>
              <span className="chip">有错</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 骨架: every skeleton by genre with a live preview; copies and own ones are edited here. */
export function SkeletonsPage({ name }: { readonly name: string | null }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const list = useQuery({ queryKey: KEYS.templates, queryFn: () => host.app.template.list({}) });
  const [shown, setShown] = useState<Shown | null>(name === null ? null : { kind: 'view', name });
  const [starting, setStarting] = useState<TemplateInfo | null>(null);
  const [batching, setBatching] = useState<TemplateInfo | null>(null);
  const mend = useMutation({
    mutationFn: (faulty: string) => host.app.template.get({ name: faulty }),
    onSuccess: (found) => setShown({ kind: 'edit', source: found.source, replaces: found.name }),
    onError: (error) => message.error(explain(error).message),
  });
  if (list.isPending) return <Loading label="正在取骨架…" />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const templates = list.data;
  const first = byGenre(templates)[0]?.templates[0];
  const view = (of: string): void => setShown({ kind: 'view', name: of });
  const current = shown ?? (first === undefined ? null : { kind: 'view' as const, name: first.name });
  const template =
    current?.kind === 'view' ? (templates.find((one) => one.name === current.name) ?? first) : undefined;
  return (
    <main className="page bones">
      <SkeletonList
        templates={templates}
        chosen={template?.name ?? null}
        onChoose={view}
        onMend={(faulty) => mend.mutate(faulty)}
      />
      {current?.kind === 'edit' && (
        <SkeletonEditor
          key={current.replaces ?? current.source.length}
          source={current.source}
          replaces={current.replaces}
          onSaved={view}
          onCancel={() =>
            setShown(current.replaces === null ? null : { kind: 'view', name: current.replaces })
          }
        />
      )}
      {template !== undefined && (
        <SkeletonView
          key={template.name}
          template={template}
          onStart={() => setStarting(template)}
          onBatch={() => setBatching(template)}
          onEdit={(source, replaces) => setShown({ kind: 'edit', source, replaces })}
          onRemoved={() => setShown(null)}
        />
      )}
      {current === null && <Nothing title="还没有骨架" hint="重新安装稿匠可以找回内置骨架。" />}
      {starting !== null && <NewDraft template={starting} onClose={() => setStarting(null)} />}
      {batching !== null && <BatchDialog template={batching} onClose={() => setBatching(null)} />}
    </main>
  );
}
