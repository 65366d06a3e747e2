import type { ReactNode } from 'react';
import { fragmentOf } from '../shell/route.ts';

/** The head of a page that the library leads to: the way back, what the page is, and what can be done on it. */
export function SubpageHead(props: {
  readonly title: string;
  readonly hint: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      <p className="page-back">
        <a href={fragmentOf({ page: 'library' })}>回语料库</a>
      </p>
      <header className="page-head">
        <div>
          <h1>{props.title}</h1>
          <p>{props.hint}</p>
        </div>
        {props.children}
      </header>
    </>
  );
}
