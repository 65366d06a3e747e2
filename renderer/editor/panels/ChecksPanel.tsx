import type { UseQueryResult } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { App } from 'antd';
import type { ReactNode } from 'react';
import type { Severity } from '../../../core/check/finding.ts';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import type { Checked } from '../useChecks.ts';
import { factsOf } from '../view/factCard.ts';
import { placesIn } from '../view/places.ts';
import { FindingItem, IgnoredList } from './Findings.tsx';
import { useIgnores } from './useIgnores.ts';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '须改',
  warning: '请核对',
  info: '可斟酌',
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** 检查: what a careful editor would look at again; each can be gone to, mended or waved away. */
export function ChecksPanel(props: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly checks: UseQueryResult<Checked>;
}): ReactNode {
  const { checks } = props;
  if (checks.isPending) return <Loading label="正在检查…" />;
  if (checks.isError) return <Failed error={checks.error} onRetry={() => void checks.refetch()} />;
  return <Findings editor={props.editor} draftId={props.draftId} checked={checks.data} />;
}

function Findings(props: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly checked: Checked;
}): ReactNode {
  const { editor } = props;
  const { text, findings } = props.checked;
  const { message } = App.useApp();
  const ignores = useIgnores(props.draftId, text);
  const select = (start: number, end: number): { from: number; to: number } | null => {
    const place = placesIn(editor.state.doc, factsOf(editor.state), text)(start, end);
    if (place === null) {
      message.info('这一处已经改过。');
      return null;
    }
    const selection = TextSelection.create(editor.state.doc, place.from, place.to);
    editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
    editor.view.focus();
    return place;
  };
  const fix = (finding: Checked['findings'][number]): void => {
    const place = select(finding.start, finding.end);
    const now = place && editor.state.doc.textBetween(place.from, place.to);
    if (place === null) return;
    if (now !== finding.text) {
      message.info('这一处由要素或序号生成，请改要素或调整要点。');
      return;
    }
    const { tr } = editor.state;
    editor.view.dispatch(
      finding.suggestion === '' || finding.suggestion === undefined
        ? tr.delete(place.from, place.to)
        : tr.insertText(finding.suggestion, place.from, place.to),
    );
  };
  return (
    <div className="checks">
      {findings.length === 0 && (
        <Nothing title="没有发现问题" hint="地名、人名、数字、序号和错别字都查过了。交稿前再通读一遍。" />
      )}
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={SEVERITY_NAMES[severity]}>
            <h3>
              {SEVERITY_NAMES[severity]} <span>{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingItem
                  key={`${finding.rule}-${finding.start}-${finding.end}`}
                  finding={finding}
                  onJump={() => select(finding.start, finding.end)}
                  onFix={finding.suggestion === undefined ? null : () => fix(finding)}
                  onIgnore={(scope) => ignores.ignore(finding, scope)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <IgnoredList list={ignores.list} onRestore={ignores.restore} />
    </div>
  );
}
