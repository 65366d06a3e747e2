import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PageStyle } from '../../../core/page/pageStyle.ts';
import type { SetPage } from '../../../core/page/pages.ts';
import { Sheet } from './Sheet.tsx';

/** Puts the pages beside the app for as long as the print dialog is open; there they can be saved as a PDF as well. */
export function PrintRun(props: {
  readonly pages: readonly SetPage[];
  readonly style: PageStyle;
  readonly onDone: () => void;
}): ReactNode {
  const { pages, style, onDone } = props;
  useEffect(() => {
    let stopped = false;
    // A face that is still loading would be missing on paper.
    void document.fonts.ready.then(() => {
      if (stopped) return;
      window.print();
      onDone();
    });
    return () => {
      stopped = true;
    };
  }, [onDone]);
  return createPortal(
    <div className="print-run" aria-hidden="true">
      {pages.map((page) => (
        <Sheet key={page.number} page={page} style={style} current={null} />
      ))}
    </div>,
    document.body,
  );
}
