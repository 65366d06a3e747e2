import type { UseQueryResult } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Finding, Severity } from '../../../core/check/finding.ts';
import { Failed, Loading, Nothing } from '../../shell/States.tsx';
import type { Checked } from '../useChecks.ts';
import { factsOf } from '../view/factCard.ts';
import { placesIn } from '../view/places.ts';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '须改',
  warning: '请核对',
  info: '可斟酌',
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function Item(props: {
  readonly finding: Pick<Finding, 'severity' | 'message' | 'text'> & {
    readonly suggestion?: string | undefined;
  };
  readonly onJump: () => void;
  readonly onFix: (() => void) | null;
}): ReactNode {
  const { finding } = props;
  return (
    <li className="finding" data-severity={finding.severity}>
      <button type="button" className="finding-jump" onClick={props.onJump}>
        <span className="finding-text">{finding.text}</span>
        <span className="finding-message">{finding.message}</span>
      </button>
      {props.onFix !== null && (
        <Button size="small" onClick={props.onFix}>
          改为“{finding.suggestion}”
        </Button>
      )}
    </li>
  );
}

/** 检查: what a careful editor would look at again; a click goes there. */
export function ChecksPanel(props: {
  readonly editor: Editor;
  readonly checks: UseQueryResult<Checked>;
}): ReactNode {
  const { editor, checks } = props;
  const { message } = App.useApp();
  if (checks.isPending) return <Loading label="正在检查…" />;
  if (checks.isError) return <Failed error={checks.error} onRetry={() => void checks.refetch()} />;
  const { text, findings } = checks.data;
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
  if (findings.length === 0) {
    return <Nothing title="没有发现问题" hint="地名、人名、数字、序号和错别字都查过了。交稿前再通读一遍。" />;
  }
  return (
    <div className="checks">
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
                <Item
                  key={`${finding.rule}-${finding.start}-${finding.end}`}
                  finding={finding}
                  onJump={() => select(finding.start, finding.end)}
                  onFix={
                    finding.suggestion === undefined
                      ? null
                      : () => {
                          const place = select(finding.start, finding.end);
                          const now = place && editor.state.doc.textBetween(place.from, place.to);
                          if (place === null || now !== finding.text) return;
                          editor.view.dispatch(
                            editor.state.tr.insertText(finding.suggestion ?? '', place.from, place.to),
                          );
                        }
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
