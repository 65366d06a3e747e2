import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { IgnoredFinding } from '../../../api/checking.ts';
import type { IgnoreScope } from '../../../core/check/ignores.ts';
import type { Checked } from '../useChecks.ts';

type Found = Checked['findings'][number];

const SCOPES: readonly { readonly key: IgnoreScope; readonly label: string }[] = [
  { key: 'once', label: '只忽略这一处' },
  { key: 'here', label: '本篇不再提示' },
  { key: 'always', label: '以后都不提示' },
];

const SCOPE_NAMES: Readonly<Record<IgnoreScope, string>> = {
  once: '这一处',
  here: '本篇',
  always: '以后都不提示',
};

/** One thing to look at again: a click goes there, a button mends it, another waves it away. */
export function FindingItem(props: {
  readonly finding: Found;
  readonly onJump: () => void;
  readonly onFix: (() => void) | null;
  readonly onIgnore: (scope: IgnoreScope) => void;
}): ReactNode {
  const { finding, onFix } = props;
  return (
    <li className="finding" data-severity={finding.severity}>
      <button type="button" className="finding-jump" onClick={props.onJump}>
        <span className="finding-text">{finding.text}</span>
        <span className="finding-message">{finding.message}</span>
      </button>
      <div className="finding-acts">
        {onFix !== null && (
          <Button size="small" onClick={onFix}>
            {finding.suggestion === '' ? '删去' : `改为“${finding.suggestion}”`}
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: SCOPES.map(({ key, label }) => ({
              key,
              label,
              onClick: () => props.onIgnore(key),
            })),
          }}
        >
          <Button size="small" type="text" aria-label={`忽略“${finding.text}”`}>
            忽略
          </Button>
        </Dropdown>
      </div>
    </li>
  );
}

/** What was waved away 已忽略, folded in; each can be called back. */
export function IgnoredList(props: {
  readonly list: readonly IgnoredFinding[];
  readonly onRestore: (ignored: IgnoredFinding) => void;
}): ReactNode {
  if (props.list.length === 0) return null;
  return (
    <details className="ignored">
      <summary>已忽略 {props.list.length} 条</summary>
      <ul aria-label="已忽略">
        {props.list.map((ignored) => (
          <li key={[ignored.scope, ignored.rule, ignored.text, ignored.around].join('|')}>
            <span className="ignored-text">{ignored.text}</span>
            <span className="ignored-scope">{SCOPE_NAMES[ignored.scope]}</span>
            <Button
              size="small"
              type="text"
              aria-label={`恢复“${ignored.text}”`}
              onClick={() => props.onRestore(ignored)}
            >
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
