import type { ReactNode } from 'react';
import { count } from '../shell/format.ts';
import type { QueueItem } from './queue.ts';

/** What an import has done so far, in one sentence; null while nothing was stored. */
export function reportText(items: readonly QueueItem[]): string | null {
  const stored = items.flatMap((item) => (item.state.kind === 'stored' ? [item.state.stored] : []));
  if (stored.length === 0) return null;
  const fresh = stored.filter((each) => !each.duplicate);
  const known = stored.length - fresh.length;
  const failed = items.filter((item) => item.state.kind === 'failed').length;
  const speeches = fresh.reduce((sum, each) => sum + each.speeches, 0);
  const blocks = fresh.reduce((sum, each) => sum + each.blocks, 0);
  const parts: string[] = [];
  if (fresh.length > 0) {
    parts.push(`已入库 ${fresh.length} 个文件，${count(speeches)} 篇讲稿、${count(blocks)} 个语块`);
  }
  if (known > 0) parts.push(`${known} 个文件早已在库，没有重复存`);
  if (failed > 0) parts.push(`${failed} 个没能入库，原因见列表`);
  return `${parts.join('；')}。`;
}

/** The report of an import. */
export function ImportReport({ items }: { readonly items: readonly QueueItem[] }): ReactNode {
  const text = reportText(items);
  if (text === null) return null;
  return (
    <p className="import-report" role="status" aria-label="入库结果">
      {text}
    </p>
  );
}
