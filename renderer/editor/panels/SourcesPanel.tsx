import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { Progress, Switch } from 'antd';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { FactCard } from '../../../core/slots/facts.ts';
import { provenanceOf, type SourceShare, type TracedText } from '../../../core/speech/provenance.ts';
import { count } from '../../shell/format.ts';
import { fragmentOf } from '../../shell/route.ts';
import { Nothing } from '../../shell/States.tsx';
import { type DeskView, shown } from '../deskView.ts';
import { textblockOf } from '../view/rewrite.ts';
import { colouring, SOURCE_COLOURS } from '../view/sourceColours.ts';

/** More than this from one source looks borrowed. */
const TOO_MUCH = 30;

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

function colour(rank: number): CSSProperties {
  const style: CSSProperties & Record<'--c', string> = {
    '--c': `var(--source-${Math.min(rank, SOURCE_COLOURS - 1)})`,
  };
  return style;
}

function Share(props: {
  readonly share: SourceShare;
  readonly rank: number;
  readonly total: number;
}): ReactNode {
  const { share, rank, total } = props;
  const part = percent(share.characters, total);
  const same = percent(share.verbatim, total);
  return (
    <li className="source-share" style={colour(rank)}>
      <div className="source-share-head">
        <i className="source-dot" />
        <a href={fragmentOf({ page: 'source', id: share.sourceId, start: null, end: null })}>
          {share.sourceName}
        </a>
        <b data-much={part > TOO_MUCH}>{part}%</b>
      </div>
      <Progress
        percent={part}
        strokeColor="color-mix(in oklab, var(--c) 40%, transparent)"
        success={{ percent: same, strokeColor: 'var(--c)' }}
        showInfo={false}
        size="small"
        aria-label={`${share.sourceName}占全文`}
      />
      <span className="source-share-note">
        {count(share.characters)} 字，其中原样照用 {count(share.verbatim)} 字
        {part > TOO_MUCH && '；取自一篇的偏多，宜改写或换用别的素材'}
      </span>
    </li>
  );
}

function Taken(props: {
  readonly traced: TracedText;
  readonly facts: FactCard;
  readonly current: boolean;
  readonly onJump: () => void;
}): ReactNode {
  const { traced } = props;
  const taken = traced.origins.reduce((sum, { start, end }) => sum + end - start, 0);
  const same = traced.origins.reduce((sum, each) => sum + (each.verbatim ? each.end - each.start : 0), 0);
  return (
    <li>
      <button type="button" className="taken" aria-current={props.current} onClick={props.onJump}>
        <span className="taken-text">{shown(traced.text, props.facts)}</span>
        <span className="taken-note">
          {[...new Set(traced.origins.map((origin) => origin.sourceName))].join('、')} · 取用{' '}
          {percent(taken, traced.text.length)}%，原样 {percent(same, traced.text.length)}%
        </span>
      </button>
    </li>
  );
}

/** 来源: which source each paragraph came from and how much of it is word for word. */
export function SourcesPanel({
  editor,
  view,
}: {
  readonly editor: Editor;
  readonly view: DeskView;
}): ReactNode {
  const { characters, sources, taken } = useMemo(() => provenanceOf(view.speech), [view.speech]);
  const [coloured, setColoured] = useState(true);
  const order = sources.map(({ sourceId }) => sourceId).join(',');
  useEffect(() => {
    const ids = order === '' ? [] : order.split(',').map(Number);
    editor.view.dispatch(colouring(editor.state, coloured ? ids : null));
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(colouring(editor.state, null));
    };
  }, [editor, coloured, order]);
  if (taken.length === 0) {
    return <Nothing title="全文都是自己写的" hint="从“素材”插入的语块会在这里记下出处和照用的多少。" />;
  }
  const all = sources.reduce((sum, share) => sum + share.characters, 0);
  const jump = (id: string): void => {
    const target = textblockOf(editor.state.doc, id);
    if (target === null) return;
    const end = target.pos + 1 + target.node.content.size;
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, end)).scrollIntoView());
    editor.view.focus();
  };
  return (
    <div className="provenance">
      <div className="provenance-head">
        <p role="status">
          取自语料 <b>{percent(all, characters)}%</b>，自己写的 {Math.max(0, 100 - percent(all, characters))}%
        </p>
        <span>
          在文中标色
          <Switch size="small" checked={coloured} onChange={setColoured} aria-label="在文中标色" />
        </span>
      </div>
      <ul className="source-shares" aria-label="各篇来源">
        {sources.map((share, rank) => (
          <Share key={share.sourceId} share={share} rank={rank} total={characters} />
        ))}
      </ul>
      <h3>逐段</h3>
      <ul aria-label="逐段来源">
        {taken.map((traced) => (
          <Taken
            key={traced.id}
            traced={traced}
            facts={view.facts}
            current={traced.id === view.caretId}
            onJump={() => jump(traced.id)}
          />
        ))}
      </ul>
    </div>
  );
}
