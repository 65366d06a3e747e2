import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { IgnoredFinding } from '../../../api/checking.ts';
import { aroundOf, type IgnoreScope, withoutIgnored } from '../../../core/check/ignores.ts';
import { useApp } from '../../shell/AppContext.tsx';
import { explain } from '../../shell/failure.ts';
import { KEYS } from '../../shell/keys.ts';
import type { Checked } from '../useChecks.ts';

/** Waving findings away 忽略 and calling them back. */
export interface Ignores {
  /** What was waved away in this draft or everywhere, the latest first. */
  readonly list: readonly IgnoredFinding[];
  readonly ignore: (finding: Checked['findings'][number], scope: IgnoreScope) => void;
  readonly restore: (ignored: IgnoredFinding) => void;
}

/** The findings of a draft that were waved away; `text` is the text that was checked. */
export function useIgnores(draftId: string, text: string): Ignores {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const stored = useQuery({ queryKey: KEYS.ignored, queryFn: () => host.app.check.ignored({}) });
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: KEYS.ignored }),
      queries.invalidateQueries({ queryKey: KEYS.check(draftId) }),
    ]);
  };
  const onError = (error: Error): void => void message.error(explain(error).message);
  const ignore = useMutation({
    mutationFn: (finding: IgnoredFinding) => host.app.check.ignore(finding),
    onMutate: (finding) => {
      // It is gone at once, from the list and from the outline; what the host says comes a moment later.
      queries.setQueryData<Checked>(
        KEYS.check(draftId),
        (known) =>
          known && { ...known, findings: withoutIgnored(known.findings, known.text, draftId, [finding]) },
      );
    },
    onError,
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: (finding: IgnoredFinding) => host.app.check.unignore(finding),
    onError,
    onSettled: refresh,
  });
  return {
    list: (stored.data ?? [])
      .filter(({ scope, draft }) => scope === 'always' || draft === draftId)
      .toReversed(),
    ignore: (finding, scope) =>
      ignore.mutate({
        scope,
        draft: scope === 'always' ? null : draftId,
        rule: finding.rule,
        text: finding.text,
        around: scope === 'once' ? aroundOf(text, finding) : '',
      }),
    restore: restore.mutate,
  };
}
