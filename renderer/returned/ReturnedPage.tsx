import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { ReadBack } from '../../api/returning.ts';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { fragmentOf } from '../shell/route.ts';
import { Loading, Nothing } from '../shell/States.tsx';
import { useSaving } from '../shell/useSaving.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { ConflictItem } from './ConflictItem.tsx';
import { chooseSide, type Decisions, decideAll, disputed, keyOf, opinionsOf, takenOf } from './decisions.ts';

/** 回稿比对: files that came back, what they change, and what of it is taken over. */
export function ReturnedPage({ id }: { readonly id: string }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const save = useSaving();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [read, setRead] = useState<ReadBack | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const fail = (error: unknown): void => void message.error(explain(error).message);

  const compare = useMutation({
    mutationFn: (all: readonly File[]) =>
      host.app.draft.readBack({
        id,
        files: all.map((file) => ({ kind: 'bytes' as const, name: file.name, content: file })),
      }),
    onSuccess: (found, all) => {
      // Files that could not be read are told and dropped, so that places in the list stay those of `returned`.
      setFiles(all.filter((file) => found.returned.some((each) => each.file === file.name)));
      setRead(found);
      for (const failure of found.failures) message.error(failure.message, 8);
    },
    onError: fail,
  });
  const apply = useMutation({
    mutationFn: (given: ReadBack) =>
      host.app.draft.applyChanges({
        id,
        version: given.version,
        name: `采纳回稿：${given.returned.map(({ file }) => file).join('、')}`.slice(0, 60),
        returned: given.returned.map(({ revision, speech, changes }, file) => ({
          revision,
          speech,
          accepted: takenOf(decisions, file, changes),
        })),
      }),
    onSuccess: async (answer, given) => {
      if (answer.kind === 'conflict') {
        message.warning('文稿在比对之后又改过，已重新比对，请再看一遍。');
        compare.mutate(files);
        return;
      }
      setRead({ ...given, version: answer.draft.version });
      await queries.invalidateQueries({ queryKey: KEYS.draft(id) });
      await queries.invalidateQueries({ queryKey: KEYS.revisions(id) });
      message.success(`已采纳，存为第 ${answer.revision} 版。`);
    },
    onError: fail,
  });
  const write = useMutation({
    mutationFn: async (kind: 'table' | 'redline') => {
      if (read === null) return;
      const from = read.returned[0]?.revision ?? null;
      await save(
        kind === 'table'
          ? await host.app.draft.opinionTable({ id, opinions: opinionsOf(read, decisions) })
          : await host.app.draft.redline({ id, from, to: null }),
      );
    },
    onError: fail,
  });

  const apart = read === null ? new Set<string>() : disputed(read);
  const taken = [...decisions.values()].filter((decision) => decision === 'taken').length;
  const opinions = read === null ? 0 : opinionsOf(read, decisions).length;
  return (
    <main className="page">
      <div className="page-inner returned">
        <header className="page-head">
          <h1>回稿比对</h1>
          <a href={fragmentOf({ page: 'draft', id, insert: null })}>回到文稿</a>
        </header>
        <div className="returned-tools">
          <FileButton
            busy={compare.isPending}
            onFiles={(more) => {
              const names = new Set(more.map((file) => file.name));
              compare.mutate([...files.filter((file) => !names.has(file.name)), ...more]);
            }}
          />
          {read !== null && read.returned.length > 0 && (
            <>
              <Button onClick={() => setDecisions(decideAll(read, decisions, 'taken'))}>全部采纳</Button>
              <Button onClick={() => setDecisions(decideAll(read, decisions, 'refused'))}>全部不采纳</Button>
              <Button disabled={opinions === 0 || write.isPending} onClick={() => write.mutate('table')}>
                意见采纳情况表
              </Button>
              <Button disabled={write.isPending} onClick={() => write.mutate('redline')}>
                花脸稿
              </Button>
              <Button
                type="primary"
                disabled={taken === 0}
                loading={apply.isPending}
                onClick={() => apply.mutate(read)}
              >
                {`采纳 ${taken} 处，存为新版本`}
              </Button>
            </>
          )}
        </div>
        {compare.isPending && <Loading label="正在比对…" />}
        {read === null && !compare.isPending && (
          <Nothing
            title="把改好的文件选进来"
            hint="领导或同事在 Word、WPS 里改过的稿子，会和送出去的那一版逐段比对，带修订痕迹的还会显示谁改的、什么时候改的。可以一次选几份。"
          />
        )}
        {read !== null && read.conflicts.length > 0 && (
          <section aria-label="冲突">
            <h2>{`改得不一样的地方（${read.conflicts.length}）`}</h2>
            <ul className="returned-list">
              {read.conflicts.map((conflict) => (
                <ConflictItem
                  key={conflict.node}
                  conflict={conflict}
                  files={read.returned.map(({ file }) => file)}
                  decisions={decisions}
                  onChoose={(key) => setDecisions(chooseSide(conflict, decisions, key))}
                />
              ))}
            </ul>
          </section>
        )}
        {read?.returned.map(({ file, changes, adopted, comments }, index) => (
          <section key={file} aria-label={file}>
            <h2>{`${file}（${changes.length} 处改动）`}</h2>
            {changes.length === 0 && <p>和送出去的一版没有不同。</p>}
            {adopted > 0 && <p className="returned-by">{`另有 ${adopted} 处，本稿已经这样改了。`}</p>}
            <ul className="returned-list">
              {changes.map((change) => {
                const key = keyOf(index, change.id);
                return (
                  <ChangeItem
                    key={key}
                    change={change}
                    decision={decisions.get(key) ?? 'open'}
                    disputed={apart.has(key)}
                    onDecide={(decision) => setDecisions(new Map(decisions).set(key, decision))}
                  />
                );
              })}
              {comments.map((comment) => (
                <li key={`${comment.author} ${comment.text}`} className="returned-change">
                  <div className="returned-change-head">
                    <span className="chip">批注</span>
                    <span className="returned-by">{comment.author}</span>
                  </div>
                  <p>{comment.text}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}

function FileButton(props: {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button loading={props.busy} onClick={() => input.current?.click()}>
        选择回稿
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".docx,.doc,.wps,.txt,.rtf"
        hidden
        aria-label="回稿文件"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (chosen.length > 0) props.onFiles(chosen);
        }}
      />
    </>
  );
}
