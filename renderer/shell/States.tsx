import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { explain } from './failure.ts';

/** Shown while something is fetched; says what. */
export function Loading({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="state" role="status">
      <Spin />
      <p>{label}</p>
    </div>
  );
}

/** Shown where something failed: what happened, what to do, and the way to try again. */
export function Failed(props: { readonly error: unknown; readonly onRetry?: () => void }): ReactNode {
  const failure = explain(props.error);
  return (
    <div className="state" role="alert">
      <p className="state-title">{failure.message}</p>
      {failure.advice !== null && <p>{failure.advice}</p>}
      {props.onRetry !== undefined && <Button onClick={props.onRetry}>重试</Button>}
    </div>
  );
}

/** Shown where there is nothing yet: what belongs here and how to get it. */
export function Nothing(props: {
  readonly title: string;
  readonly hint: string;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="state">
      <p className="state-title">{props.title}</p>
      <p>{props.hint}</p>
      {props.action}
    </div>
  );
}
