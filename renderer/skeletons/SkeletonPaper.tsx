import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { SlottedText } from '../shell/SlottedText.tsx';
import { Failed, Loading } from '../shell/States.tsx';

/** The first thing wrong with a skeleton and where, line and column from 1. */
export interface SkeletonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a skeleton gives, as a page of paper; where it has a fault, the fault with the way to its place. */
export function SkeletonPaper(props: {
  readonly source: string;
  readonly examples: boolean;
  /** Goes to the place of a fault; null where the source is not on the page. */
  readonly onError: ((fault: SkeletonFault) => void) | null;
}): ReactNode {
  const { host } = useApp();
  const { source, examples, onError } = props;
  const checked = useQuery({
    queryKey: ['template-check', source, examples],
    queryFn: () => host.app.template.check({ source, examples }),
    placeholderData: (previous) => previous,
  });
  if (checked.isPending) return <Loading label="正在排出样子…" />;
  if (checked.isError) return <Failed error={checked.error} onRetry={() => void checked.refetch()} />;
  const { data } = checked;
  if (!data.ok) {
    return (
      <div className="bones-fault" role="alert">
        <p>
          第 {data.line} 行第 {data.column} 列：{data.message}
        </p>
        {onError !== null && (
          <button type="button" onClick={() => onError(data)}>
            去那里改
          </button>
        )}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <article className="bones-paper" aria-label="预览" tabIndex={0}>
      {data.text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a preview have no other identity and never move
        <p key={i}>{line === '' ? ' ' : <SlottedText text={line} />}</p>
      ))}
    </article>
  );
}
