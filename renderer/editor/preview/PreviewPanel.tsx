import { Button, Segmented } from 'antd';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { linesOf } from '../../../core/page/lines.ts';
import { type BuiltInStyle, PAGE_STYLES } from '../../../core/page/pageStyle.ts';
import { pagesOf } from '../../../core/page/pages.ts';
import { fillSlots } from '../../../core/speech/slots.ts';
import { Nothing } from '../../shell/States.tsx';
import type { DeskView } from '../deskView.ts';
import { PrintRun } from './PrintRun.tsx';
import { Sheet } from './Sheet.tsx';

/** The width of A4 in CSS pixels. */
const PAPER = 793.7;
const LOOKS: readonly { readonly value: BuiltInStyle; readonly label: string }[] = [
  { value: 'gbt9704', label: '公文格式' },
  { value: 'podium', label: '讲话大字版' },
];

/** 预览: the pages as the exported Word file breaks them. Follows the caret. */
export function PreviewPanel({ view }: { readonly view: DeskView }): ReactNode {
  const [look, setLook] = useState<BuiltInStyle>('gbt9704');
  const [printing, setPrinting] = useState(false);
  const [scale, setScale] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  // A long draft is set anew between keys, not before the next one shows.
  const { speech, facts, caretId } = useDeferredValue(view);
  const style = PAGE_STYLES[look];
  const pages = useMemo(
    () => pagesOf(linesOf(fillSlots(speech, facts), style), style),
    [speech, facts, style],
  );
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / PAPER));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const at = pages.findIndex(({ lines }) =>
    lines.some(({ line }) => line.id !== null && line.id === caretId),
  );
  useEffect(() => {
    if (at >= 0 && scale > 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, scale]);
  const isEmpty = pages.every(({ lines }) => lines.length === 0);
  return (
    <div className="preview">
      <div className="preview-head">
        <Segmented size="small" options={[...LOOKS]} value={look} onChange={setLook} aria-label="版式" />
        <span role="status">{isEmpty ? '' : `共 ${pages.length} 页`}</span>
        <Button size="small" disabled={isEmpty} onClick={() => setPrinting(true)}>
          打印
        </Button>
      </div>
      {isEmpty && <Nothing title="还没有可预览的内容" hint="写下正文后，这里按导出的版式分行、分页。" />}
      <ol className="preview-pages" ref={list} aria-label="版面预览">
        {!isEmpty &&
          pages.map((page) => (
            <li key={page.number} className="preview-page" aria-label={`第 ${page.number} 页`}>
              <div style={{ transform: `scale(${scale})` }}>
                <Sheet page={page} style={style} current={caretId} />
              </div>
            </li>
          ))}
      </ol>
      {printing && <PrintRun pages={pages} style={style} onDone={() => setPrinting(false)} />}
    </div>
  );
}
