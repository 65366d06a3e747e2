import { CloseOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { count } from '../shell/format.ts';
import type { ImportQueue, QueueItem } from './queue.ts';

function stateText(item: QueueItem): string {
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return '排队中';
    case 'reading':
      return '正在拆解…';
    case 'ready': {
      const speeches = item.review?.present.documents.length ?? 0;
      if (speeches === 0) return '没有找到讲稿';
      return `待入库 · ${speeches} 篇 · ${count(item.source?.chars ?? 0)} 字`;
    }
    case 'storing':
      return '正在入库…';
    case 'stored':
      return state.stored.duplicate ? '早已在库' : `已入库 · ${state.stored.blocks} 个语块`;
    case 'failed':
      return state.message;
  }
}

/** The files of an import, each with how far it has come and why it went no further. */
export function QueueList(props: {
  readonly items: readonly QueueItem[];
  readonly current: number | null;
  readonly onChoose: (id: number) => void;
  readonly queue: ImportQueue;
}): ReactNode {
  return (
    <ul className="queue" aria-label="导入队列">
      {props.items.map((item) => (
        <li key={item.id} className="queue-item" data-state={item.state.kind}>
          <button
            type="button"
            className="queue-open"
            aria-current={item.id === props.current}
            onClick={() => props.onChoose(item.id)}
          >
            <span className="queue-name">{item.file.name}</span>
            <span className="queue-state">{stateText(item)}</span>
          </button>
          {item.state.kind === 'failed' && (
            <Button
              type="text"
              size="small"
              icon={<RedoOutlined />}
              aria-label={`重试“${item.file.name}”`}
              onClick={() => props.queue.retry(item.id)}
            />
          )}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={`移除“${item.file.name}”`}
            onClick={() => props.queue.remove(item.id)}
          />
        </li>
      ))}
    </ul>
  );
}
