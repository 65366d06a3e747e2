import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { App, Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useApp } from '../../shell/AppContext.tsx';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import { useDebounced } from '../../shell/useDebounced.ts';
import type { AppClient } from '../../transport/host.ts';
import type { DeskView, OutlineItem } from '../deskView.ts';
import { addPoint, changeLead } from '../view/edits.ts';

type Advice = Awaited<ReturnType<AppClient['frame']['advise']>>;
type Side = Advice['parallelism']['sides'][number]['side'];

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  length: '字数',
  structure: '结构',
  word: '重复字',
  tone: '平仄',
};

/** The points of the series the caret is in, in order. */
export function siblingsAt(view: Pick<DeskView, 'outline' | 'pointId'>): readonly OutlineItem[] {
  const at = view.outline.findIndex((item) => item.id === view.pointId);
  const here = view.outline[at];
  if (here === undefined) return [];
  return view.outline.filter((item) => item.series === here.series);
}

function Score({ advice }: { readonly advice: Advice }): ReactNode {
  const { score, sides } = advice.parallelism;
  return (
    <section className="frame-score" aria-label="对仗">
      <div className="frame-score-head">
        <Progress
          type="circle"
          size={54}
          percent={Math.round(score * 100)}
          format={(percent) => percent}
          aria-label="对仗得分"
        />
        <div>
          <b>{advice.pattern === '' ? '还看不出句架' : advice.pattern.replaceAll('{}', '〇')}</b>
          <p>{score >= 0.8 ? '对得整齐。' : score >= 0.55 ? '大体对得上。' : '各说各的，读起来不成排。'}</p>
        </div>
      </div>
      <dl>
        {sides.map(({ side, why }) => (
          <div key={side}>
            <dt>{SIDE_NAMES[side]}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** 句架: how the headings of the series at the caret match, which one does not, and what would go on with them. */
export function FramesPanel({
  editor,
  view,
}: {
  readonly editor: Editor;
  readonly view: DeskView;
}): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const siblings = siblingsAt(view);
  const headings = useDebounced(
    siblings
      .map((item) => item.lead)
      .filter((lead) => lead !== '')
      .join('\n'),
    300,
  );
  const advice = useQuery({
    queryKey: ['frames', headings],
    queryFn: () => host.app.frame.advise({ headings: headings.split('\n').slice(0, 30) }),
    enabled: headings !== '',
    placeholderData: keepPreviousData,
  });
  if (siblings.length === 0 || headings === '') {
    return (
      <Nothing
        title="光标不在要点里"
        hint="把光标放到一组要点中的任何一个，这里就给出能和它们对仗的小标题。"
      />
    );
  }
  if (advice.isPending) return <Loading label="正在比对句架…" />;
  if (advice.isError) return <Failed error={advice.error} onRetry={() => void advice.refetch()} />;
  const { oddOneOut, repair, fillers, candidates } = advice.data;
  const tell = (reason: string | null): void => {
    if (reason !== null) message.info(reason);
    editor.view.focus();
  };
  const odd = siblings.find((item) => item.lead === oddOneOut);
  const current = siblings.find((item) => item.id === view.pointId);
  const last = siblings.at(-1);
  return (
    <div className="frames">
      <ol className="frame-headings" aria-label="这一组小标题">
        {siblings.map((item) => (
          <li key={item.id} data-odd={item.id === odd?.id} aria-current={item.id === view.pointId}>
            {item.ordinal}
            {item.lead === '' ? '（未写）' : item.lead}
          </li>
        ))}
      </ol>
      {siblings.length > 1 && <Score advice={advice.data} />}
      {odd !== undefined && (
        <section className="frame-odd" aria-label="不合群的小标题">
          <p>
            “{odd.lead}”和其余几条对不上{repair === null ? '。' : `，可以改成“${repair.heading}”。`}
          </p>
          {repair !== null && (
            <Button size="small" onClick={() => tell(changeLead(editor.view, odd.id, repair.heading))}>
              改成这样
            </Button>
          )}
        </section>
      )}
      <h3>能接着写的</h3>
      {candidates.length === 0 ? (
        <p className="frame-none">语料库里还没有同样句架的小标题，多导入几篇旧稿就会有。</p>
      ) : (
        <ul aria-label="候选小标题">
          {candidates.map((candidate) => (
            <li key={candidate.heading} className="frame-candidate">
              <span title={candidate.sourceName}>{candidate.heading}</span>
              <Button
                size="small"
                onClick={() => last !== undefined && tell(addPoint(editor.view, last.id, candidate.heading))}
              >
                加一条
              </Button>
              <Button
                size="small"
                type="text"
                disabled={current === undefined}
                onClick={() =>
                  current !== undefined && tell(changeLead(editor.view, current.id, candidate.heading))
                }
              >
                换掉当前
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fillers.some((words) => words.length > 0) && (
        <>
          <h3>空里常填</h3>
          {fillers.map((words, hole) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hole is its place in the pattern
            <p key={hole} className="frame-fillers">
              <i>第 {hole + 1} 空</i>
              {words.slice(0, 12).map((word) => (
                <span key={word} className="chip">
                  {word}
                </span>
              ))}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
