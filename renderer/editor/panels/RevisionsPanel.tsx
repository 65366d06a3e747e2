import { EditOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { App, Button, Input, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { compare } from '../../../core/compare/compare.ts';
import type { Change } from '../../../core/compare/comparison.ts';
import { fillSlots } from '../../../core/speech/slots.ts';
import type { Speech } from '../../../core/speech/speech.ts';
import { useApp } from '../../shell/AppContext.tsx';
import { explain } from '../../shell/failure.ts';
import { timeText } from '../../shell/format.ts';
import { KEYS } from '../../shell/keys.ts';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import type { Autosave } from '../autosave.ts';
import type { DeskView } from '../deskView.ts';
import { replaceDraft } from '../view/edits.ts';

const KIND_NAMES: Readonly<Record<Change['kind'], string>> = {
  changed: '改',
  added: '增',
  deleted: '删',
  moved: '移',
  relevelled: '调级',
};

const PIECE_MARKS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Stands for the draft as it is now among the numbers of its revisions. */
const NOW = 0;

function Difference({ change }: { readonly change: Change }): ReactNode {
  let at = 0;
  return (
    <li className="difference" data-kind={change.kind}>
      <span className="difference-where">
        <b>{KIND_NAMES[change.kind]}</b> {change.place}
      </span>
      <p>
        {change.pieces.map((piece) => {
          const key = at;
          at += piece.text.length + 1;
          const Mark = PIECE_MARKS[piece.kind];
          return <Mark key={key}>{piece.text}</Mark>;
        })}
      </p>
    </li>
  );
}

function Differences(props: { readonly before: Speech; readonly after: Speech }): ReactNode {
  const { before, after } = props;
  const changes = useMemo(() => compare(before, after), [before, after]);
  if (changes.length === 0) return <p className="revision-same">两稿文字相同。</p>;
  return (
    <>
      <p role="status">共 {changes.length} 处不同。</p>
      <ul className="differences" aria-label="不同之处">
        {changes.map((change) => (
          <Difference key={change.id} change={change} />
        ))}
      </ul>
    </>
  );
}

function Compared(props: {
  readonly draftId: string;
  readonly before: number;
  readonly after: number;
  readonly view: DeskView;
}): ReactNode {
  const { draftId, before, after, view } = props;
  const { host } = useApp();
  const old = useQuery({
    queryKey: KEYS.revision(draftId, before),
    queryFn: () => host.app.draft.revision({ id: draftId, number: before }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fresh = useQuery({
    queryKey: KEYS.revision(draftId, after),
    queryFn: () => host.app.draft.revision({ id: draftId, number: after }),
    enabled: after !== NOW,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const oldSpeech = useMemo(() => old.data && fillSlots(old.data.speech, old.data.facts), [old.data]);
  const freshSpeech = useMemo(() => {
    if (after === NOW) return fillSlots(view.speech, view.facts);
    return fresh.data && fillSlots(fresh.data.speech, fresh.data.facts);
  }, [after, view.speech, view.facts, fresh.data]);
  if (old.isError) return <Failed error={old.error} onRetry={() => void old.refetch()} />;
  if (fresh.isError) return <Failed error={fresh.error} onRetry={() => void fresh.refetch()} />;
  if (oldSpeech === undefined || freshSpeech === undefined) return <Loading label="正在取这一版…" />;
  return <Differences before={oldSpeech} after={freshSpeech} />;
}

function Name(props: {
  readonly draftId: string;
  readonly number: number;
  readonly name: string | null;
}): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useMutation({
    mutationFn: (name: string | null) =>
      host.app.draft.nameRevision({ id: props.draftId, number: props.number, name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS.revisions(props.draftId) }),
    onError: (error) => message.error(explain(error).message),
  });
  const label = props.name ?? '自动留存';
  if (typed === null) {
    return (
      <span className="revision-name" data-named={props.name !== null}>
        {label}
        <Button
          type="text"
          size="small"
          aria-label={`给“${label}”改名`}
          icon={<EditOutlined />}
          onClick={() => setTyped(props.name ?? '')}
        />
      </span>
    );
  }
  const done = (): void => {
    const name = typed.trim();
    if (name !== (props.name ?? '')) rename.mutate(name === '' ? null : name);
    setTyped(null);
  };
  return (
    <Input
      autoFocus
      size="small"
      aria-label="版本名称"
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={done}
      onBlur={done}
    />
  );
}

/** 版本: the kept states of the draft, what changed between any two, and the way back to each. */
export function RevisionsPanel(props: {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly draftId: string;
  readonly view: DeskView;
  readonly onKeep: () => void;
}): ReactNode {
  const { editor, autosave, draftId, view } = props;
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [before, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState(NOW);
  const revisions = useQuery({
    queryKey: KEYS.revisions(draftId),
    queryFn: () => host.app.draft.revisions({ id: draftId }),
  });
  const restore = useMutation({
    mutationFn: async (number: number) => {
      await autosave.flush();
      const kept = await host.app.draft.revision({ id: draftId, number });
      await host.app.draft.keep({ id: draftId, name: `恢复第 ${number} 版之前` });
      replaceDraft(editor.view, kept.speech, kept.facts);
      return number;
    },
    onSuccess: async (number) => {
      await queries.invalidateQueries({ queryKey: KEYS.revisions(draftId) });
      message.success(`已恢复第 ${number} 版；恢复前的样子也存成了一版，还可以撤销。`);
    },
    onError: (error) => message.error(`没有恢复：${explain(error).message}`),
  });
  if (revisions.isPending) return <Loading label="正在取版本…" />;
  if (revisions.isError) return <Failed error={revisions.error} onRetry={() => void revisions.refetch()} />;
  const list = revisions.data;
  const labelOf = (number: number): string =>
    `第 ${number} 版 ${list.find((revision) => revision.number === number)?.name ?? ''}`.trim();
  return (
    <div className="revisions">
      <Button onClick={props.onKeep}>存一个版本（Ctrl+S）</Button>
      {list.length === 0 && <Nothing title="还没有版本" hint="写作中每隔十分钟自动留存一版。" />}
      <ul aria-label="版本">
        {list.map(({ number, name, at }) => (
          <li key={number} className="revision" data-open={number === before}>
            <div className="revision-head">
              <Name draftId={draftId} number={number} name={name} />
              <span>
                第 {number} 版 · {timeText(at, new Date())}
              </span>
            </div>
            <div className="revision-actions">
              <Button size="small" onClick={() => setBefore(before === number ? null : number)}>
                {before === number ? '收起' : '比较'}
              </Button>
              <Button
                size="small"
                type="text"
                loading={restore.isPending && restore.variables === number}
                onClick={() => restore.mutate(number)}
              >
                恢复到这一版
              </Button>
            </div>
            {before === number && (
              <>
                <div className="revision-with">
                  <span>和</span>
                  <Select<number>
                    size="small"
                    aria-label="和哪一版比较"
                    value={after}
                    onChange={setAfter}
                    options={[
                      { value: NOW, label: '现在的文稿' },
                      ...list
                        .filter((other) => other.number !== number)
                        .map((other) => ({ value: other.number, label: labelOf(other.number) })),
                    ]}
                  />
                  <span>比较</span>
                </div>
                <Compared
                  draftId={draftId}
                  before={number}
                  after={after === number ? NOW : after}
                  view={view}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
